import type { Slot } from '@in-call-calendar/shared';
import { describe, expect, it } from 'vitest';
import { createAvailabilityByLength, type AvailabilityByLength } from './availability-by-length.ts';

const NOW = Date.parse('2026-11-24T14:00:00.000Z');
const SPAN = { from: '2026-11-25T00:00:00.000Z', to: '2026-11-26T00:00:00.000Z' };
const THREE: Slot = { start: '2026-11-25T15:00:00.000Z' };
const FOUR: Slot = { start: '2026-11-25T16:00:00.000Z' };

function free(first: number | undefined): { cache: AvailabilityByLength; asked: unknown[] } {
  const asked: unknown[] = [];
  const cache = createAvailabilityByLength(
    {
      scheduler: {
        slots: (_span, _zone, options) => {
          asked.push(options?.durationMinutes);
          return Promise.resolve(options?.durationMinutes === 60 ? [THREE] : [THREE, FOUR]);
        },
      },
      now: () => NOW,
      zone: () => 'UTC',
      onChange: () => undefined,
      setTimer: () => () => undefined,
    },
    first,
  );
  return { cache, asked };
}

describe('the free times of an event type with several lengths', () => {
  it('are asked for and kept for each length', async () => {
    const { cache, asked } = free(30);
    await cache.ensure(SPAN);
    expect(cache.all()).toEqual([THREE, FOUR]);
    cache.setLength(60);
    expect(cache.all()).toEqual([]);
    await cache.ensure(SPAN);
    expect(cache.all()).toEqual([THREE]);
    cache.setLength(30);
    expect(cache.all()).toEqual([THREE, FOUR]);
    expect(asked).toEqual([30, 60]);
  });

  it('have a version that grows with each length that is looked at', async () => {
    const { cache } = free(30);
    await cache.ensure(SPAN);
    const versions = [cache.version];
    for (const length of [60, 30, 60]) {
      cache.setLength(length);
      versions.push(cache.version);
      expect(cache.read(SPAN).version).toBe(cache.version);
      expect(cache.status(SPAN).version).toBe(cache.version);
    }
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('lose a time that was booked in every length', async () => {
    const { cache } = free(30);
    await cache.ensure(SPAN);
    cache.setLength(60);
    await cache.ensure(SPAN);
    cache.drop(THREE.start);
    cache.setLength(30);
    expect(cache.all()).toEqual([FOUR]);
  });
});

describe('the free times of an event type with one length', () => {
  it('are asked for without a length', async () => {
    const { cache, asked } = free(undefined);
    await cache.ensure(SPAN);
    expect(asked).toEqual([undefined]);
  });
});
