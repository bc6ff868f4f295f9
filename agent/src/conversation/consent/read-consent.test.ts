import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import { allowsModel, allowsRules } from './allows.ts';
import type { Consent, ConsentTo } from './judge.ts';
import { readConsent } from './read-consent.ts';
import { DE_SAYINGS } from './testing/de-sayings.ts';
import { EN_SAYINGS } from './testing/en-sayings.ts';
import { ES_SAYINGS } from './testing/es-sayings.ts';
import type { Sayings } from './testing/sayings.ts';

const SAYINGS: Readonly<Record<Language, Sayings>> = {
  en: EN_SAYINGS,
  de: DE_SAYINGS,
  es: ES_SAYINGS,
};

const read = (text: string, to: ConsentTo, language: Language, readBack?: readonly string[]) =>
  readConsent(text, { to, language, readBack: readBack ?? SAYINGS[language].readBack });
const consentTo = (text: string, to: ConsentTo, language: Language = 'en'): Consent =>
  read(text, to, language).consent;

describe.each(LANGUAGES)('a turn in %s', (language) => {
  const { yes, no, unclear, cancelYes, cancelNo } = SAYINGS[language];

  it.each(yes)('books: %s', (text) => {
    expect(read(text, 'book', language)).toEqual({ consent: 'yes', leftOver: '' });
  });

  it.each(no)('refuses to book: %s', (text) => {
    expect(consentTo(text, 'book', language)).toBe('no');
  });

  it.each(unclear)('neither books nor refuses: %s', (text) => {
    expect(['unclear', 'wait']).toContain(consentTo(text, 'book', language));
  });

  it.each(cancelYes)('cancels: %s', (text) => {
    expect(consentTo(text, 'cancel', language)).toBe('yes');
  });

  it.each(cancelNo)('refuses to cancel: %s', (text) => {
    expect(consentTo(text, 'cancel', language)).toBe('no');
  });
});

describe('a wish to wait', () => {
  it.each(['yes one second', 'wait one second', 'give me one second', 'yes wait', 'not yet'])(
    'is told from what is unclear: %s',
    (text) => {
      expect(consentTo(text, 'book')).toBe('wait');
    },
  );
});

describe('an order', () => {
  it.each([
    ['cancel it', 'book', 'no'],
    ['cancel it', 'move', 'no'],
    ['cancel it', 'yes_no', 'no'],
    ['cancel it', 'cancel', 'yes'],
    ['move it', 'move', 'yes'],
    ['move it', 'book', 'unclear'],
    ['move it', 'cancel', 'unclear'],
    ['book it', 'move', 'yes'],
    ['book it', 'cancel', 'unclear'],
    ['yes book it', 'cancel', 'unclear'],
    ['book it', 'yes_no', 'unclear'],
    ['yes book it', 'yes_no', 'yes'],
    ['keep it', 'move', 'no'],
    ['yes stay with two', 'cancel', 'no'],
    ['yes stay with two', 'move', 'no'],
    ['leave it', 'move', 'no'],
    ['cancel', 'cancel', 'unclear'],
    ['yes cancel', 'cancel', 'yes'],
    ['confirm the appointment', 'cancel', 'unclear'],
  ] as const)('"%s" at %s is %s', (text, to, meant) => {
    expect(consentTo(text, to)).toBe(meant);
  });
});

describe('other questions for yes or no', () => {
  it.each([
    ["that's right", 'yes'],
    ['yes it is', 'yes'],
    ['absolutely not', 'no'],
    ['of course not', 'no'],
    ["no it isn't", 'no'],
    ["i don't know", 'unclear'],
    ['yes i think', 'unclear'],
  ] as const)('%s: %s', (text, meant) => {
    expect(consentTo(text, 'yes_no')).toBe(meant);
  });
});

describe('what stood in the way', () => {
  it.each([
    ['yes but at eleven', 'but at eleven'],
    ['Yes, as long as it is free.', 'as long as it is free'],
    ['yes on the other phone number', 'on the other phone number'],
    ['Yes, Tuesday at Three', 'at Three'],
    ["please don't do it", "don't do it"],
    ['yes one second', 'one second'],
    ['hm', ''],
  ])('"%s" leaves "%s"', (text, leftOver) => {
    expect(read(text, 'book', 'en').leftOver).toBe(leftOver);
  });
});

describe('a repetition', () => {
  it.each([
    ['yes at two thirty', 'Tuesday at 2:30 PM', 'yes'],
    ['yes at half past two', 'Tuesday at 2:30 PM', 'yes'],
    ['yes at two', 'Tuesday at 2:30 PM', 'unclear'],
    ['yes at one', 'Tuesday, December 1st at 2 PM', 'unclear'],
    ['yes at two', 'Tuesday at 3 PM for 2 people', 'unclear'],
    ['yes at two', 'Tuesday at 3 PM, anna2@example.com', 'unclear'],
    ['yes at four', 'Tuesday at 2 PM, phone +49 30 4 1 2 3 4 5', 'unclear'],
    ['yes plus 4930412345', '+49 30 4 1 2 3 4 5', 'unclear'],
    ['yes 4930412345', '+49 30 4 1 2 3 4 5', 'yes'],
    ['yes december second', 'Tuesday, December 1st at 2 PM', 'unclear'],
    ['yes two in the morning', 'Tuesday at 2 PM', 'unclear'],
    ['yes noon', 'Tuesday at 12 PM', 'yes'],
    ['yes for anna wait', 'Anna Wait', 'wait'],
    // The first that there is: of what is read back it has only a word.
    ['the first you have', 'Tuesday, December 1st at 2 PM', 'unclear'],
    ['the first you can', 'Tuesday, December 1st at 2 PM', 'unclear'],
    ['tuesday you may', 'Tuesday, December 1st at 2 PM', 'unclear'],
    ['yes you may', 'Tuesday, December 1st at 2 PM', 'yes'],
  ] as const)('"%s" of "%s" is %s', (text, readBack, meant) => {
    expect(read(text, 'book', 'en', [readBack]).consent).toBe(meant);
  });
});

describe('any spelling', () => {
  it.each(['dont do it', 'don’t do it', 'DON`T DO IT', 'do\u200bn\u2019t do it', 'yes no\u0301'])(
    'of a refusal refuses: %s',
    (text) => {
      expect(consentTo(text, 'book')).toBe('no');
    },
  );

  it('of a yes agrees', () => {
    for (const text of ['YES', 'Si\u0301', 'sí', 'Ja!'])
      expect(consentTo(text, 'book')).toBe('yes');
  });

  it('that is not known is no yes', () => {
    for (const text of ['はい', 'уеѕ', 'yes 👎', 'oui bien sur'])
      expect(consentTo(text, 'book')).not.toBe('yes');
  });
});

describe('who may act', () => {
  it.each([
    ['yes', true, true],
    ['no', false, false],
    ['wait', false, false],
    ['unclear', false, false],
    ['other', true, false],
  ] as const)('%s: a model %s, the rules %s', (consent, model, rules) => {
    expect(allowsModel(consent)).toBe(model);
    expect(allowsRules(consent)).toBe(rules);
  });

  it.each(['', 'hm', '[noise]', '(coughs)', 'ähm', '...'])(
    'is nobody where nothing was said: "%s"',
    (text) => {
      expect(allowsModel(consentTo(text, 'book'))).toBe(false);
    },
  );
});

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
