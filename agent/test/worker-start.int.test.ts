/** A worker whose voice cannot be had ends before a caller is met, and says which setting to fix. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, startTestServer, withDescription } from '../src/scheduling/testing/http-server.ts';
import { answerJson, startAudioServer } from '../src/voice/testing/audio-server.ts';

const ROOT = join(import.meta.dirname, '../..');
const KEY = 'sk-not-for-anybody';

describe('a worker', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'in-call-calendar-worker-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  /** Starts a worker against the calendar of a test, and waits until it ends. */
  async function startWorker(
    variables: Record<string, string>,
  ): Promise<{ code: unknown; said: string }> {
    const calendar = await startTestServer(
      withDescription((_, response) => answer(response, 404, {})),
    );
    const env = {
      LIVEKIT_URL: 'ws://127.0.0.1:1',
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 's'.repeat(32),
      CAL_API_KEY: 'cal_test',
      CAL_API_URL: calendar.url,
      CAL_EVENT_TYPE_SLUG: 'intro',
      DATA_DIR: dataDir,
      ...variables,
    };
    const program = ['--import', 'tsx', join(ROOT, 'agent/src/worker.ts'), 'start'];
    const ended = await new Promise<{ code: unknown; said: string }>((resolve) => {
      execFile(process.execPath, program, { cwd: ROOT, env, timeout: 50_000 }, (error, out, said) =>
        resolve({ code: error?.code, said: `${out}${said}` }),
      );
    });
    await calendar.close();
    return ended;
  }

  it('names a wrong key, and does not show it', async () => {
    const openai = await startAudioServer((_, response) =>
      answerJson(response, 401, { error: { message: `Incorrect API key: ${KEY}` } }),
    );
    const { code, said } = await startWorker({
      OPENAI_BASE_URL: openai.url,
      OPENAI_API_KEY: KEY,
    });
    await openai.close();
    expect(said).toContain(
      'Please fix these settings (see .env.example):\nOPENAI_API_KEY: 127.0.0.1',
    );
    expect(said).not.toContain(KEY);
    expect(code).toBe(1);
  });

  it('names a voice module that is not there', async () => {
    const { code, said } = await startWorker({ VOICE_MODULE: './no-such-voice.ts' });
    expect(said).toMatch(/VOICE_MODULE: there is no file .*no-such-voice\.ts/);
    expect(code).toBe(1);
  });
});
