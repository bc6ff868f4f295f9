import { describe, expect, it } from 'vitest';
import { spellOut } from './spell-out.ts';

describe('spellOut', () => {
  it.each([
    ['Tuesday, December 3rd at 9:15 p.m.', 'tuesday december third at nine fifteen pm'],
    ["I'm sorry, that's 5, isn't it?", 'i am sorry that is five is not it'],
    ['September 13 at 5 pm', 'september thirteenth at five pm'],
    ['5550199', 'five five five zero one nine nine'],
    ['twenty-third', 'twenty third'],
  ])('writes %j as %j', (text, words) => {
    expect(spellOut(text)).toBe(words);
  });
});
