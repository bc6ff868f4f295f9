import { describe, expect, it } from 'vitest';
import { callerRules, callerSentences } from './corpus.ts';
import { seededRandom } from './random.ts';

const rules = callerRules({ business: {}, names: ['anna', 'berg'], isKnown: () => true });
const sentences = [...callerSentences(rules, 5000, seededRandom(3))];

describe('callerSentences', () => {
  it('says lower-case words with single spaces, and the tags of names', () => {
    const odd = sentences.filter(
      (sentence) =>
        !/^[a-z][a-z'-]*(?: [a-z'-]+)*$/.test(
          sentence.replace(/FIRST|LAST|SPELLED|(?<=\b[a-z])_LETTER/g, 'x'),
        ),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    [
      'books',
      /^(i'd like|i want|can i|could i|let's|please|may i).* (appointment|meeting|time|call|slot)/,
    ],
    ['names a time', /half past \w+/],
    ['browses', /\b(next|following) (week|month)/],
    ['picks', /\b(first|second|last) one\b/],
    ['gives a name', /my name is FIRST LAST/],
    ['spells', /a_LETTER n_LETTER n_LETTER a_LETTER/],
    ['gives an address', /FIRST dot LAST at (gmail|example) dot com/],
    ['agrees', /^yes\b/],
    ['declines', /^no\b/],
    ['changes', /\b(cancel|move|reschedule) (my|the) /],
    ['moves a booking', /\b(move|reschedule) my (appointment|booking)\b.* to\b/],
    ['wishes for a series', /every other week\b.*\b(times|weeks|months)/],
    ['names a zone', /\bin (london|new york|berlin|paris) time\b/],
    ['asks', /^how (long|much)/],
    ['closes the calendar', /close (the|that|it)/],
  ])('a caller %s', (_what, pattern) => {
    expect(sentences.filter((sentence) => pattern.test(sentence)).length).toBeGreaterThan(0);
  });

  it('wants to book in more than fifty ways', () => {
    const openings = sentences
      .filter((sentence) => /\b(appointment|meeting|call|booking)\b/.test(sentence))
      .map((sentence) => sentence.split(' ').slice(0, 4).join(' '));
    expect(new Set(openings).size).toBeGreaterThan(50);
  });
});
