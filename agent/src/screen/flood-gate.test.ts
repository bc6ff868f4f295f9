import { describe, expect, it } from 'vitest';
import { createFloodGate } from './flood-gate.ts';

describe('a flood gate', () => {
  it('lets a burst through, then only what refills', () => {
    let now = 0;
    const admit = createFloodGate({ burst: 3, perSecond: 2, now: () => now });
    expect([admit(), admit(), admit(), admit()]).toEqual([true, true, true, false]);
    now = 500;
    expect([admit(), admit()]).toEqual([true, false]);
    now = 60_000;
    expect([admit(), admit(), admit(), admit()]).toEqual([true, true, true, false]);
  });

  it('is not opened by a clock that goes backwards', () => {
    let now = 1000;
    const admit = createFloodGate({ burst: 1, perSecond: 1, now: () => now });
    admit();
    now = 0;
    expect(admit()).toBe(false);
  });
});
