import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkVoice } from './check-voice.ts';
import { explainError } from './explain-error.ts';

const VARIABLES = { key: 'THE_KEY', model: 'THE_MODEL', address: 'THE_ADDRESS' };

async function run(env: Record<string, string>, args: string[] = []) {
  const lines: string[] = [];
  const code = await checkVoice({ args, env, print: (line) => lines.push(line), now: () => 0 });
  return { code, text: lines.join('\n') };
}

describe('check-voice, before anything is asked', () => {
  it('says that LiveKit Inference is for LiveKit Cloud', async () => {
    const { code, text } = await run({
      VOICE_PROVIDER: 'livekit',
      LIVEKIT_URL: 'ws://127.0.0.1:7880',
      LIVEKIT_API_KEY: 'devkey',
      LIVEKIT_API_SECRET: 'secret',
    });
    expect(code).toBe(1);
    expect(text).toMatch(/FIX +settings +VOICE_PROVIDER=livekit needs LiveKit Cloud/);
    expect(text).toMatch(/LIVEKIT_URL \(wss:/);
  });

  it.each([
    [{ VOICE_PROVIDER: 'openai' }, 'OPENAI_API_KEY'],
    [{ VOICE_PROVIDER: 'humming' }, 'VOICE_PROVIDER'],
    [{ VOICE_PROVIDER: 'openai', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'here' }, 'OPENAI_BASE_URL'],
  ])('names the variable that is wrong: %o', async (env, variable) => {
    const { code, text } = await run(env, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      ok: false,
      provider: null,
      steps: [
        {
          step: 'settings',
          code: 'settings_invalid',
          message: expect.stringContaining(variable) as string,
        },
      ],
    });
  });
});

describe('check-voice, with a module', () => {
  const testing = resolve(import.meta.dirname, '../../agent/src/voice/module/testing');

  it('names the variable of one that cannot be used, and what it must be', async () => {
    const { code, text } = await run({ VOICE_MODULE: '/no/such-voice.mts' });
    expect(code).toBe(1);
    expect(text).toMatch(/FIX +settings +VOICE_MODULE: there is no file \/no\/such-voice\.mts\./);
    expect(text).toContain('exports createVoice');
  });

  it('does not ask for a recogniser where a realtime model hears', async () => {
    const { text } = await run({ VOICE_MODULE: join(testing, 'realtime-voice.ts') }, ['--json']);
    const { steps } = JSON.parse(text) as { steps: { step: string; status: string }[] };
    expect(steps.filter(({ status }) => status === 'skipped').map(({ step }) => step)).toEqual([
      'model',
      'tool',
      'hearing',
    ]);
  });
});

describe('an error of a provider', () => {
  it.each([
    [{ statusCode: 401, message: 'no' }, 'key_refused', /THE_KEY/],
    [{ status: 403 }, 'key_refused', /THE_KEY/],
    [{ statusCode: 404, body: { code: 'model_not_found' } }, 'model_unknown', /THE_MODEL/],
    [{ status: 404, code: 'model_not_found' }, 'model_unknown', /THE_MODEL/],
    [{ statusCode: 404, body: null }, 'address_wrong', /THE_ADDRESS/],
    [{ statusCode: 429 }, 'rate_limited', /THE_KEY/],
    [{ statusCode: 400, message: 'no tools' }, 'request_refused', /THE_MODEL/],
    [{ statusCode: 502 }, 'provider_failed', /status page/],
    [{ message: 'Unexpected server response: 401' }, 'key_refused', /THE_KEY/],
    [{ name: 'APITimeoutError', message: 'Request timed out.' }, 'timed_out', /THE_MODEL/],
    [{ statusCode: -1, message: 'Connection error.' }, 'unreachable', /THE_ADDRESS/],
    [{ message: 'connect ECONNREFUSED 127.0.0.1:9' }, 'unreachable', /THE_ADDRESS/],
    [new TypeError('x is not iterable'), 'failed', /LOG_LEVEL/],
    [undefined, 'failed', /THE_MODEL/],
  ])('%o is %s', (error, code, advice) => {
    const failure = explainError(error, VARIABLES);
    expect(failure.code).toBe(code);
    expect(failure.advice).toMatch(advice);
  });

  it('is mostly the voice where speech is refused', () => {
    const { advice } = explainError({ statusCode: 400 }, { ...VARIABLES, voice: 'THE_VOICE' });
    expect(advice).toMatch(/the voice in THE_VOICE is none of the model in THE_MODEL/);
  });
});
