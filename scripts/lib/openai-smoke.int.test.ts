/** The smoke test through the OpenAI API: a real browser speaks, the double hears, answers and speaks. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadEngines, type Engines } from '../../agent/test/openai/engines.ts';
import { startOpenaiDouble, type OpenaiDouble } from '../../agent/test/openai/openai-double.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Only what hangs: the smoke test has limits of its own for each step. */
const SMOKE_MS = 400_000;

let dir: string;
let engines: Engines;
let double: OpenaiDouble;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'openai-smoke-'));
  engines = await loadEngines({ dir });
  const { hearing, speaking } = engines;
  double = await startOpenaiDouble({ speaking, ...(hearing && { hearing }) });
});
afterAll(async () => {
  await double.close();
  await engines.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the smoke test with VOICE_PROVIDER=openai and returns its result, the last line of its output. */
function smoke(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', 'smoke', '--json'],
      {
        cwd: ROOT,
        timeout: SMOKE_MS,
        env: {
          ...process.env,
          VOICE_PROVIDER: 'openai',
          OPENAI_BASE_URL: double.baseUrl,
          OPENAI_API_KEY: double.apiKey,
        },
      },
      // A failed smoke test ends with 1 and says on the same line what was wrong.
      (error, stdout) => {
        const last = stdout.trim().split('\n').at(-1);
        if (last === undefined || last === '') {
          reject(error ?? new Error('the smoke test said nothing'));
          return;
        }
        resolve(JSON.parse(last));
      },
    );
  });
}

it(
  'books by voice from a real browser, once, and every request is one the API takes',
  {
    timeout: SMOKE_MS + 20_000,
  },
  async () => {
    const result = await smoke();
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
    expect(double.refusals).toEqual([]);
  },
);
