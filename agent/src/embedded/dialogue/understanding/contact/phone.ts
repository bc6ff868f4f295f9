/** Phone numbers, typed or read out digit by digit. Pure; whether a number exists is asked elsewhere. */
import { withoutSigns } from '../normalise.ts';
import { digitsAt, digitWord } from '../words.ts';

export interface FoundPhone {
  value: string;
  rest: string;
}

const TYPED = /(?<![\w@/:-])(?:\+|00)?\(?\d(?:[\s().\-/]{0,2}\d){5,16}(?![\w@/:])/;
const CUE =
  /\b(?:phone|telephone|mobile|cell|my number|the number|number is|call me|reach me|text me|area code)\b/;

/**
 * A number in a turn, or null. Without a word like `phone` only a long enough one counts, and a spoken one only
 * when it was asked for.
 */
export function findPhone(raw: string, asked: boolean): FoundPhone | null {
  const cued = asked || CUE.test(raw.toLowerCase());
  const typed = TYPED.exec(raw);
  if (typed) {
    const digits = typed[0].replace(/\D/g, '');
    const dated = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(typed[0].trim());
    if (
      !dated &&
      (typed[0].startsWith('+') || (cued && digits.length >= 5) || digits.length >= 9)
    ) {
      const rest = `${raw.slice(0, typed.index)} ${raw.slice(typed.index + typed[0].length)}`;
      return { value: typed[0].trim(), rest: rest.replace(/\s+/g, ' ').trim() };
    }
  }
  return findSpoken(raw, cued);
}

function findSpoken(raw: string, cued: boolean): FoundPhone | null {
  const words = withoutSigns(raw.replace(/\b\d{4}-\d{1,2}-\d{1,2}\b/g, ' ').toLowerCase())
    .replace(/(\w)-(\w)/g, '$1 $2')
    .split(' ')
    .filter(Boolean);
  let best: { digits: string; start: number; end: number } | null = null;
  for (let start = 0; start < words.length; start += 1) {
    const run = digitsFrom(words, start);
    if (run && run.digits.length > (best?.digits.length ?? 0)) best = { ...run, start };
  }
  const least = cued ? 5 : 7;
  if (!best || best.digits.replace('+', '').length < least) return null;
  return {
    value: best.digits,
    rest: [...words.slice(0, best.start), ...words.slice(best.end)].join(' '),
  };
}

function digitsFrom(
  words: readonly string[],
  start: number,
): { digits: string; end: number } | null {
  let digits = '';
  let at = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const digit = digitWord(word);
    const said = digitsAt(words, at);
    if (word === 'plus' && digits === '') digits = '+';
    else if (digit !== null && next === 'hundred') {
      digits += `${digit}00`;
      at += 1;
    } else if (digit !== null) digits += digit;
    else if (said !== null) {
      digits += said.letters;
      at = said.end - 1;
    } else if (/^\d{1,12}$/.test(word)) digits += word;
    else if (!(
      digits !== '' &&
      (word === 'and' || word === 'then' || word === 'area' || word === 'code')
    ))
      break;
    at += 1;
  }
  return /\d/.test(digits) ? { digits, end: at } : null;
}
