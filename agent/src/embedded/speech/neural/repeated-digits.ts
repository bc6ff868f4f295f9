/** Digits that a caller repeats, in Whisper's ways of writing them. Pure. */

const WORDS = 'zero one two three four five six seven eight nine'.split(' ');
const WORD = `zero|one|two|three|four|five|six|seven|eight|nine`;
const TIMES = 'double|triple|treble';
/** Pieces of a number, however they are joined: `617, triple 5`, `7-double-5`, `11w2`. */
const PIECE = String.raw`(?:\d|(?:${TIMES}|${WORD})(?![a-z])|oh?(?![a-z])|w(?=[ -]?\d))`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d:.])${PIECE}(?:[ ,.-]*${PIECE})*(?![\p{L}\d:])`,
  'giu',
);
const PIECES = new RegExp(`\\d|${TIMES}|${WORD}|oh?|w`, 'g');
/** Digits said one by one, three at least: two may be a date. */
const ONE_BY_ONE = /(?<![\d:.,-] ?)\b\d(?:(?:[,.] | |-)\d){2,}\b(?![\d:%-]|[.,]\d)/g;

/** Digits of a part of a telephone number at least. */
const LEAST_NUMBER = 4;

/** Writes `double 5` and `5-5-5` as words, with the digits around them. Everything else is left as it is. */
export function withRepeatedDigits(written: string): string {
  return written.replace(RUN, asWords).replace(ONE_BY_ONE, (digits) => inWords(digits));
}

function asWords(run: string): string {
  const pieces = run.toLowerCase().match(PIECES) ?? [];
  // "Double" heard as a letter, in the middle of a longer number only.
  const isNumber = pieces.filter(isDigit).length >= LEAST_NUMBER;
  const words = pieces.map((piece, index) => {
    if (piece === 'treble') return 'triple';
    if (piece === 'o') return 'oh';
    if (piece === 'w') return isNumber && isDigit(pieces[index - 1]) ? 'double' : piece;
    return WORDS[Number(piece)] ?? piece;
  });
  const isRepeated = words.some(
    (word, index) => /^(?:double|triple)$/.test(word) && words[index + 1] !== undefined,
  );
  return isRepeated ? words.join(' ') : run;
}

function inWords(digits: string): string {
  return digits
    .replaceAll(/[^\d]+/g, ' ')
    .replaceAll(/\d/g, (digit) => WORDS[Number(digit)] ?? digit);
}

function isDigit(piece: string | undefined): boolean {
  return piece !== undefined && /^\d$/.test(piece);
}
