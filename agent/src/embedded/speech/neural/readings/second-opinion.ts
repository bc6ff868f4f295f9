/** What the classic recogniser heard of an address, a spelt name or a number beside Whisper. Pure. */
import type { KnownWords } from './known-words.ts';
import { areAlike, isLikely, isWhole } from './likely-detail.ts';
import { readDetail, speltIn, type Detail } from './read-detail.ts';

/** Whether the classic recogniser should be asked: Whisper's words give a detail that is broken off or uncommon. */
export function wantsSecondOpinion(words: string, known: KnownWords): boolean {
  const detail = readDetail(words);
  return detail !== undefined && !isLikely(detail, known);
}

/**
 * Returns Whisper's words, or those of the other recogniser, which knows few words but how addresses, letters and
 * numbers are said: where Whisper's are broken off or uncommon, and the other's are whole and sound alike. What Whisper
 * heard whole gives way to what is common only.
 */
export function withSecondOpinion(words: string, other: string, known: KnownWords): string {
  const [mine, theirs] = [readDetail(words), readDetail(other)];
  if (mine === undefined || theirs === undefined || isLikely(mine, known)) return words;
  if (theirs.kind === 'letters' && speltIn(other) === '') return words;
  const isBetter = isWhole(mine) ? isLikely(theirs, known) : isWhole(theirs);
  return isBetter && areAlike(mine, theirs) && keepsCountry(mine, theirs) ? other : words;
}

/** A `plus` is never lost. */
function keepsCountry(mine: Detail, theirs: Detail): boolean {
  return mine.kind !== 'number' || theirs.kind !== 'number' || !mine.digits.startsWith('+');
}
