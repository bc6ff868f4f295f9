/** Cuts a turn into phrases of known roles, repeated details, and what is left over. Pure. */
import { figureReader, type FigureReader } from './details.ts';
import { ROLES, type Lexicon, type Role } from './lexicon.ts';
import { phraseTable, type PhraseTable } from './phrase-table.ts';
import { readBackOf, type ReadBack } from './read-back.ts';
import { tidy, tokensOf, type Token } from './tokens.ts';

/** A stretch of the turn. `repeat`: a detail that was read back; `mark`: a question mark; `left`: not understood. */
export interface Piece {
  role: Role | 'repeat' | 'mark' | 'left';
  /** Where it stands in the tidy text, end exclusive. */
  from: number;
  to: number;
  /** A day or clock time that was read back. */
  isTime: boolean;
}

/** Cuts one turn, which is tidy, in the light of what was read back. */
export type Scan = (text: string, readBack: readonly string[]) => Piece[];

/** Roles whose words are never taken for a repetition: somebody may be called Wait. */
const GUARDED: ReadonlySet<Role> = new Set<Role>([
  'refusal',
  'wait',
  'unsure',
  'condition',
  'question',
  'keep',
  'verb.cancel',
  'order.cancel',
  'order.cancelling',
]);

/** Makes the scanner of one language. */
export function scanner({ contractions, rereads, slots, phrases, glue, numbers }: Lexicon): Scan {
  /** Many phrases, of few words. */
  const tokensOfWords = new Map<string, string[]>();
  const wordsOf = (spelled: string): string[] => {
    const known = tokensOfWords.get(spelled);
    if (known) return known;
    const words = tokensOf(tidy(spelled), contractions).map(({ word }) => word);
    tokensOfWords.set(spelled, words);
    return words;
  };
  const words = (phrase: string): string[] => phrase.split(/\s+/).flatMap(wordsOf);
  const roles = phraseTable<Role>(
    ROLES.flatMap((role) =>
      phrases[role]
        .flatMap((phrase) => filled(phrase, slots))
        .map((phrase) => [words(phrase), role] as const),
    ),
  );
  const joints = phraseTable<true>(glue.map((phrase) => [words(phrase), true]));
  const figures = figureReader(numbers, contractions);
  return (text, readBack) =>
    cut(
      reread(text, tokensOf(text, contractions), rereads),
      { roles, joints, figures },
      readBackOf(readBack, figures, contractions),
    );
}

/** The tokens of a text, with other words where the text around them says so. */
function reread(text: string, tokens: Token[], rereads: Lexicon['rereads']): Token[] {
  const words = new Map(
    rereads.flatMap(([where, word]) =>
      [...text.matchAll(where)].map(({ index }) => [index, word] as const),
    ),
  );
  return tokens.map((token) => ({ ...token, word: words.get(token.from) ?? token.word }));
}

interface Tables {
  roles: PhraseTable<Role>;
  joints: PhraseTable<true>;
  figures: FigureReader;
}

function cut(
  tokens: readonly Token[],
  { roles, joints, figures }: Tables,
  readBack: ReadBack,
): Piece[] {
  /** Length of a repeated detail with the small words before it; 0 where there is none. */
  const repeatedAt = (at: number): number => {
    let end = at;
    for (;;) {
      const joint = joints.longest(tokens, end);
      if (joint !== null) {
        end += joint.length;
        continue;
      }
      const repeated = readBack.repeated(tokens, end);
      const role = roles.longest(tokens, end)?.value;
      const isRepeated = repeated > 0 && (role === undefined || !GUARDED.has(role));
      return isRepeated ? end + repeated - at : 0;
    }
  };
  const isFigure = (from: number, length: number): boolean =>
    tokens
      .slice(from, from + length)
      .some(
        (_, at) =>
          figures.figure(tokens, from + at) !== null ||
          roles.longest(tokens, from + at)?.value === 'detail',
      );
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    // No phrase goes on behind the end of a sentence: `No. That's fine.`
    if (/^[.!…]$/.test(tokens[at]?.word ?? '')) {
      at += 1;
      continue;
    }
    const phrase = roles.longest(tokens, at);
    const repeated = repeatedAt(at);
    const figure = figures.figure(tokens, at)?.length ?? 0;
    const known = phrase?.length ?? 0;
    let role: Piece['role'] = 'left';
    let length = Math.max(1, known);
    if (tokens[at]?.word === '?') role = 'mark';
    else if (repeated > known || (repeated > 0 && phrase?.value === 'detail')) {
      role = 'repeat';
      length = repeated;
    } else if (phrase !== null && known >= figure) role = phrase.value;
    else if (figure > 0) {
      role = 'detail';
      length = figure;
    }
    const from = tokens[at]?.from ?? 0;
    const to = tokens[at + length - 1]?.to ?? from;
    pieces.push({ role, from, to, isTime: role === 'repeat' && isFigure(at, length) });
    at += length;
  }
  return pieces;
}

/** All wordings of a phrase with slots. */
function filled(phrase: string, slots: Lexicon['slots']): string[] {
  const slot = /\{(\w+)\}/.exec(phrase);
  if (slot === null) return [phrase];
  return (slots[slot[1] ?? ''] ?? []).flatMap((word) =>
    filled(phrase.replace(slot[0], word), slots),
  );
}
