/** E-mail addresses as they are written. Pure. */

/** Where an address stands in a text, and the address itself. */
export interface WrittenEmail {
  value: string;
  from: number;
  to: number;
}

/** All that is written around an `@` up to the next blank or bracket. */
const RUN = /[^\s@<>()[\]"“”„,;:]+@[^\s@<>()[\]"“”„,;:/?]+/gu;
/** A dot and a blank before the ending of a domain: `anna@example. com`. */
const APART = /(@[a-z0-9-]+)\s*\.\s+(?=(?:com|net|org|edu|info|biz|io|[a-z]{2})(?![\w.]))/gi;

/**
 * Returns the first written address of a text; null where there is none. A letter that e-mail does not know stays in it,
 * so that the form refuses the address: without the letter it would be another one.
 *
 * @param isLead whether a word may stand before an address that begins at the next word
 */
export function findWrittenEmail(
  text: string,
  isLead: (word: string) => boolean,
): WrittenEmail | null {
  const joined = text.replace(APART, (match, domain: string) =>
    `${domain}.`.padEnd(match.length, '\u2060'),
  );
  for (const run of joined.matchAll(RUN)) {
    const value = run[0].replace(/^['‘*](?=.*['’*][.!]*$)/, '').replace(/[.!'’*]+$/, '');
    const from = run.index + run[0].indexOf(value);
    const address = value.replaceAll('\u2060', '');
    if (!/@[^.]+(?:\.[^.]+)+$/.test(address)) continue;
    const start = beginning(text, from, address, isLead);
    const part = text.slice(start, from).trim();
    return { value: part + address, from: start, to: from + value.length };
  }
  return null;
}

/**
 * Where an address with a blank in it begins: `anna. berg@gmail.com`. A word with a sign behind it is a part of it only
 * where it can be no name and no sentence.
 */
function beginning(
  text: string,
  from: number,
  address: string,
  isLead: (word: string) => boolean,
): number {
  const before = /(?:^|\s)([\p{L}\p{N}._+-]*[._+-])\s+$/u.exec(text.slice(0, from));
  const part = before?.[1];
  if (before === null || part === undefined || !/[\p{L}\p{N}]/u.test(part)) return from;
  const start = before.index + before[0].indexOf(part);
  const lead = text
    .slice(0, start)
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter(Boolean);
  const word = part.slice(0, -1).toLowerCase();
  const isApart = /^\p{Lu}/u.test(part) || isLead(word) || address.toLowerCase().startsWith(word);
  return isApart || !lead.every(isLead) ? from : start;
}
