import { randomUUID } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { GRACE_MS, SILENT_MS } from '../silence-watch.ts';
import { startRecogniser } from './recogniser-process.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (let next = closing.pop(); next; next = closing.pop()) await next();
});

const YES = { readings: [{ text: 'yes', confidence: 1 }], silence: 0 };
const never = (): (() => void) => () => undefined;

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
    const answer = JSON.stringify(YES);
    const listener = await startRecogniser({
      files: {
        python: program(`echo '{"ready":true}'`, `while read request; do echo '${answer}'; done`),
        libraries: tmpdir(),
        modelDir: tmpdir(),
      },
      threads: 1,
      setTimer: never,
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
      setTimer: never,
      log: { warn: (fields) => void warned.push(fields) },
    });
    closing.push(() => listener.close());
    const heard = listener.hear({ samples: new Int16Array(1), prompt: '', caller: 'a' });
    await expect(heard).rejects.toThrow('the recogniser ended');
    expect(warned).toEqual([{ how: 'ended with SIGKILL: it wrote what is no answer' }]);
  });
});

describe('a recogniser that hangs', () => {
  it('is ended when it gives no sign of life, and what waits is heard by the next one', async () => {
    const timers: { ms: number; run: () => void; isOn: boolean }[] = [];
    const warned: object[] = [];
    const first = join(tmpdir(), `recogniser-${randomUUID()}`);
    closing.push(() => rmSync(first, { force: true }));
    const listener = await startRecogniser({
      files: {
        python: program(
          `echo '{"ready":true}'`,
          'read request',
          // The first one never answers.
          `if [ ! -e ${first} ]; then touch ${first}; while read more; do :; done; fi`,
          `echo '${JSON.stringify(YES)}'`,
          'while read more; do :; done',
        ),
        libraries: tmpdir(),
        modelDir: tmpdir(),
      },
      threads: 1,
      setTimer(ms, run) {
        const timer = { ms, run, isOn: true };
        timers.push(timer);
        return () => void (timer.isOn = false);
      },
      log: { warn: (fields) => void warned.push(fields) },
    });
    closing.push(() => listener.close());
    const lost = listener.hear({ samples: new Int16Array(0), prompt: '', caller: 'a' });
    const next = listener.hear({ samples: new Int16Array(0), prompt: '', caller: 'b' });
    lost.catch(() => undefined);
    while (!existsSync(first)) await new Promise((resolve) => setImmediate(resolve));
    // Neither is the timer of an answer, which is ten times as long.
    for (const ms of [SILENT_MS, GRACE_MS])
      timers.find((timer) => timer.isOn && timer.ms === ms)?.run();
    await expect(lost).rejects.toThrow('it gave no sign of life');
    expect(await next).toEqual(YES);
    expect(warned).toHaveLength(1);
  });
});

describe('a recogniser that cannot be started', () => {
  it('is not tried again and again for nobody', async () => {
    const warned: object[] = [];
    const timers: number[] = [];
    await expect(
      startRecogniser({
        files: { python: program('exit 3'), libraries: tmpdir(), modelDir: tmpdir() },
        threads: 1,
        setTimer(ms) {
          timers.push(ms);
          return () => undefined;
        },
        log: { warn: (fields) => void warned.push(fields) },
      }),
    ).rejects.toThrow('ended with 3');
    expect(warned).toEqual([]);
    expect(timers).toHaveLength(1);
  });
});
