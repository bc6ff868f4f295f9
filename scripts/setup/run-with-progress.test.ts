import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elapsed, runWithProgress } from './run-with-progress.mjs';

describe('elapsed', () => {
  it.each([
    [0, '0 s'],
    [59_400, '59 s'],
    [65_000, '1 min 5 s'],
  ])('%d ms reads %s', (milliseconds, text) => {
    expect(elapsed(milliseconds)).toBe(text);
  });
});

describe('runWithProgress', () => {
  const node = (script: string) => ({
    label: 'step',
    command: process.execPath,
    args: ['-e', script],
  });

  it('says what it does and that it is done', async () => {
    const lines: string[] = [];
    await runWithProgress({ ...node(''), log: (line) => lines.push(line), now: () => 0 });
    expect(lines).toEqual(['step ...', 'step: done in 0 s']);
  });

  it('says meanwhile what goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'progress-'));
    const seen = join(folder, 'seen');
    const lines: string[] = [];
    const script = `
      console.log('compiling x');
      const wait = setInterval(() => { if (require('fs').existsSync(${JSON.stringify(seen)})) clearInterval(wait); }, 5);`;
    const log = (line: string) => {
      lines.push(line);
      if (line.includes('compiling x')) writeFileSync(seen, '');
    };
    await runWithProgress({ ...node(script), everyMs: 5, log, now: () => 0 });
    expect(lines).toContain('step ... 0 s (1 lines, now: compiling x)');
    rmSync(folder, { recursive: true });
  });

  it('fails with the last lines of the command', async () => {
    const failing = runWithProgress({
      ...node("console.error('no space left'); process.exit(3)"),
      log: () => undefined,
    });
    await expect(failing).rejects.toThrow(/exit code 3[^]*no space left/);
  });

  it('fails when there is no such command', async () => {
    const missing = runWithProgress({
      label: 'step',
      command: '/nowhere/at-all',
      args: [],
      log: () => undefined,
    });
    await expect(missing).rejects.toThrow(/ENOENT/);
  });
});
