import { describe, expect, it } from 'vitest';
import { consentTo } from './testing/read-saying.ts';

describe('that the caller comes at the time in question', () => {
  it.each([
    ['en', "sounds good, I'll see you then"],
    ['en', "that works for me, I'll see you then"],
    ['en', "great, I'll see you then"],
    ['en', 'great, see you then'],
    ['en', "okay, we'll see you then"],
    ['en', "okay I'll see you Tuesday at two"],
    ['en', 'great, see you Tuesday'],
    ['en', "alright, I'm coming on Tuesday"],
    ['de', 'super, wir sehen uns dann'],
    ['de', 'gut, wir sehen uns am Dienstag'],
    ['de', 'passt, ich komme am Dienstag'],
    ['es', 'vale, voy el martes'],
    ['es', 'vale, nos vemos entonces'],
    ['es', 'vale, nos vemos el martes'],
  ] as const)(
    'goes with a yes to book or move, and cancels nothing, in %s: %s',
    (language, text) => {
      expect(consentTo(text, 'book', language)).toBe('yes');
      expect(consentTo(text, 'move', language)).toBe('yes');
      expect(consentTo(text, 'cancel', language)).toBe('unclear');
    },
  );

  it.each([
    ['en', "I'll see you then"],
    ['en', "okay, I'll see you, Anna Berg"],
    ['en', 'great, see you Wednesday'],
    ['en', "alright, I'm coming"],
    ['de', 'passt, ich komme'],
    ['es', 'vale, nos vemos'],
  ] as const)('is no yes without a yes or the time, in %s: %s', (language, text) => {
    expect(consentTo(text, 'book', language)).toBe('unclear');
  });
});

describe('a goodbye', () => {
  it.each([
    ['en', 'okay, bye'],
    ['en', 'okay, bye Anna Berg'],
    ['en', 'okay, have a nice day on Tuesday'],
    ['de', 'gut, tschüss'],
    ['es', 'vale, adiós'],
  ] as const)('books nothing, in %s: %s', (language, text) => {
    expect(consentTo(text, 'book', language)).toBe('unclear');
  });

  it.each([
    ['en', 'yes, bye'],
    ['en', 'yes, see you'],
    ['en', 'yes, see you Tuesday'],
    ['de', 'ja, tschüss'],
    ['de', 'ja, bis dann'],
    ['es', 'sí, adiós'],
    ['es', 'sí, nos vemos el martes'],
  ] as const)('cancels nothing, in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('unclear');
    expect(consentTo(text, 'book', language)).toBe('yes');
  });

  it.each([
    ['en', "yes, cancel it, that's all, bye"],
    ['en', 'yes, cancel it, see you'],
    ['en', "yes, I can't make it, bye"],
    ['de', 'ja bitte absagen, danke, tschüss'],
    ['es', 'sí, cancélela, adiós'],
  ] as const)('is harmless beside an order or an excuse, in %s: %s', (language, text) => {
    expect(consentTo(text, 'cancel', language)).toBe('yes');
  });
});

describe('a hesitation with a yes in it', () => {
  it.each(['na ja', 'naja', 'na, ja', 'nun ja'])('agrees to nothing: %s', (text) => {
    for (const to of ['book', 'move', 'cancel', 'yes_no'] as const)
      expect(consentTo(text, to, 'de')).toBe('unclear');
  });

  it.each(['na ja, gut', 'na ja, buchen Sie ihn', 'na ja, ja'])('stays with a yes: %s', (text) => {
    expect(consentTo(text, 'book', 'de')).toBe('yes');
  });
});
