import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import type { Lexicon } from './lexicon.ts';
import { readConsent } from './read-consent.ts';

const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: EN, de: DE, es: ES };
/** Refusals that are ordinary words of another language. */
const ORDINARY: Readonly<Record<Language, readonly string[]>> = { en: [], de: ['mal'], es: [] };

/** The refusals of a language, in one wording each. */
const refusalsOf = (language: Language): string[] =>
  LEXICONS[language].phrases.refusal.map((phrase) =>
    phrase.replaceAll(
      /\{(\w+)\}/g,
      (_, slot: string) => LEXICONS[language].slots[slot]?.find((word) => word !== '') ?? '',
    ),
  );
const consentTo = (text: string, language: Language, readBack: readonly string[] = []) =>
  readConsent(text, { to: 'book', language, readBack }).consent;

describe.each(LANGUAGES)('in a call in %s', (language) => {
  it.each(LANGUAGES)(
    'every refusal in %s refuses, but for ordinary words of the call',
    (spoken) => {
      const refusals = refusalsOf(spoken);
      const others = refusals.filter((phrase) => consentTo(phrase, language) !== 'no');
      expect(others).toEqual(
        spoken === language ? [] : ORDINARY[language].filter((word) => refusals.includes(word)),
      );
    },
  );

  it.each(LANGUAGES)('no refusal in %s is in a yes beside one', (spoken) => {
    const yes = { en: 'yes', de: 'ja', es: 'sí' };
    const refusals = refusalsOf(spoken);
    const agreed = refusals.filter(
      (phrase) => consentTo(`${yes[spoken]}, ${phrase}`, language) === 'yes',
    );
    expect(agreed).toEqual([]);
  });
});

describe('a word that refuses in one language only', () => {
  it.each([
    ['de', 'ja, dann buchen Sie das mal bitte'],
    ['de', 'können Sie das mal buchen'],
    ['de', 'ja, machen wir das mal so'],
    ['en', 'ja, buchen Sie das mal'],
    ['en', 'yes, for Mal Berg', 'Mal Berg'],
    ['es', 'sí, para Noé García', 'Noé García'],
  ] as const)(
    'is none in a call in %s where the language has it: %s',
    (language, text, ...names) => {
      expect(consentTo(text, language, names)).toBe('yes');
    },
  );

  it.each([
    ['de', 'ja, está mal'],
    ['de', 'muy mal'],
    ['de', 'Das ist mal so, nein'],
    ['de', 'ja, no'],
    ['de', 'ja, stop'],
    ['en', 'yes, nein'],
    ['en', 'yes, mal'],
    ['en', 'sure, halt'],
    ['es', 'sí, nein'],
    ['es', 'sí, mal'],
    ['es', 'vale, not'],
  ] as const)('is one in a call in %s where it does not: %s', (language, text) => {
    expect(consentTo(text, language)).toBe('no');
  });

  it.each([
    ['de', 'mal'],
    ['de', 'hören Sie mal, um fünf'],
    ['de', 'mal sehen'],
    ['de', 'ja, mal schauen'],
    ['de', 'zur Not'],
  ] as const)('agrees to nothing in a call in %s by itself: %s', (language, text) => {
    expect(['unclear', 'wait']).toContain(consentTo(text, language));
  });
});
