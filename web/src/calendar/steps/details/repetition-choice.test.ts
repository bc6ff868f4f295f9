import { describe, expect, it } from 'vitest';
import { countsWith, rhythmKey, rhythmsWith } from './repetition-choice.ts';

describe('repetitions to choose from', () => {
  it('are those offered, and the one that was asked for in words', () => {
    const offered = rhythmsWith(undefined).map(rhythmKey);
    expect(rhythmsWith({ frequency: 'weekly', interval: 2 }).map(rhythmKey)).toEqual(offered);
    expect(rhythmsWith({ frequency: 'monthly', interval: 3 }).map(rhythmKey)).toEqual([
      ...offered,
      'monthly/3',
    ]);
  });

  it('have the wished number among the numbers, in order', () => {
    expect(countsWith(4)).toEqual(countsWith(2));
    const numbers = countsWith(7);
    expect(numbers).toContain(7);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});
