/** Addresses that are made of the caller's name: `first name dot last name at gmail dot com`. Pure. */
import { findEmail } from './email.ts';
import { namePart, SUFFIXES } from './name-words.ts';

const PART =
  '(?:my (?:(?:full|whole|own) )?name|(?:my |the )?(?:first and last name|(?:first|given) name|forename|last name|family name|surname|(?:first|last) initial)|my initials?)(?: (?:all one word|(?:all )?together|without spaces))?';
const JOINT = '(?:\\s+(?:and|then|dot|point|underscore|dash|hyphen)\\s+|\\s*[._-]\\s*|\\s+)';
/** Parts of the name before an `at`, or behind it. */
const OWN = new RegExp(
  `\\b(?:(?:just |simply |exactly )?(?:the )?same as )?${PART}(?:${JOINT}${PART})*(?=\\s*(?:@|\\bat\\b)|${JOINT}[\\p{L}\\d._-]+\\s*(?:@|\\bat\\b))|(?<=\\bat\\s|@)${PART}(?=\\s+(?:dot|point)\\b|\\.)`,
  'giu',
);
const EACH = new RegExp(PART, 'gi');

/** A turn whose address is written out. `missing`: it needs a name, or a part of one, that is not known. */
export interface OwnNameAddress {
  text: string;
  missing: boolean;
}

/** Writes out what a turn takes of the caller's name for an address; other turns stay as they are. */
export function withOwnName(text: string, name: string | null): OwnNameAddress {
  const unchanged = { text, missing: false };
  if (text.search(OWN) < 0) return unchanged;
  const parts: (string | null)[] = [];
  const whole = text.replace(OWN, (own) =>
    own
      .replace(/^.*?same as /i, '')
      .replace(/\s+(?:and|then)\s+(?=my |the |first |last |family |surname)/gi, ' ')
      .replace(EACH, (part) => {
        const value = name === null ? null : partOf(name, part.toLowerCase());
        parts.push(value);
        return value ?? 'name';
      }),
  );
  const missing = parts.includes(null);
  return findEmail(whole) === null ? unchanged : { text: missing ? text : whole, missing };
}

function partOf(name: string, part: string): string | null {
  const words = name
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/[.,"“”]/g, ''))
    .filter((word) => word !== '' && namePart(word, 0) !== 'title' && !SUFFIXES.has(word));
  const [first = null] = words;
  const last = words.length > 1 ? (words.at(-1) ?? null) : null;
  const isShort = part.includes('initial');
  if (part.includes('initials')) return words.map((word) => word.charAt(0)).join('');
  if (/last (?:name|initial)|family|surname/.test(part) && !part.includes('first and'))
    return isShort ? (last?.charAt(0) ?? null) : last;
  if (/first (?:name|initial)|given|forename|my initial/.test(part))
    return isShort ? (first?.charAt(0) ?? null) : first;
  return last === null && /full|whole|and/.test(part) ? null : words.join('');
}
