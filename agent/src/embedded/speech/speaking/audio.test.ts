import { describe, expect, it } from 'vitest';
import { framesOf, trimLeadIn } from './audio.ts';

describe('trimLeadIn', () => {
  it('leaves 40 ms before the first sound', () => {
    const samples = new Int16Array(3000);
    samples.fill(5, 0, 1000);
    samples.fill(1000, 2000);
    const trimmed = trimLeadIn(samples, 16_000);
    expect(trimmed.length).toBe(1000 + 640);
    expect(trimmed[640]).toBe(1000);
  });

  it('leaves silence and immediate speech alone', () => {
    expect(trimLeadIn(new Int16Array(100), 16_000).length).toBe(100);
    expect(trimLeadIn(Int16Array.of(900, 1000), 16_000).length).toBe(2);
    expect(trimLeadIn(new Int16Array(0), 16_000).length).toBe(0);
  });
});

describe('framesOf', () => {
  it('cuts into frames and keeps the short last one', () => {
    const frames = framesOf(
      Int16Array.from({ length: 3500 }, (_, index) => index),
      16_000,
      100,
    );
    expect(frames.map(({ length }) => length)).toEqual([1600, 1600, 300]);
    expect(frames[2]?.[0]).toBe(3200);
  });
});
