/** Numbers, days and times of the day in German. */
import type { NumberWords } from './lexicon.ts';

const UNITS =
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const TENS: Readonly<Record<number, string>> = {
  20: 'zwanzig',
  30: 'dreißig',
  40: 'vierzig',
  50: 'fünfzig',
};
const DAYS =
  'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt'.split(
    ' ',
  );

/** The number before `und`: `ein` and not `eins`. */
const joined = (unit: number): string => (unit === 1 ? 'ein' : (UNITS[unit] ?? ''));

function cardinals(): Record<string, number> {
  const numbers: Record<string, number> = { ein: 1, zwo: 2 };
  for (const [value, word] of UNITS.entries()) numbers[word] = value;
  for (const [ten, word] of Object.entries(TENS))
    for (let unit = 0; unit < 10; unit += 1)
      numbers[unit === 0 ? word : `${joined(unit)}und${word}`] = Number(ten) + unit;
  return numbers;
}

function ordinals(): Record<string, number> {
  const days: Record<string, number> = {};
  for (let day = 1; day <= 31; day += 1) {
    const unit = day % 10;
    const ten = day < 30 ? 'zwanzigst' : 'dreißigst';
    const stem = day < 20 ? DAYS[day - 1] : unit === 0 ? ten : `${joined(unit)}und${ten}`;
    for (const ending of ['e', 'er', 'en', 'em']) days[`${stem ?? ''}${ending}`] = day;
  }
  return days;
}

function clock(): Record<string, number> {
  const times: Record<string, number> = {};
  for (const [hour, word] of UNITS.slice(0, 13).entries()) {
    if (hour === 0) continue;
    for (const name of [word, String(hour)]) {
      times[`halb ${name}`] = hour * 60 - 30;
      times[`viertel nach ${name}`] = hour * 60 + 15;
      times[`viertel vor ${name}`] = hour * 60 - 15;
      times[`dreiviertel ${name}`] = hour * 60 - 15;
    }
  }
  return times;
}

export const DE_NUMBERS: NumberWords = {
  cardinals: cardinals(),
  ordinals: ordinals(),
  clock: clock(),
  months:
    'januar jänner februar märz april mai juni juli august september oktober november dezember'.split(
      ' ',
    ),
  ofMonth: [],
  at: ['um'],
  hour: ['uhr'],
  am: ['am morgen', 'morgens', 'früh', 'in der früh', 'vormittags', 'am vormittag'],
  pm: ['nachmittags', 'am nachmittag', 'mittags', 'abends', 'am abend'],
};
