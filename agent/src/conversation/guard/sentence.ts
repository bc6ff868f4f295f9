/** A sentence, read in one language. */
import { splitClauses, type Clause } from './clauses.ts';
import type { Lexicon } from './compiled-lexicon.ts';
import { findMentions } from './mentions.ts';
import type { Token } from './tokens.ts';

export interface ReadSentence {
  tokens: readonly Token[];
  clauses: readonly Clause[];
}

export function readSentence(tokens: readonly Token[], lexicon: Lexicon): ReadSentence {
  return {
    tokens,
    clauses: splitClauses(tokens, findMentions(tokens, lexicon.times), lexicon),
  };
}
