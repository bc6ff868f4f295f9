/** Numbers, days and times of the day in German. */
import { DE_TIMES } from '../guard/de-times.ts';
import { counted } from '../guard/time-words.ts';
import type { NumberWords } from './lexicon.ts';
import { aroundHours, compounds, within } from './number-words.ts';

const { ein: _ein, zwo: _zwo, ...numbers } = DE_TIMES.numbers;
/** What stands before `und`: `ein` and not `eins`. */
const digits = { ein: 1, ...within(numbers, 2, 9) };
const TENS = { zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50 };
const DAYS = counted(`
  erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt
  fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt`);

const join = (ten: string, digit: string): string => `${digit}und${ten}`;

function ordinals(): Record<string, number> {
  const tens = { zwanzigst: 20, dreißigst: 30 };
  const stems = within({ ...DAYS, ...tens, ...compounds(tens, digits, join) }, 1, 31);
  return Object.fromEntries(
    Object.entries(stems).flatMap(([stem, day]) =>
      ['e', 'er', 'en', 'em'].map((ending) => [stem + ending, day]),
    ),
  );
}

export const DE_NUMBERS: NumberWords = {
  cardinals: { null: 0, ...DE_TIMES.numbers, ...compounds(TENS, digits, join) },
  ordinals: ordinals(),
  clock: aroundHours(numbers, {
    'halb *': -30,
    'viertel nach *': 15,
    'viertel vor *': -15,
    'dreiviertel *': -15,
  }),
  months: Object.keys(counted(DE_TIMES.months)),
  ofMonth: [],
  at: ['um'],
  hour: ['uhr'],
  am: ['am morgen', 'morgens', 'früh', 'in der früh', 'vormittags', 'am vormittag'],
  pm: ['nachmittags', 'am nachmittag', 'mittags', 'abends', 'am abend'],
};
