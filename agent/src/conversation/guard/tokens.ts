/** A sentence as tokens: folded words, numbers and marks. Pure. */

export type TokenKind =
  'word' | 'number' | 'ordinal' | 'clock' | 'date' | 'price' | 'address' | 'mark';

export interface Token {
  kind: TokenKind;
  /** Lower case, without emphasis, emoji and accents (see `fold`). */
  text: string;
}

/** In the order they are tried at each place. */
const SHAPES: readonly (readonly [TokenKind, string])[] = [
  ['address', String.raw`[^\s@<>()]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|https?:\/\/[^\s]+|www\.[^\s]+`],
  ['price', String.raw`[$€£]\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?[$€£%]`],
  [
    'date',
    String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.(?:\d{4})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?`,
  ],
  ['clock', String.raw`\d{1,2}[:.]\d{2}(?![\d])|\d{1,2}h\d{2}(?!\d)`],
  ['ordinal', String.raw`\d{1,2}(?:st|nd|rd|th)(?!\p{L})|\d{1,2}\.(?=\s?\p{L})`],
  ['number', String.raw`\d+`],
  ['word', String.raw`\p{L}+`],
  ['mark', String.raw`[-,;:.!?¿¡()"„“”«»—–\n/+]`],
];

const TOKEN = new RegExp(SHAPES.map(([kind, shape]) => `(?<${kind}>${shape})`).join('|'), 'gu');

/** Endings that lose their apostrophe, and what they stand for. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\blet's\b/g, 'lets'],
  [/n't\b/g, ' not'],
  [/'ll\b/g, ' will'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'m\b/g, ' am'],
  [/'d\b/g, ' would'],
  [/o'clock\b/g, 'oclock'],
  [/'s\b/g, ' is'],
];

/** The same where a writer leaves the apostrophe out. */
const WITHOUT_APOSTROPHE: Readonly<Record<string, string>> = {
  youre: 'you are',
  theyre: 'they are',
  ive: 'i have',
  weve: 'we have',
  youve: 'you have',
  youll: 'you will',
  thats: 'that is',
  theres: 'there is',
  its: 'it is',
  cant: 'can not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  hasnt: 'has not',
  havent: 'have not',
  isnt: 'is not',
  wasnt: 'was not',
};

/** German forms that only the umlaut tells from the past: `würde` (would) from `wurde` (was). */
const CONDITIONALS = /würde|könnte|hätte|müsste|dürfte/g;

/**
 * Folds text so that spellings of one word agree: lower case, no accents or umlauts, `ß` as `ss`. A stressed vowel at
 * the end of a word stays, because Spanish tells `reservé` (I booked) from `reserve` by it.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(CONDITIONALS, (form) => form.replace('ü', 'ue').replace('ö', 'oe').replace('ä', 'ae'))
    .replace(/[éíó](?!\p{L})|\p{L}/gu, (letter) =>
      'éíó'.includes(letter) ? letter : plain(letter),
    );
}

function plain(letter: string): string {
  return letter.charCodeAt(0) < 128 ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The tokens of a text, in order. Characters that belong to none are left out. */
export function tokenize(text: string): Token[] {
  const clean = CONTRACTIONS.reduce(
    (folded, [ending, full]) => folded.replace(ending, full),
    fold(undress(text)),
  );
  const tokens: Token[] = [];
  for (const match of clean.matchAll(TOKEN)) {
    const found = SHAPES.find(([kind]) => match.groups?.[kind] !== undefined);
    if (!found) continue;
    const [kind] = found;
    const words = kind === 'word' ? (WITHOUT_APOSTROPHE[match[0]] ?? match[0]) : match[0];
    for (const text of kind === 'word' ? words.split(' ') : [words]) tokens.push({ kind, text });
  }
  return tokens;
}

/** Takes away what changes how words look and not what they say. */
function undress(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘´ʼ`](?=\p{L})/gu, "'")
    .replace(/[*_~#`|<>]|\p{Cf}/gu, '')
    .replace(/\p{Extended_Pictographic}|\uFE0F/gu, ' , ')
    .replace(/\b([ap])\.\s?m\b\.?/giu, '$1m')
    .replace(/\b(dr|mr|mrs|ms|prof|sr|sra)\./giu, '$1')
    .replace(/\be[- ]mail/giu, 'email')
    .replace(/(?<=\bre)-(?=\p{L})/giu, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
}
