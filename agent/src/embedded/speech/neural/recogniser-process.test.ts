import { getEventListeners } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { setTimer } from '../../../runtime/clock.ts';
import { startRecogniser } from './recogniser-process.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (let next = closing.pop(); next; next = closing.pop()) await next();
});

/** A program in Python's place, as lines of a shell. */
function program(...lines: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'recogniser-'));
  closing.push(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'python');
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

describe('a recogniser that hears many utterances for one caller', () => {
  it('leaves nothing with the signal by which they may be given up', async () => {
    const answer = JSON.stringify({ text: 'yes', confidence: 1, silence: 0 });
    const listener = await startRecogniser({
      files: {
        python: program(`echo '{"ready":true}'`, `while read request; do echo '${answer}'; done`),
        libraries: tmpdir(),
        modelDir: tmpdir(),
      },
      threads: 1,
      setTimer,
      log: { warn: () => undefined },
    });
    closing.push(() => listener.close());
    const { signal } = new AbortController();
    for (let count = 0; count < 3; count += 1) {
      await listener.hear({ samples: new Int16Array(0), prompt: '', caller: 'a' }, signal);
    }
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

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
        libraries: tmpdir(),
        modelDir: tmpdir(),
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
