import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

describe('a rate limit', () => {
  it('admits a burst, then only what refills', () => {
    let now = 0;
    const limit = createRateLimit({ burst: 3, perSecond: 2, now: () => now });
    const admitted = (calls: number): boolean[] =>
      Array.from({ length: calls }, () => limit('anna') === 0);
    expect(admitted(4)).toEqual([true, true, true, false]);
    now = 500;
    expect(admitted(2)).toEqual([true, false]);
    now = 60_000;
    expect(admitted(4)).toEqual([true, true, true, false]);
  });

  it('is not opened by a clock that goes backwards', () => {
    let now = 1000;
    const limit = createRateLimit({ burst: 1, perSecond: 1, now: () => now });
    limit('anna');
    now = 0;
    expect(limit('anna')).toBe(1000);
  });

  it('says how long to wait, and admits a call then and not before', () => {
    let now = 0;
    const limit = createRateLimit({ burst: 2, perSecond: 0.5, now: () => now });
    expect([limit('anna'), limit('anna'), limit('anna')]).toEqual([0, 0, 2000]);
    now = 1500;
    expect(limit('anna')).toBe(500);
    now = 2000;
    expect(limit('anna')).toBe(0);
  });

  it('counts every sender by itself', () => {
    const limit = createRateLimit({ burst: 1, perSecond: 1, now: () => 0 });
    expect([limit('anna'), limit('bob'), limit('anna')]).toEqual([0, 0, 1000]);
  });

  it('forgets a sender only when nothing would be different', () => {
    let now = 0;
    const limit = createRateLimit({ burst: 2, perSecond: 1, now: () => now });
    limit('anna');
    limit('anna');
    now = 1999;
    limit('bob');
    expect([limit('anna'), limit('anna')]).toEqual([0, 1]);
  });
});
