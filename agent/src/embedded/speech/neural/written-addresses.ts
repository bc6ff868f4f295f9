/** E-mail addresses, whole or in part, in Whisper's ways of writing them. Pure. */

const SIGNS: Record<string, string> = { '.': 'dot', _: 'underscore', '-': 'dash', '+': 'plus' };
/** Last labels of domains that are written apart from a sentence. */
export const ENDINGS = 'com|org|net|edu|gov|info|io|co|de|es|uk|us|test';
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*/g;
/** A domain by itself: "anna at example.com". */
const DOMAIN = new RegExp(String.raw`\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:${ENDINGS})\b`, 'gi');
/** "example .com", which is one word all the same. */
const BEFORE_DOT = new RegExp(String.raw`(?<=(?:@|\bat )[\w-]+) +\.(?=(?:${ENDINGS})\b)`, 'gi');
/** "example. Com", at the end. */
const APART = new RegExp(String.raw`(?<=(?:@|\bat )[\w-]+\.)\s+(?=(?:${ENDINGS})\b[.,!?]*$)`, 'gi');
/** Providers whose `dot com` goes without saying. */
export const PROVIDERS = 'gmail|yahoo|hotmail|outlook|icloud';
const DIGIT = 'zero|oh|one|two|three|four|five|six|seven|eight|nine';
/** Where the other half of an address begins: "at gmail", "at example.com". */
const AT_DOMAIN = String.raw` at (?:${PROVIDERS}|[\w-]+(?:\.| dot )[a-z])`;
/** "Emily. Clark at gmail.com", "send it to Maria. Garcia at": a dot that was taken for the end of a sentence. */
const AS_STOP = new RegExp(
  String.raw`(?<=^|\b(?:[Mm]ail|[Aa]ddress|(?:[Mm]ail|[Aa]ddress|[Ii]t) is|[Ii]t's|to) )(?!(?:Yes|Yeah|Yep|No|Nope|Sure|Okay|OK|Ok|Correct|Right|Hello|Hi|Hey|Fine|Well|So|Thanks|Please|Me)\b)([A-Z][\w-]+)\. (?!\w*\1)(?=[A-Z][\w-]+${AT_DOMAIN})`,
  'g',
);
/** "juli-at-example.com", behind letters that were spelt. */
const DASHED_AT = new RegExp(
  String.raw`(?<=\b[a-z]-[a-z])-(?:at|it)-(?=[\w-]+\.(?:${ENDINGS})\b)`,
  'gi',
);
/** "El Martin 7 at": a letter, written as its name, before a name with a number, as in no name of a person. */
const LETTER_NAME = new RegExp(
  String.raw`(?<=^|\b(?:mail|address|is|to) )(el|em|ess)(?= [a-z]+(?: ?\d+| (?:${DIGIT}))+${AT_DOMAIN})`,
  'gi',
);
/** "at hatmail.com", "at latmail.com" */
const HOTMAIL = /(?<=(?:\bat |@))(?:[hl]at|hott|hut|thought) ?mail(?=(?:\.| dot )com\b)/gi;
/** "My e-mail addresses Peter at": `address is`. */
const ADDRESSES = new RegExp(
  String.raw`(?<=\bmail )addresses(?! (?:are|do|did|were|have|changed)\b)(?= (?:[\w.-]+ ){1,5}?at [\w-]+(?:\.| dot )[a-z])`,
  'i',
);
/** "s miller 4.2 at": two digits, one after the other. */
const TWO_DIGITS = new RegExp(String.raw`(?<![\d.])(\d)\.(\d)(?=${AT_DOMAIN})`, 'gi');
/** "Anna for 2 at": two digits as well. */
const DIGIT_WORD = new RegExp(String.raw`(?<=[a-z] )(for|to)(?= \d${AT_DOMAIN})`, 'gi');
/** "john dot smith dot gmail dot com": an `at` that was taken for one more dot. */
const NO_AT = new RegExp(String.raw`^(?!.* at )(.*\w) dot (?=(?:${PROVIDERS}) dot com\b)`, 'i');
/** What stands before a domain: "anna.berg at gmail dot com". A time, "9.15 at", has no letter. */
const LOCAL = new RegExp(
  String.raw`\b(?=[\w.-]*[a-z])[\w-]+(?:[._][\w-]+)+(?=(?: \d+)?${AT_DOMAIN})`,
  'gi',
);
/** "J-O-H-N" in an address: nobody puts a sign between single letters. */
const SPELT = /(?<![a-z0-9])[a-z0-9](?:-[a-z0-9]){2,}(?![a-z0-9])/gi;

/** "S is in Sierra", "of as an Alpha": the word says which letter is meant, and what was heard of it does not. */
const EXAMPLE =
  /\b(?:[a-z]|of|oh) (?:as|is) (?:in|an?) (al(?:ph|f)a|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiske?y|x-?ray|yankee|zulu)\b/gi;

/** Writes addresses, and what is known for a part of one, as it is said: with `at` and `dot`, and letters one by one. */
export function withSpokenAddresses(written: string): string {
  return written
    .replace(/\b(g|hot)-mail\b/gi, '$1mail')
    .replace(/\bdot(?=(?:com|org|net)\b)/gi, 'dot ')
    .replace(/\.([a-z](?:-[a-z]){1,2})\b(?!-)/gi, (ending) => ending.replaceAll('-', ''))
    .replace(BEFORE_DOT, '.')
    .replace(APART, '')
    .replace(HOTMAIL, 'hotmail')
    .replace(DASHED_AT, ' at ')
    .replace(ADDRESSES, 'address is')
    .replace(AS_STOP, '$1 dot ')
    .replace(TWO_DIGITS, '$1 $2')
    .replace(DIGIT_WORD, (word) => (word.toLowerCase() === 'to' ? '2' : '4'))
    .replace(LETTER_NAME, letterOf)
    .replace(ADDRESS, (address) => address.split('@').map(withoutSigns).join(' at '))
    .replace(LOCAL, withoutSigns)
    .replace(DOMAIN, (domain) => withoutSigns(domain).toLowerCase())
    .replace(NO_AT, '$1 at ')
    .replace(EXAMPLE, (_said, word: string) => `${word.charAt(0)} as in ${word}`);
}

function letterOf(name: string): string {
  return name.toLowerCase() === 'ess' ? 's' : name.charAt(1);
}

function withoutSigns(part: string): string {
  return part
    .replace(SPELT, (letters) => letters.replaceAll('-', ' '))
    .replace(/[._+-]/g, (sign) => ` ${SIGNS[sign] ?? ''} `)
    .trim();
}
