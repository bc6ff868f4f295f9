import { afterEach, describe, expect, it } from 'vitest';
import { answerJson, startAudioServer, type AudioServer } from '../testing/audio-server.ts';
import { surroundings } from '../testing/surroundings.ts';
import type { ModelEndpoint, OpenaiChoice, VoiceChoice } from '../../runtime/voice-choice.ts';
import { checkVoiceAccess } from './check-voice-access.ts';
import type { Problem } from './problem.ts';

const KEY = 'sk-secret';

/** Answers of a server by path below `/v1`; what is not named goes well. */
type Answers = Record<string, [status: number, body: unknown]>;

let server: AudioServer | undefined;

async function start(answers: Answers): Promise<string> {
  server = await startAudioServer(({ path }, response) => {
    const [status, body] = answers[path.replace('/v1', '')] ?? [200, {}];
    answerJson(response, status, body);
  });
  return server.url;
}

function endpoint(baseUrl: string, part: string, apiKey: string | undefined = KEY): ModelEndpoint {
  return {
    model: `${part.toLowerCase()}-1`,
    apiKey,
    baseUrl,
    variables: {
      model: `OPENAI_${part}_MODEL`,
      apiKey: 'OPENAI_API_KEY',
      baseUrl: 'OPENAI_BASE_URL',
    },
  };
}

function openai(baseUrl: string, changes: Partial<OpenaiChoice> = {}): VoiceChoice {
  return {
    provider: 'openai',
    openai: {
      llm: endpoint(baseUrl, 'LLM'),
      stt: endpoint(baseUrl, 'STT'),
      tts: { ...endpoint(baseUrl, 'TTS'), voice: 'bella' },
      realtime: undefined,
      ...changes,
    },
  };
}

async function problemsOf(answers: Answers, timeoutMs = 8_000): Promise<Problem[]> {
  return check(openai(await start(answers)), timeoutMs);
}

function check(choice: VoiceChoice, timeoutMs = 8_000): Promise<Problem[]> {
  return checkVoiceAccess(choice, { surroundings: surroundings(), timeoutMs });
}

const named = (problems: Problem[]): string[] =>
  problems.map(({ severity, variable }) => `${severity} ${variable}`);

const refusal = (message: string, code: string | null = null): unknown => ({
  error: { message, code },
});

describe('checkVoiceAccess', () => {
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  it('finds nothing where every model answers, and asks each of them once', async () => {
    expect(await problemsOf({})).toEqual([]);
    const paths = server?.received.map(({ path }) => path).sort();
    expect(paths).toEqual(['/v1/audio/speech', '/v1/audio/transcriptions', '/v1/chat/completions']);
    const keys = new Set(server?.received.map(({ headers }) => headers.authorization));
    expect([...keys]).toEqual([`Bearer ${KEY}`]);
  });

  it('names a wrong key once, and never shows it', async () => {
    const wrong: [number, unknown] = [401, refusal(`Incorrect key ${KEY}`, 'invalid_api_key')];
    const problems = await problemsOf({
      '/chat/completions': wrong,
      '/audio/transcriptions': wrong,
      '/audio/speech': wrong,
    });
    expect(named(problems)).toEqual(['error OPENAI_API_KEY']);
    expect(JSON.stringify(problems)).not.toContain(KEY);
  });

  it.each([
    ['/chat/completions', 404, 'The model `llm-1` does not exist', 'OPENAI_LLM_MODEL'],
    ['/chat/completions', 403, 'Project has no access to model `llm-1`', 'OPENAI_LLM_MODEL'],
    ['/audio/transcriptions', 400, 'invalid model', 'OPENAI_STT_MODEL'],
    ['/audio/speech', 404, 'The model `tts-1` does not exist', 'OPENAI_TTS_MODEL'],
    ['/audio/speech', 400, "Voice 'bella' not found", 'OPENAI_TTS_VOICE'],
    ['/audio/speech', 404, 'Not Found', 'OPENAI_BASE_URL'],
  ])('%s, HTTP %i "%s": names %s', async (path, status, message, variable) => {
    const problems = await problemsOf({ [path]: [status, refusal(message)] });
    expect(named(problems)).toEqual([`error ${variable}`]);
  });

  it.each([
    [429, 'OPENAI_API_KEY'],
    [503, 'OPENAI_BASE_URL'],
  ])('warns where HTTP %i may pass by itself', async (status, variable) => {
    const problems = await problemsOf({ '/chat/completions': [status, refusal('later')] });
    expect(named(problems)).toEqual([`warning ${variable}`]);
  });

  it('has no opinion on a request that the server merely does not like', async () => {
    const answers: Answers = { '/audio/transcriptions': [400, refusal('the audio is silent')] };
    expect(await problemsOf(answers)).toEqual([]);
  });

  it('warns of a server that is not there, and says that calls are taken', async () => {
    const url = await start({});
    await server?.close();
    const problems = await check(openai(url));
    expect(named(problems)).toEqual(['warning OPENAI_BASE_URL']);
    expect(problems[0]?.message).toContain('ECONNREFUSED');
    expect(problems[0]?.fix).toContain('calls are taken');
  });

  it('warns of a server that does not answer in time', async () => {
    server = await startAudioServer(() => undefined);
    const problems = await check(openai(server.url), 200);
    expect(named(problems)).toEqual(['warning OPENAI_BASE_URL']);
  });

  it('asks for a session of a realtime model in place of the models it stands for', async () => {
    const url = await start({ '/realtime/client_secrets': [404, refusal('no such model')] });
    const realtime = {
      ...endpoint(url, 'LLM'),
      variables: { ...endpoint(url, 'LLM').variables, model: 'OPENAI_REALTIME_MODEL' },
    };
    expect(named(await check(openai(url, { realtime })))).toEqual(['error OPENAI_REALTIME_MODEL']);
    expect(server?.received.map(({ path }) => path)).not.toContain('/v1/chat/completions');
  });

  it('asks LiveKit Inference with a token, not with the secret', async () => {
    const baseUrl = await start({ '/chat/completions': [401, refusal('no such project')] });
    const problems = await check({
      provider: 'livekit',
      livekit: {
        baseUrl,
        apiKey: 'APIkey',
        apiSecret: 's'.repeat(40),
        variables: { apiKey: 'LIVEKIT_API_KEY' },
        llm: 'openai/gpt-4.1-mini',
        stt: 'deepgram/nova-3',
        tts: 'cartesia/sonic-3',
        ttsVoice: undefined,
      },
    });
    expect(named(problems)).toEqual(['error LIVEKIT_API_KEY']);
    expect(server?.received[0]?.headers.authorization).toMatch(/^Bearer eyJ/);
  });

  it('says that the embedded voice knows English only', async () => {
    const german = { surroundings: surroundings({ language: 'de' }) };
    expect(named(await checkVoiceAccess({ provider: 'embedded' }, german))).toEqual([
      'warning AGENT_LANGUAGE',
    ]);
    expect(await check({ provider: 'embedded' })).toEqual([]);
  });

  it('names a module that is not there', async () => {
    const problems = await check({ provider: 'module', path: '/nowhere/my-voice.ts' });
    expect(named(problems)).toEqual(['error VOICE_MODULE']);
  });
});
