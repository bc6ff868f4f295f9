/** A name that stands bare beside a time or an address: `Tuesday at three, Anna Berg, anna@example.com`. Pure. */
import { findName, type FoundName } from './name.ts';

/**
 * Returns the name among the clauses of a turn, or null.
 *
 * @param text the turn without an address
 * @param hasEmail an address was said with it; without one, the rest of the turn has to be a time
 * @param isTime whether a clause names a time and nothing besides
 */
export function findNameBeside(
  text: string,
  hasEmail: boolean,
  isTime: (clause: string) => boolean,
): FoundName | null {
  const clauses = text
    .split(/(?<=[,;\n])|\s[-–—]\s/)
    .flatMap((clause) => [clause, ...splitAtName(clause, isTime)]);
  const timed = clauses.some((clause) => isTime(plain(clause)));
  if (!hasEmail && !timed) return null;
  for (const clause of clauses) {
    if (plain(clause) === '' || isTime(plain(clause))) continue;
    const name = findName(plain(clause), 'asked');
    if (name === null || name.rest !== '') continue;
    const isWhole = name.value.includes(' ');
    if (hasEmail ? name.written || isWhole : name.written && isWhole)
      return { ...name, rest: text.replace(clause.trim(), ' ').replace(/\s+/g, ' ').trim() };
  }
  return null;
}

function plain(clause: string): string {
  return clause.replace(/[,;]/g, ' ').trim();
}

/** `tuesday at three anna berg`: the last words, where all before them is a time. */
function splitAtName(clause: string, isTime: (clause: string) => boolean): string[] {
  const words = plain(clause).split(/\s+/);
  for (const count of [2, 3]) {
    const before = words.slice(0, -count).join(' ');
    if (before !== '' && isTime(before)) return [before, words.slice(-count).join(' ')];
  }
  return [];
}
