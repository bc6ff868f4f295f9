/** How sure a detail is that was heard, and whether two that were heard of one utterance may be the same. Pure. */
import leven from 'leven';
import type { KnownWords } from './known-words.ts';
import { isUsualNumber } from './number-in.ts';
import { speltIn, type Detail } from './read-detail.ts';

/** Share of letters that two have in common which may be the same. */
const LEAST_ALIKE = 0.5;

/** Letters of which some were lost: three consonants in a row, or an ending like `pr`. */
const UNSPEAKABLE = /^[^aeiouy]+$|[^aeiouy]{3}|[bcdfgkptv]r$/;
/** Letters that may have been misheard in a name. */
const MOST_OTHER_LETTERS = 2;

/** Whether all parts of it were heard. */
export function isWhole(detail: Detail): boolean {
  if (detail.kind === 'address') return detail.local !== undefined;
  return detail.kind === 'letters'
    ? detail.letters !== '' && detail.isClean
    : isUsualNumber(detail.digits);
}

/**
 * Whether it is whole, and made of what is common. Letters that were heard one by one need only be a name that can be
 * said: it is uncommon ones that people spell.
 */
export function isLikely(detail: Detail, known: KnownWords): boolean {
  if (detail.kind === 'letters' && detail.isWord) return known.isName(detail.letters);
  if (!isWhole(detail)) return false;
  switch (detail.kind) {
    case 'number':
      return true;
    case 'letters':
      return known.isWord(detail.letters) || (detail.isClean && !UNSPEAKABLE.test(detail.letters));
    case 'address': {
      const { local = '', domain = '' } = detail;
      const letters = speltIn(local);
      const [host = ''] = domain.split(' dot ');
      return (
        local.split(' ').every((word) => known.isName(word)) &&
        (letters === '' || known.isWord(letters)) &&
        known.isWord(host)
      );
    }
  }
}

/** Whether they sound alike in all their parts, as far as both have them. */
export function areAlike(one: Detail, other: Detail): boolean {
  if (one.kind === 'address' && other.kind === 'address') {
    if (one.local === undefined || other.local === undefined)
      return likeness(one.bare, other.bare) >= LEAST_ALIKE;
    const areSame =
      one.domain === other.domain || likeness(one.domain ?? '', other.domain ?? '') >= LEAST_ALIKE;
    return areSame && likeness(one.local, other.local) >= LEAST_ALIKE;
  }
  if (one.kind === 'number' && other.kind === 'number')
    return likeness(one.digits, other.digits) >= LEAST_ALIKE;
  return (
    one.kind === 'letters' &&
    other.kind === 'letters' &&
    (!isWhole(one) || leven(one.letters, other.letters) <= MOST_OTHER_LETTERS)
  );
}

/** Share of the letters of two texts that are the same, with words for signs or without them. */
function likeness(one: string, other: string): number {
  const share = (a: string, b: string): number => 1 - leven(a, b) / Math.max(a.length, b.length, 1);
  const [a, b] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')];
  return Math.max(share(a, b), share(withoutSigns(one), withoutSigns(other)));
}

function withoutSigns(text: string): string {
  return text.replaceAll(/\b(?:dot|underscore|dash)\b| /g, '');
}
