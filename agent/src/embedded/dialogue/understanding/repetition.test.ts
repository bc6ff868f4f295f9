import { describe, expect, it } from 'vitest';
import { COUNT_SAYINGS, REPEAT_SAYINGS } from '../testing/repeat-sayings.ts';
import { normalise } from './normalise.ts';
import { findRepeat, repeatCount } from './repetition.ts';
import { tokenise } from './tokens.ts';

describe('a wish for a series', () => {
  it.each(REPEAT_SAYINGS)('%s', (text, expected) => {
    expect(findRepeat(tokenise(normalise(text))).repeat).toEqual(expected);
  });

  it('leaves the day and the time of its first occurrence', () => {
    const { rest } = findRepeat(
      tokenise(normalise('every tuesday at three for four weeks starting next week')),
    );
    expect(
      rest
        .map(({ text }) => text)
        .filter((text) => text !== '\u0000')
        .join(' '),
    ).toBe('tuesday at 3 next week');
  });
});

describe('how often', () => {
  it.each(COUNT_SAYINGS)('%s', (text, expected) => {
    const rhythm = { frequency: 'weekly', interval: 1 } as const;
    expect(repeatCount(tokenise(normalise(text)), rhythm)).toBe(expected);
  });
});
