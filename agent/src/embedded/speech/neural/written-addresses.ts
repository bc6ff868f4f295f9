/** E-mail addresses, whole or in part, in Whisper's ways of writing them. Pure. */

const SIGNS: Record<string, string> = { '.': 'dot', _: 'underscore', '-': 'dash', '+': 'plus' };
const ENDINGS = 'com|org|net|edu|gov|info|io|co|de|es|uk|us|test';
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*/g;
/** A domain by itself: "anna at example.com". */
const DOMAIN = new RegExp(String.raw`\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:${ENDINGS})\b`, 'gi');
/** "example. Com", at the end. */
const APART = new RegExp(String.raw`(?<=(?:@|\bat )[\w-]+\.)\s+(?=(?:${ENDINGS})\b[.,!?]*$)`, 'gi');
/** What stands before a domain: "anna.berg at gmail dot com". A time, "9.15 at", has no letter. */
const LOCAL = new RegExp(
  String.raw`\b(?=[\w.-]*[a-z])[\w-]+(?:[._][\w-]+)+(?=(?: \d+)? at (?:gmail|yahoo|hotmail|outlook|icloud|[\w-]+(?:\.| dot )[a-z]))`,
  'gi',
);
/** "J-O-H-N" in an address: nobody puts a sign between single letters. */
const SPELT = /(?<![a-z0-9])[a-z0-9](?:-[a-z0-9]){2,}(?![a-z0-9])/gi;

/** Writes addresses, and what is known for a part of one, as it is said: with `at` and `dot`, and letters one by one. */
export function withSpokenAddresses(written: string): string {
  return written
    .replace(/\b(g|hot)-mail\b/gi, '$1mail')
    .replace(/\bdot(?=(?:com|org|net)\b)/gi, 'dot ')
    .replace(/\.([a-z](?:-[a-z]){1,2})\b(?!-)/gi, (ending) => ending.replaceAll('-', ''))
    .replace(APART, '')
    .replace(ADDRESS, (address) => address.split('@').map(withoutSigns).join(' at '))
    .replace(LOCAL, withoutSigns)
    .replace(DOMAIN, withoutSigns);
}

function withoutSigns(part: string): string {
  return part
    .replace(SPELT, (letters) => letters.replaceAll('-', ' '))
    .replace(/[._+-]/g, (sign) => ` ${SIGNS[sign] ?? ''} `)
    .trim();
}
