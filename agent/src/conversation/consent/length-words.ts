/** The ways to say how long an appointment takes, for who reads it back and who repeats it. Pure. */
import type { Language } from '@in-call-calendar/shared';

interface Wordings {
  minutes: string;
  /** Numbers that recognisers and models write in letters. */
  spelled: Readonly<Record<number, string>>;
  named: Readonly<Record<number, readonly string[]>>;
  hours: (count: number) => string;
}

const WORDINGS: Readonly<Record<Language, Wordings>> = {
  en: {
    minutes: 'minutes',
    spelled: {
      15: 'fifteen',
      20: 'twenty',
      30: 'thirty',
      45: 'forty five',
      60: 'sixty',
      90: 'ninety',
    },
    named: {
      15: ['a quarter of an hour'],
      30: ['half an hour', 'a half hour'],
      60: ['an hour', 'one hour', 'the full hour'],
      90: ['an hour and a half', 'one and a half hours'],
      120: ['two hours'],
    },
    hours: (count) => `${count} hour${count === 1 ? '' : 's'}`,
  },
  de: {
    minutes: 'Minuten',
    spelled: {
      15: 'fünfzehn',
      20: 'zwanzig',
      30: 'dreißig',
      45: 'fünfundvierzig',
      60: 'sechzig',
      90: 'neunzig',
    },
    named: {
      15: ['eine Viertelstunde'],
      30: ['eine halbe Stunde'],
      45: ['eine Dreiviertelstunde'],
      60: ['eine Stunde'],
      90: ['anderthalb Stunden', 'eineinhalb Stunden'],
      120: ['zwei Stunden'],
    },
    hours: (count) => `${count} Stunde${count === 1 ? '' : 'n'}`,
  },
  es: {
    minutes: 'minutos',
    spelled: {
      15: 'quince',
      20: 'veinte',
      30: 'treinta',
      45: 'cuarenta y cinco',
      60: 'sesenta',
      90: 'noventa',
    },
    named: {
      15: ['un cuarto de hora'],
      30: ['media hora'],
      60: ['una hora'],
      90: ['una hora y media'],
      120: ['dos horas'],
    },
    hours: (count) => `${count} hora${count === 1 ? '' : 's'}`,
  },
};

/** Returns every usual way to say so many minutes in a language: `60 minutes`, `an hour`, `1 hour`. */
export function lengthWords(minutes: number, language: Language): string[] {
  const { minutes: unit, spelled, named, hours } = WORDINGS[language];
  const inLetters = spelled[minutes];
  return [
    `${minutes} ${unit}`,
    ...(inLetters === undefined ? [] : [`${inLetters} ${unit}`]),
    ...(minutes % 60 === 0 ? [hours(minutes / 60)] : []),
    ...(named[minutes] ?? []),
  ];
}

/** Whether words name this length, in any of the languages, as a whole: `an hour` is not in `an hour and a half`. */
export function namesLength(
  text: string,
  minutes: number,
  languages: readonly Language[],
): boolean {
  const said = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return languages.some((language) =>
    lengthWords(minutes, language).some((words) => {
      const at = said.indexOf(` ${words.toLowerCase()} `);
      return at >= 0 && !LONGER.test(said.slice(at + words.length + 1));
    }),
  );
}

/** More of the same length behind what was found. */
const LONGER =
  /^ (?:and a (?:half|quarter)|y media|and \d+ minutes|und \d+ minuten|y \d+ minutos) /;
