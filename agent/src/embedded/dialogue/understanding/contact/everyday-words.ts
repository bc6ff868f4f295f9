/** Words that names and addresses are made of, and sentences as well: by themselves they mean no part of either. Pure. */
import { namePart } from './name-words.ts';

/** What addresses and surnames are made of, beside the words that are no plain ones of a name. */
const OTHERS = new Set(
  `office info company team web post live house shop store news service services support sales contact world life care
  health clinic space place site page app cloud group family friends school city club doctor help vet person people
  summer winter spring autumn fall dawn dusk christmas easter holiday holidays young old price rich`.split(
    /\s+/,
  ),
);

/** True for `info` and `office`: no word of a sentence stands so often in an address. */
export function isOfAddresses(word: string): boolean {
  return OTHERS.has(word);
}

/** True for `it` and `in`, for `Friday`, `ten` and `office`; not for `.it`, which only an address has. */
export function isEveryday(word: string): boolean {
  return /^\p{L}+$/u.test(word) && (OTHERS.has(word) || namePart(word, 0) !== 'plain');
}

/** True for a day of the week, a month or a number: beside a negation it is a time, more than anything else. */
export function isOfTime(word: string): boolean {
  if (!/^\p{L}+$/u.test(word)) return false;
  if (/^(?:april|may|june|august)$/.test(word)) return true;
  return /^(?:weekday|month|none)$/.test(namePart(word, 0));
}
