/** Numbers, days and times of the day in English. */
import type { NumberWords } from './lexicon.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: Readonly<Record<number, string>> = {
  20: 'twenty',
  30: 'thirty',
  40: 'forty',
  50: 'fifty',
};
const DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

function cardinals(): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [value, word] of UNITS.entries()) numbers[word] = value;
  for (const [ten, word] of Object.entries(TENS)) {
    numbers[word] = Number(ten);
    for (const [unit, name] of UNITS.slice(0, 10).entries())
      if (unit > 0) numbers[`${word} ${name}`] = Number(ten) + unit;
  }
  return numbers;
}

function ordinals(): Record<string, number> {
  const days: Record<string, number> = { twentieth: 20, thirtieth: 30, 'thirty first': 31 };
  for (const [index, word] of DAYS.entries()) {
    days[word] = index + 1;
    if (index < 9) days[`twenty ${word}`] = 21 + index;
  }
  return days;
}

function clock(): Record<string, number> {
  const times: Record<string, number> = { noon: 12 * 60 };
  for (const [hour, word] of UNITS.slice(0, 13).entries()) {
    if (hour === 0) continue;
    for (const name of [word, String(hour)]) {
      times[`half past ${name}`] = hour * 60 + 30;
      times[`quarter past ${name}`] = hour * 60 + 15;
      times[`quarter to ${name}`] = hour * 60 - 15;
    }
  }
  return times;
}

export const EN_NUMBERS: NumberWords = {
  cardinals: cardinals(),
  ordinals: ordinals(),
  clock: clock(),
  months:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
      ' ',
    ),
  ofMonth: ['of'],
  at: ['at'],
  hour: ['oclock', 'o clock'],
  am: ['am', 'a m', 'in the morning'],
  pm: ['pm', 'p m', 'in the afternoon', 'in the evening', 'at night'],
};
