import { describe, expect, it } from 'vitest';
import { spokenWords } from './spoken-words.ts';

describe('spokenWords', () => {
  it.each([
    ['Tuesday, Dec 1st at 9.15pm.', 'tuesday dec 1st at 9:15pm'],
    ['10:30 A.M. works, thanks!', '10:30 am works thanks'],
    ['The 820 p.m. one', 'the 8:20 pm one'],
    ['1030, or hold the 230 slot', '10:30 or hold the 2:30 slot'],
    ['150 dollars, room 1100, in 2030', '150 dollars room 1100 in 2030'],
    ['S-M-I-T-H', 's m i t h'],
    ['It’s S. M. I. T. H.', "it's s m i t h"],
    ['SMITH, not ASAP', 's m i t h not asap'],
    ['My email is anna.berg@gmail.com.', 'my email is anna dot berg at gmail dot com'],
    ['Anna at example.com', 'anna at example dot com'],
    [
      'My e-mail is bob_99@mail-host.org',
      'my email is bob underscore 99 at mail dash host dot org',
    ],
    ['212-555-0199', 'two one two five five five zero one nine nine'],
    ['7, 1, 5, 9, 3, 7, 1', 'seven one five nine three seven one'],
    ['+1 (212) 555 0199', 'plus one two one two five five five zero one nine nine'],
    ["The twenty-third at two o'clock?", "the twenty third at two o'clock"],
    ['December 23, 2026', 'december 23 2026'],
    ['Yes, please... go ahead', 'yes please go ahead'],
    ['It costs 1,000 dollars - really', 'it costs 1000 dollars really'],
  ])('writes %j as %j', (written, words) => {
    expect(spokenWords(written)).toBe(words);
  });
});
