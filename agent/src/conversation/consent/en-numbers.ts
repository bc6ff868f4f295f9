/** Numbers, days and times of the day in English. */
import { EN_TIMES } from '../guard/en-times.ts';
import { counted } from '../guard/time-words.ts';
import type { NumberWords } from './lexicon.ts';
import { aroundHours, compounds, within } from './number-words.ts';

const { months, numbers, ordinals } = EN_TIMES;
const join = (ten: string, digit: string): string => `${ten} ${digit}`;

export const EN_NUMBERS: NumberWords = {
  cardinals: {
    zero: 0,
    ...numbers,
    ...compounds(within(numbers, 20, 50), within(numbers, 1, 9), join),
  },
  ordinals: {
    ...ordinals,
    ...compounds({ twenty: 20 }, within(ordinals, 1, 9), join),
    'thirty first': 31,
  },
  clock: {
    noon: 12 * 60,
    ...aroundHours(numbers, { 'half past *': 30, 'quarter past *': 15, 'quarter to *': -15 }),
  },
  months: [...Object.keys(counted(months)), 'mar'],
  ofMonth: ['of'],
  at: ['at'],
  hour: ['oclock', 'o clock'],
  am: ['am', 'a m', 'in the morning'],
  pm: ['pm', 'p m', 'in the afternoon', 'in the evening', 'at night'],
};
