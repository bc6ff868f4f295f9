/** What a command prints is there where its output goes, with nothing of its libraries in it. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the figures of a command whose output is a file are in that file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'run-'));
  const file = join(dir, 'out');
  const out = openSync(file, 'w');
  const args = [
    join(import.meta.dirname, 'run.mjs'),
    'soak',
    '--runs',
    '2',
    '--seed',
    '1',
    '--json',
  ];
  spawnSync(process.execPath, args, { stdio: ['ignore', out, 'ignore'] });
  closeSync(out);
  const last = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
  rmSync(dir, { recursive: true });
  expect(JSON.parse(last)).toMatchObject({ runs: 2, seed: 1 });
});
