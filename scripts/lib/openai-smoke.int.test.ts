/** The smoke test through the OpenAI API: a real browser speaks, the double hears, answers and speaks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadEngines, type Engines } from '../../agent/test/openai/engines.ts';
import { startOpenaiDouble, type OpenaiDouble } from '../../agent/test/openai/openai-double.ts';
import { runSmoke, SMOKE_MS } from './run-smoke.ts';

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

it(
  'books by voice from a real browser, once, and every request is one the API takes',
  {
    timeout: SMOKE_MS + 20_000,
  },
  async () => {
    const result = await runSmoke({
      VOICE_PROVIDER: 'openai',
      OPENAI_BASE_URL: double.baseUrl,
      OPENAI_API_KEY: double.apiKey,
    });
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
    expect(double.refusals).toEqual([]);
  },
);
