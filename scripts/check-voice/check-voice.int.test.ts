/** The command as people run it, against the double of the OpenAI API. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { scripted } from '../../agent/test/openai/chat-model.ts';
import {
  startOpenaiDouble,
  type OpenaiDouble,
  type OpenaiDoubleOptions,
} from '../../agent/test/openai/openai-double.ts';
import { partEnvironment } from '../stack/environment.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const HEARD = 'I would like to book an appointment.';

const reportSchema = z.object({
  ok: z.boolean(),
  provider: z.string().nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      status: z.string(),
      code: z.string().optional(),
      message: z.string(),
      advice: z.string().optional(),
      ms: z.number().optional(),
    }),
  ),
});

interface Outcome {
  exitCode: number;
  output: string;
  report: z.output<typeof reportSchema>;
  /** `step: status or code`, in order. */
  summary: string[];
}

function runCommand(env: Record<string, string>): Promise<Outcome> {
  const args = ['--import', 'tsx', join('scripts', 'check-voice.ts'), '--json'];
  const options = { cwd: ROOT, env: partEnvironment(process.env, env), timeout: 50_000 };
  return new Promise((done, fail) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode !== 'number' || stdout === '') {
        fail(new Error(`check-voice did not end by itself: ${stderr}`));
        return;
      }
      const report = reportSchema.parse(JSON.parse(stdout));
      const summary = report.steps.map(({ step, status, code }) => `${step}: ${code ?? status}`);
      done({ exitCode, output: stdout + stderr, report, summary });
    });
  });
}

async function startDouble(options: OpenaiDoubleOptions = {}): Promise<OpenaiDouble> {
  const double = await startOpenaiDouble(options);
  onTestFinished(() => double.close());
  return double;
}

const environment = ({ baseUrl, apiKey }: OpenaiDouble): Record<string, string> => ({
  VOICE_PROVIDER: 'openai',
  OPENAI_BASE_URL: baseUrl,
  OPENAI_API_KEY: apiKey,
});

const adviceOf = ({ report }: Outcome): string =>
  report.steps.flatMap(({ advice }) => advice ?? []).join('\n');

describe('check-voice', () => {
  it('is content with a model that calls tools, and with speech both ways', async () => {
    const double = await startDouble();
    double.hear(HEARD);
    const outcome = await runCommand(environment(double));
    expect(outcome.summary).toEqual([
      'settings: ok',
      'model: ok',
      'tool: ok',
      'hearing: ok',
      'speaking: ok',
    ]);
    expect(outcome).toMatchObject({ exitCode: 0, report: { ok: true, provider: 'openai' } });
    for (const { step, ms } of outcome.report.steps) {
      if (step !== 'settings') expect(ms).toBeGreaterThan(0);
    }
    expect(double.refusals).toEqual([]);
    expect(outcome.output).not.toContain(double.apiKey);
  });

  it('says that the key is wrong, and does not show it', async () => {
    const key = 'sk-a-key-that-nobody-made';
    const outcome = await runCommand({
      ...environment(await startDouble()),
      OPENAI_API_KEY: key,
    });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.summary).toEqual([
      'settings: ok',
      'model: key_refused',
      'tool: skipped',
      'hearing: key_refused',
      'speaking: key_refused',
    ]);
    expect(adviceOf(outcome)).toContain('OPENAI_API_KEY');
    expect(outcome.output).not.toContain(key);
  });

  it('names the variable of each model that does not exist', async () => {
    const outcome = await runCommand({
      ...environment(await startDouble()),
      OPENAI_LLM_MODEL: 'thinker-1',
      OPENAI_STT_MODEL: 'ears-1',
      OPENAI_TTS_MODEL: 'mouth-1',
    });
    expect(outcome.exitCode).toBe(1);
    for (const kind of ['LLM', 'STT', 'TTS']) {
      expect(adviceOf(outcome)).toContain(`OPENAI_${kind}_MODEL`);
    }
    expect(outcome.summary).toEqual([
      'settings: ok',
      'model: model_unknown',
      'tool: skipped',
      'hearing: model_unknown',
      'speaking: model_unknown',
    ]);
  });

  it('sees that a model never calls a tool, hears something else, and speaks silence', async () => {
    const double = await startDouble({
      model: scripted([{ reply: { content: 'Hello, of course.' }, repeat: true }]),
    });
    double.hear('the weather is nice today');
    double.setFault('speech', { kind: 'silent' });
    const outcome = await runCommand(environment(double));
    expect(outcome.exitCode).toBe(1);
    expect(outcome.summary).toEqual([
      'settings: ok',
      'model: ok',
      'tool: no_tool_call',
      'hearing: misheard',
      'speaking: silent',
    ]);
    expect(adviceOf(outcome)).toMatch(/tool calling/);
    expect(adviceOf(outcome)).toMatch(/speech recognition/);
    expect(adviceOf(outcome)).toMatch(/model or voice for speech/);
  });

  it('reports a model that says nothing, a recogniser out of credit, and speech that fails', async () => {
    const double = await startDouble({ model: () => ({}) });
    double.setFault('transcriptions', { kind: 'status', status: 429 });
    double.setFault('speech', { kind: 'status', status: 503 });
    const { exitCode, summary } = await runCommand(environment(double));
    expect(exitCode).toBe(1);
    expect(summary).toEqual([
      'settings: ok',
      'model: no_answer',
      'tool: skipped',
      'hearing: rate_limited',
      'speaking: provider_failed',
    ]);
  });

  it('says that nobody answers at the address', async () => {
    const double = await startOpenaiDouble();
    await double.close();
    const outcome = await runCommand(environment(double));
    expect(outcome.exitCode).toBe(1);
    expect(outcome.summary.slice(1)).toEqual([
      'model: unreachable',
      'tool: skipped',
      'hearing: unreachable',
      'speaking: unreachable',
    ]);
    expect(adviceOf(outcome)).toContain('OPENAI_BASE_URL');
  });
});
