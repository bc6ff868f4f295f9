/** Phrases that break off what was begun, told from those that are a part of an address. Pure. */
import { isDot, isSign } from './address-parts.ts';
import { isEnding } from './fix-detail.ts';
import { MAIL_HOSTS } from './mail-hosts.ts';

const CORRECTS = '(?:scratch|strike) that|or rather|i (?:mean|meant)';
const PHRASE = new RegExp(
  `^(?:${CORRECTS}|(?:hold|hang) on|make that|instead of|rather than|no longer|try again|once (?:more|again)|(?:a|one) (?:second|sec|minute|moment)|i said)(?= |$)`,
);
const CORRECTION = new RegExp(`^(?:${CORRECTS})(?= |$)`);

/**
 * Whether the first two of these words break off what was begun. Beside a sign they belong to the address, and between
 * `at` and the dot of its domain, too, unless they put right what was begun there.
 *
 * @param before the words up to there
 */
export function breaksOff(before: readonly string[], words: readonly string[]): boolean {
  const text = words.slice(0, 2).join(' ');
  const [next = '', ...others] = words.slice(2);
  if (!PHRASE.test(text) || (isSign(next) && next !== 'at')) return false;
  const last = before.at(-1) ?? ',';
  const isInDomain = before.findLast((word) => isSign(word) || word === ',') === 'at';
  if (isInDomain && last !== 'at' && CORRECTION.test(text) && endsDomain(words.slice(2)))
    return true;
  if (next === 'at') return false;
  if (last === 'at' && (next in MAIL_HOSTS || (next === 'g' && others[0] === 'mail'))) return true;
  if (isSign(last) && last !== 'at') return false;
  return !(isInDomain && endsDomain(words.slice(2)));
}

/** Whether a domain ends in these words before an address or a comma comes: `tight dot com`. */
function endsDomain(words: readonly string[]): boolean {
  const start = words[0] === 'at' ? 1 : 0;
  const end = words.findIndex((word, at) => at >= start && (word === 'at' || word === ','));
  const part = words.slice(start, end < 0 ? words.length : end);
  const dot = part.findIndex((word) => isDot(word));
  return dot > 0 && (words[end] !== 'at' || isEnding(part[dot + 1] ?? ''));
}
