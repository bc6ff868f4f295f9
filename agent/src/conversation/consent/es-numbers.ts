/** Numbers, days and times of the day in Spanish. */
import type { NumberWords } from './lexicon.ts';

const UNITS =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS: Readonly<Record<number, string>> = { 30: 'treinta', 40: 'cuarenta', 50: 'cincuenta' };

function cardinals(): Record<string, number> {
  const numbers: Record<string, number> = { un: 1, una: 1 };
  for (const [value, word] of UNITS.entries()) numbers[word] = value;
  for (const [ten, word] of Object.entries(TENS)) {
    numbers[word] = Number(ten);
    for (const [unit, name] of UNITS.slice(0, 10).entries())
      if (unit > 0) numbers[`${word} y ${name}`] = Number(ten) + unit;
  }
  return numbers;
}

function clock(): Record<string, number> {
  const times: Record<string, number> = {};
  for (const [hour, word] of UNITS.slice(0, 13).entries()) {
    if (hour === 0) continue;
    for (const name of [hour === 1 ? 'una' : word, String(hour)]) {
      times[`${name} y media`] = hour * 60 + 30;
      times[`${name} y cuarto`] = hour * 60 + 15;
      times[`${name} menos cuarto`] = hour * 60 - 15;
    }
  }
  return times;
}

export const ES_NUMBERS: NumberWords = {
  cardinals: cardinals(),
  ordinals: { primero: 1 },
  clock: clock(),
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre'.split(
      ' ',
    ),
  ofMonth: ['de'],
  at: ['la', 'las'],
  hour: ['horas', 'h', 'en punto'],
  am: ['am', 'de la mañana'],
  pm: ['pm', 'de la tarde', 'de la noche'],
};
