import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { setTimer } from '../../../runtime/clock.ts';
import { startRecogniser } from './recogniser-process.ts';

const dir = mkdtempSync(join(tmpdir(), 'recogniser-'));
const closing: (() => unknown)[] = [() => rmSync(dir, { recursive: true, force: true })];
afterEach(async () => {
  for (let next = closing.pop(); next; next = closing.pop()) await next();
});

/** A program in Python's place, as lines of a shell. */
function program(...lines: string[]): string {
  const path = join(dir, 'python');
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

describe('a recogniser whose libraries write to its output, too', () => {
  it('is ended and started again, and says why; the worker goes on', async () => {
    const warned: object[] = [];
    const listener = await startRecogniser({
      files: {
        python: program(
          `echo '{"ready":true}'`,
          'read request',
          'echo a warning of some library',
          'while read more; do :; done',
        ),
        libraries: dir,
        modelDir: dir,
      },
      threads: 1,
      setTimer,
      log: { warn: (fields) => void warned.push(fields) },
    });
    closing.push(() => listener.close());
    const heard = listener.hear({ samples: new Int16Array(1), prompt: '', caller: 'a' });
    await expect(heard).rejects.toThrow('the recogniser ended');
    expect(warned).toEqual([{ how: 'ended with SIGKILL: it wrote what is no answer' }]);
  });
});
