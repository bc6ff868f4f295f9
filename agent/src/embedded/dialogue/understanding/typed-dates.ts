/** Dates as they are typed with signs, turned into words, and clock times kept whole, before anything else reads a turn. Pure. */
import { CLEAR_MONTH, MONTH, monthNumber } from './time/lexicon.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const YEAR = '(20\\d\\d|2[4-9]|3\\d)';
const START = '(?<![\\w.,:/@+$€£-])';
const END = '(?![\\w/@-]|[.,:]\\d)';
/** A number with a dot behind such a word is a clock time: `at 10.30`. */
const NO_CLOCK = '(?<!\\b(?:at|after|before|around|about|by|from|until|till|to|between) )';

/** Year first, `2026.12.03`, with the clock that may follow: `2026-12-03T10:00`. */
const YEAR_FIRST = new RegExp(
  `${START}(20\\d\\d)[./-](\\d{1,2})[./-](\\d{1,2})(?:t(\\d\\d:\\d\\d)(?::\\d\\d)?z?)?${END}`,
  'gi',
);
/** `27-Nov-2026`, `27.Nov`, `27Nov`; `27. November`, but not `at 10. May I come`. */
const DAY_NAME = new RegExp(
  `${START}(\\d{1,2})(?:st|nd|rd|th)?(?:[./-]?(${MONTH})|\\. (${CLEAR_MONTH}))(?:[./-]?${YEAR})?${END}`,
  'gi',
);
const NAME_DAY = new RegExp(`${START}(${MONTH})[./-](\\d{1,2})(?:[./-]${YEAR})?${END}`, 'gi');
const NAME_DAY_YEAR = new RegExp(
  `\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\s?, ?(20\\d\\d)${END}`,
  'gi',
);
const NUMBERS = new RegExp(`${START}(\\d{1,2})([.-])(\\d{1,2})\\2\\s?${YEAR}${END}`, 'g');
const DOTTED = new RegExp(`${NO_CLOCK}${START}(\\d{1,2})\\.(\\d{1,2}) ?\\.(?=\\s|[,;!?]|$)`, 'g');

/**
 * Dates with signs as words: `27.11.2026`, `27-Nov-2026`, `12-03-2026` (month first, as with slashes). One with dots
 * that reads two ways becomes `12~3`, with its year if it has one.
 */
export function withWordedDates(raw: string): string {
  return raw
    .replace(YEAR_FIRST, (_, year: string, month: string, day: string, clock?: string) =>
      [worded(Number(month), Number(day), year), clock === undefined ? '' : `at ${clock}`]
        .join(' ')
        .trim(),
    )
    .replace(DAY_NAME, (_, day: string, short = '', long = '', year?: string) =>
      named(`${short}${long}`, Number(day), year),
    )
    .replace(NAME_DAY, (_, name: string, day: string, year?: string) =>
      named(name, Number(day), year),
    )
    .replace(NAME_DAY_YEAR, (_, name: string, day: string, year: string) =>
      named(name, Number(day), year),
    )
    .replace(NUMBERS, (all, a: string, sign: string, b: string, year: string) =>
      numbers(all, Number(a), Number(b), sign === '.', year),
    )
    .replace(DOTTED, (all, a: string, b: string) => numbers(all, Number(a), Number(b), true));
}

function named(name: string, day: number, year?: string): string {
  return worded(monthNumber(name.toLowerCase()), day, year);
}

function worded(month: number, day: number, year = ''): string {
  const full = year.length === 2 ? `20${year}` : year;
  return `${MONTHS[month - 1] ?? ''} ${day} ${full}`.trim();
}

function numbers(all: string, a: number, b: number, dotted: boolean, year?: string): string {
  if ((a > 12 && b > 12) || a === 0 || b === 0) return all;
  if (dotted && a <= 12 && b <= 12 && a !== b)
    return `${a}~${b}${year === undefined ? '' : `~${year.slice(-2)}`}`;
  const [month, day] = a > 12 || (dotted && b <= 12) ? [b, a] : [a, b];
  // `10.30.` ends a sentence with a clock time: only with a year is it a month and a day.
  return dotted && b > 12 && year === undefined ? all : worded(month, day, year);
}

const COLON = '\uE000';
const DAY_WORD =
  '(?:day|tomorrow|morning|afternoon|evening|week|st|nd|rd|(?<!\\bwi)th|come|free|me|time|it)';
const HOUR_WORD =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)';
const MINUTE_WORD = '(?:oh \\w+|ten|fifteen|twenty|thirty|forty|fifty)(?:[ -]five)?';
const HALF = "(?:\\s?[ap]\\.?m\\b\\.?|\\s?o'?clock)";
const SPOKEN_CLOCK = new RegExp(
  `(${DAY_WORD}(?: at| around)? ${HOUR_WORD}(?: ${MINUTE_WORD})?${HALF}?)(?=\\s)(?!\\s+(?:dot|point|at|${HOUR_WORD})\\b)`,
  'gi',
);

/**
 * A turn in which clock times end with a comma and have no colon of their own, so that what reads a spoken address
 * neither takes them for a part of it nor drops their minutes. {@link withClocks} turns them back.
 */
export function withGuardedClocks(raw: string): string {
  return raw
    .replace(new RegExp(`(\\d{1,2}):(\\d{2})(${HALF}?)`, 'gi'), `$1${COLON}$2$3 , `)
    .replace(/\b(at|around) (\d{1,2})\.(\d{2})(?!\d)/gi, `$1 $2${COLON}$3 , `)
    .replace(new RegExp(`(\\b\\d{1,2}${HALF})`, 'gi'), '$1 , ')
    .replace(SPOKEN_CLOCK, '$1 , ');
}

/** Undoes {@link withGuardedClocks}, commas apart. */
export function withClocks(text: string): string {
  return text.replaceAll(COLON, ':').replace(/(?:\s*,)+\s*(?=,)/g, '');
}
