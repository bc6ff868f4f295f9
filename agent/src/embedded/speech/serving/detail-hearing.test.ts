import { expect, it } from 'vitest';
import { createDetailHearing, type DetailDecoder } from './detail-hearing.ts';

/** A decoder as PocketSphinx is: no utterance begins before the last one has ended. */
function createDecoder(): DetailDecoder & { heard: number } {
  let isOpen = false;
  let last = 0;
  const decoder = {
    heard: 0,
    startStream: () => Promise.resolve(),
    startUtterance() {
      if (isOpen) return Promise.reject(new Error('an utterance is open'));
      isOpen = true;
      return Promise.resolve();
    },
    process(samples: Int16Array) {
      decoder.heard += 1;
      last = samples[0] ?? 0;
      return last < 0 ? Promise.reject(new Error('could not decode')) : Promise.resolve();
    },
    endUtterance() {
      isOpen = false;
      return Promise.resolve(`heard ${last}`);
    },
    close: () => Promise.resolve(),
  };
  return decoder;
}

it('hears several one after the other, also after one that failed', async () => {
  const hearing = createDetailHearing(createDecoder());
  const failed = hearing.hear(Int16Array.of(-1));
  const heard = [1, 2].map((sample) => hearing.hear(Int16Array.of(sample)));
  await expect(failed).rejects.toThrow('could not decode');
  expect(await Promise.all(heard)).toEqual(['heard 1', 'heard 2']);
});

it('leaves out what was given up before its turn', async () => {
  const decoder = createDecoder();
  const hearing = createDetailHearing(decoder);
  const given = new AbortController();
  const first = hearing.hear(Int16Array.of(1));
  const second = hearing.hear(Int16Array.of(2), given.signal);
  given.abort();
  await expect(second).rejects.toThrow('nobody waits for it');
  expect(await first).toBe('heard 1');
  expect(decoder.heard).toBe(1);
});
