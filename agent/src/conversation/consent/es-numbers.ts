/** Numbers, days and times of the day in Spanish. */
import { ES_TIMES } from '../guard/es-times.ts';
import { counted } from '../guard/time-words.ts';
import type { NumberWords } from './lexicon.ts';
import { aroundHours, compounds, within } from './number-words.ts';

const { numbers } = ES_TIMES;
const { una: _una, ...ones } = numbers;
const { uno: _uno, ...hours } = numbers;

export const ES_NUMBERS: NumberWords = {
  cardinals: {
    cero: 0,
    un: 1,
    ...numbers,
    ...compounds({ veinti: 20 }, within(ones, 1, 9), (ten, digit) => ten + digit),
    ...compounds(within(numbers, 30, 50), within(ones, 1, 9), (ten, digit) => `${ten} y ${digit}`),
  },
  ordinals: ES_TIMES.ordinals,
  clock: aroundHours(hours, { '* y media': 30, '* y cuarto': 15, '* menos cuarto': -15 }),
  months: Object.keys(counted(ES_TIMES.months)),
  ofMonth: ['de'],
  at: ['la', 'las'],
  hour: ['horas', 'h', 'en punto'],
  am: ['am', 'de la mañana'],
  pm: ['pm', 'de la tarde', 'de la noche'],
};
