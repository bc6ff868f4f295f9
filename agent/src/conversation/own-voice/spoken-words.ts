/** Words of a text as they sound, so that spellings of one number or address agree. Pure. */
import { LANGUAGES, type Language } from '@in-call-calendar/shared';
import { DE } from '../consent/de.ts';
import { EN } from '../consent/en.ts';
import { ES } from '../consent/es.ts';
import type { Lexicon, Role } from '../consent/lexicon.ts';
import { LEXICONS } from '../guard/compiled-lexicon.ts';
import { foldedSet } from '../guard/phrases.ts';
import { readPhrase } from '../guard/reading.ts';
import type { Phrases } from '../guard/time-lexicon.ts';
import { fold, tokenize, type Token } from '../guard/tokens.ts';

const CONSENT: Readonly<Record<Language, Lexicon>> = { en: EN, de: DE, es: ES };
const DOT = 'dot';
const HESITATION = foldedSet('uh, um, uhm, er, erm, äh, ähm');

/** Words that mean little by themselves and are easily misheard. */
const SMALL: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: foldedSet('a, an, the, it, its, to, of, for, in, on, at, and, that, is, are, you, your'),
  de: foldedSet(
    'der, die, das, den, dem, des, eine, einen, einem, es, sie, ihr, ihnen, zu, zum, zur, in, im, an, am, auf, für, von, vom, bei, mit, um, und, dass, ist, sind',
  ),
  es: foldedSet(
    'el, la, los, las, lo, le, les, se, su, a, al, de, del, en, por, para, que, y, e, es, está, son, eso, usted',
  ),
};

/** Words that only a caller would put into a sentence of the agent. */
const CALLERS = foldedSet(
  'or, oder, o, u, i, me, my, mine, we, us, our, please, thanks, ich, mir, mich, mein, meine, wir, uns, unser, bitte, danke, yo, mi, nos, nuestro, quiero, gracias',
);

/** What phrases do that answer a question. */
const ROLES: readonly Role[] = [
  'yes',
  'agreement',
  'order.any',
  'keep',
  'refusal',
  'wait',
  'unsure',
  'pivot',
];

/** Words that answer a question by themselves, in any of the languages. */
const ANSWERS = new Set(
  LANGUAGES.flatMap((language) => ROLES.flatMap((role) => CONSENT[language].phrases[role]))
    .map(fold)
    .filter((phrase) => !/[ {]/.test(phrase)),
);

/** What is known of the words of a language. */
export interface SpokenWords {
  /** The words of a text; numbers, in words or figures, as figures. */
  wordsOf: (text: string) => string[];
  /** A word without which a sentence says the same, as `the`. */
  isSmall: (word: string) => boolean;
  /** A sound between words, which the recogniser may have made up. */
  isHesitation: (word: string) => boolean;
  /** A word that only a caller says, or that answers a question. */
  isCallers: (word: string) => boolean;
  /** A number, a day, a time, a letter or a part of an address. */
  isValue: (word: string) => boolean;
  /** A letter, or what stands between the parts of an address. */
  isSpelling: (word: string) => boolean;
  /** A word without which a sentence says something else: `not`, `half`, `next`. */
  isNeeded: (word: string) => boolean;
}

/** Makes the words of each language. */
export const SPOKEN_WORDS: Readonly<Record<Language, SpokenWords>> = {
  en: spokenWords('en'),
  de: spokenWords('de'),
  es: spokenWords('es'),
};

function spokenWords(language: Language): SpokenWords {
  const { cardinals, ordinals, hour } = CONSENT[language].numbers;
  const { times } = LEXICONS[language];
  const small = SMALL[language];
  const numbers: Phrases<number> = Object.entries({ ...cardinals, ...ordinals })
    .map(([phrase, value]) => [tokenize(phrase).map(({ text }) => text), value] as const)
    .sort(([a], [b]) => b.length - a.length);
  const { weekdays, months, namedTimes, relativeDays, clockAfter } = times;
  const leadIns = new Set([
    ...[...times.next, ...times.this],
    ...[times.minutesBefore, times.minutesAfter].flatMap(wordsIn),
  ]);
  const timeWords = new Set([
    ...[...weekdays.keys(), ...months.keys(), ...namedTimes.keys(), ...leadIns],
    ...[...wordsIn(relativeDays), ...wordsIn(clockAfter)],
  ]);
  const hours = new Set(hour.map(fold));
  const isCallers = (word: string): boolean => CALLERS.has(word) || ANSWERS.has(word);
  const isSpelling = (word: string): boolean =>
    word === DOT || (/^\p{L}$/u.test(word) && !small.has(word) && !CALLERS.has(word));

  return {
    wordsOf(text) {
      const tokens = tokenize(respelled(text)).filter(({ kind }) => kind !== 'mark');
      const words: string[] = [];
      for (let at = 0; at < tokens.length;) {
        const number = readPhrase(tokens, at, numbers);
        const token = tokens[at];
        if (number) words.push(withHour(words, String(number.value)));
        else if (token) {
          for (const word of said(token)) if (!hours.has(word)) words.push(withHour(words, word));
        }
        at = number?.to ?? at + 1;
      }
      return words;
    },
    isSmall: (word) => small.has(word),
    isHesitation: (word) => HESITATION.has(word),
    isCallers,
    isValue: (word) =>
      /^\d/.test(word) || isSpelling(word) || (timeWords.has(word) && !small.has(word)),
    isSpelling,
    isNeeded: (word) =>
      isSpelling(word) || isCallers(word) || (leadIns.has(word) && !small.has(word)),
  };
}

function wordsIn(phrases: Phrases<unknown>): string[] {
  return phrases.flatMap(([words]) => words);
}

/** Spells an address as it is said, and `915 AM` as `9:15 AM`. */
export function respelled(text: string): string {
  return text
    .replace(/@|\barroba\b/giu, ' at ')
    .replace(/\b(?:punkt|punto)\b/giu, DOT)
    .replace(/(?<=[\p{L}\d]{2})\.(?=\p{Ll}{2})/gu, ` ${DOT} `)
    .replace(/\b(\d{1,2})(\d{2})(?=\s?[ap]\.?\s?m\b)/giu, '$1:$2');
}

/** A number, or the time of the clock that it makes of the hour before it, which is taken off. */
function withHour(words: string[], word: string): string {
  const hour = words.at(-1) ?? '';
  if (!/^[1-5]\d$/.test(word) || !/^\d{1,2}$/.test(hour)) return word;
  words.pop();
  return `${hour}:${word}`;
}

function said({ kind, text }: Token): string[] {
  if (kind === 'word') return [text];
  const figures = (kind === 'clock' ? text.replace(/\D00$/, '') : text).match(/\d+/g) ?? [];
  // Long numbers are said digit by digit.
  return figures.flatMap((digits) =>
    digits.length > 2 ? (digits.match(/\d/g) ?? []) : [String(Number(digits))],
  );
}
