/** The words of an address that is said, one word for each sign of it. Pure. */
import { BREAK } from './address-parts.ts';
import { breaksOff } from './breaking-off.ts';
import { chunksOf, type Chunks } from './chunks.ts';

/** A clock time, whose signs are none of an address. */
const CLOCK = /^\d+[.:]\d+[,;]?$/;
/** Signs of two words, and the one word for them. */
const PAIRS: Record<string, string> = {
  'at sign': 'at',
  'at symbol': 'at',
  'ad sign': 'at',
  'full stop': 'dot',
  'plus sign': 'plus',
  'minus sign': 'minus',
  'under score': 'underscore',
  'single quote': 'apostrophe',
  'g mail': 'gmail',
  'hot mail': 'hotmail',
  'proton mail': 'protonmail',
  'i cloud': 'icloud',
  'out look': 'outlook',
};
/** Words about how an address is written. */
const ASIDES =
  /^(?:all (?:one|1) word|all (?:in )?lower ?case|in lower ?case|lower ?case|no spaces?|without spaces|all together|(?:and )?the (?:number|numbers|digit|digits|letter|letters))\b/;

/** The words of a turn, each sign and each half of a typed address a word of its own. */
export function spokenWords(raw: string): Chunks {
  const found = chunksOf(raw, (chunk) =>
    CLOCK.test(chunk)
      ? chunk.replace(/[,;]$/, ' ,')
      : chunk
          .toLowerCase()
          .replace(/[’]/g, "'")
          .replace(/\(at\)|\[at\]|@/g, ' at ')
          .replace(/\(dot\)|\[dot\]/g, ' dot ')
          .replace(/([\p{L}\d])\.([\p{L}\d])/gu, '$1 dot $2')
          .replace(/[.!?]+$/, ' ')
          .replace(/([,;:])/g, ' , ')
          .replace(/(\p{L})-(\p{L})/gu, '$1 dash $2'),
  );
  const words: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < found.words.length; at += 1) {
    const left = found.words.slice(at, at + 4).join(' ');
    const aside = ASIDES.exec(left)?.[0].split(' ').length ?? 0;
    const rate = /^at the rate(?: of)?\b/.exec(left)?.[0].split(' ').length ?? 0;
    // `n is for nancy`: `is` would lead up to an address.
    const isFor = /^is for\b/.test(left) && /^\p{L}$/u.test(words.at(-1) ?? '');
    if (isFor) continue;
    const isBreak = breaksOff(words, found.words.slice(at));
    const pair = isBreak ? BREAK : PAIRS[left.split(' ').slice(0, 2).join(' ')];
    if (aside === 0) {
      words.push(rate > 0 ? 'at' : (pair ?? found.words[at] ?? ''));
      places.push(found.places[at] ?? 0);
    }
    at += Math.max(aside, rate, pair === undefined ? 1 : 2) - 1;
  }
  return { chunks: found.chunks, words, places };
}
