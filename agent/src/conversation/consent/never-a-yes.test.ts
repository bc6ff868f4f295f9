import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import type { ConsentTo } from './judge.ts';
import { EN_SAYINGS } from './testing/en-sayings.ts';
import { consentTo, read, SAYINGS } from './testing/read-saying.ts';

/** What must never be in a yes, whatever is around it. */
const NEVER: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "don't",
    'do not',
    'not',
    'never',
    'stop',
    'no',
    'nope',
    'cancel it',
    'forget it',
    'wait',
    'hold on',
    'one second',
    'not yet',
    'but',
    'if it is free',
    'unless',
    'as long as',
    'only',
    'at eleven',
    'at three',
    'wednesday',
    'december second',
    'for three people',
    'bob@example.com',
    'Smith',
    'instead',
    'another',
    'what does it cost',
    'where is it',
    'maybe',
    "i don't know",
    '15:30',
  ],
  de: [
    'nicht',
    'nein',
    'kein',
    'keine',
    'nie',
    'niemals',
    'stopp',
    'absagen',
    'vergessen Sie es',
    'warten Sie',
    'eine Sekunde',
    'noch nicht',
    'aber',
    'wenn es frei ist',
    'falls',
    'nur',
    'um elf',
    'um 15 Uhr',
    'am Mittwoch',
    'am zweiten Dezember',
    'für drei Personen',
    'Schmidt',
    'lieber',
    'was kostet das',
    'vielleicht',
    'halb drei',
  ],
  es: [
    'no',
    'nunca',
    'jamás',
    'nada',
    'basta',
    'cancélela',
    'olvídelo',
    'espere',
    'un segundo',
    'todavía no',
    'pero',
    'siempre que',
    'a las once',
    'a las tres',
    'el miércoles',
    'el dos de diciembre',
    'para tres personas',
    'Pérez',
    'mejor',
    'cuánto cuesta',
    'quizás',
    'a la una',
  ],
};
const POLITE: Readonly<Record<Language, readonly string[]>> = {
  en: ['please', 'thank you', 'thanks', 'um', 'uh', 'well', 'sir', 'oh'],
  de: ['bitte', 'danke', 'vielen Dank', 'äh', 'ähm', 'also', 'ach'],
  es: ['por favor', 'gracias', 'muchas gracias', 'eh', 'ah', 'señor', 'mmm'],
};
/** Words that are harmless together, though one of them alone is not. */
const HARMLESS_PAIR =
  /\bno,? (?:that|it'?s|problem|no )|\baber,? (?:ja|klar|sicher|natürlich|gerne)|\bnein,? (?:das|passt)|\bno,? (?:eso|hay|así|está)/i;
/** Rows in another language than the table. */
const FOREIGN = /^(?:yes please|sí, claro|ja bitte)$/;

const separator = fc.constantFrom(' ', ', ', '. ', '! ', ' and ');

describe('however it is put together', () => {
  it.each(LANGUAGES)(
    'a turn in %s with a no, a wait, a condition or a change is no yes',
    (language) => {
      const { yes } = SAYINGS[language];
      const agreement = fc.constantFrom(...yes);
      fc.assert(
        fc.property(
          fc.array(agreement, { maxLength: 3 }),
          fc.constantFrom(...NEVER[language]),
          fc.array(agreement, { maxLength: 3 }),
          separator,
          fc.constantFrom<ConsentTo>('book', 'yes_no', 'move'),
          (before, never, after, between, to) => {
            const text = [...before, never, ...after].join(between);
            fc.pre(!HARMLESS_PAIR.test(`${never}${between}${after[0] ?? ''}`));
            expect(consentTo(text, to, language), text).not.toBe('yes');
          },
        ),
        { numRuns: 2000 },
      );
    },
  );

  it.each(LANGUAGES)('a plain yes in %s with politeness around it stays one', (language) => {
    const polite = fc.constantFrom(...POLITE[language]);
    fc.assert(
      fc.property(
        fc.array(polite, { maxLength: 3 }),
        fc.constantFrom(...SAYINGS[language].yes.filter((text) => !FOREIGN.test(text))),
        fc.array(polite, { maxLength: 3 }),
        separator.filter((between) => between !== ' and '),
        (before, yes, after, between) => {
          const text = [...before, yes, ...after].join(between);
          expect(consentTo(text, 'book', language), text).toBe('yes');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is read without a throw, and with words of the turn left over', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.string({ unit: 'grapheme', maxLength: 80 }),
          fc
            .array(fc.constantFrom(...EN_SAYINGS.yes, ...EN_SAYINGS.no, '1', '2:30', '?', '@'))
            .map((parts) => parts.join(' ')),
        ),
        fc.constantFrom<ConsentTo>('book', 'move', 'cancel', 'yes_no'),
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.string(), { maxLength: 3 }),
        (text, to, language, readBack) => {
          const { leftOver } = read(text, to, language, readBack);
          expect(text.normalize('NFC').replace(/\p{Cf}/gu, '')).toContain(leftOver);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
