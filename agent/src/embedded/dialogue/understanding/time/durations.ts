/** Lengths of time in hours and minutes: `an hour and a half`, `2.5 hours`, `three quarters of an hour`. */
import { countOf } from './lexicon.ts';

const AMOUNT =
  '(?:\\d{1,3}(?:\\.5)?(?: and a half)?|half an?|an?|a couple of|couple of|a few|few|several|(?:a |3 )?quarters? of an|3 quarter)';

/** Pattern of a length without groups. */
export const DURATION = `${AMOUNT} (?:hours?|hrs?|minutes?|mins?)(?: and (?:a half|a quarter|(?:an? |\\d{1,2} )?(?:minutes?|mins?)|\\d{1,2}|half an hour))?`;

/** Minutes of a {@link DURATION}; 0 for other words. */
export function minutesOf(text = ''): number {
  const [, amount = '', unit = '', rest = ''] =
    /^(.*?) (h(?:ou)?rs?|min(?:ute)?s?)(?: and (.*))?$/.exec(text) ?? [];
  const whole = unit.startsWith('h') ? 60 : 1;
  return Math.round(countIn(amount) * whole + restIn(rest));
}

function countIn(amount: string): number {
  if (/^3 quarter/.test(amount)) return 0.75;
  if (amount.includes('quarter')) return 0.25;
  if (/^half/.test(amount)) return 0.5;
  const half = amount.endsWith('half') ? 0.5 : 0;
  const digits = /^\d+(?:\.5)?/.exec(amount)?.[0];
  return (digits === undefined ? countOf(amount) : Number(digits)) + half;
}

/** The minutes behind `an hour and`. */
function restIn(rest: string): number {
  if (rest === '') return 0;
  if (/half/.test(rest)) return 30;
  return rest.includes('quarter') ? 15 : countOf(rest.replace(/ min.*$/, ''));
}
