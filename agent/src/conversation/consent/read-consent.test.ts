import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@in-call-calendar/shared';
import { allowsModel, allowsRules } from './allows.ts';
import { consentTo, read, SAYINGS } from './testing/read-saying.ts';

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
