/** Judges one sentence of a model by the state of the call. Pure. */
import type { Language } from '@in-call-calendar/shared';
import { readSentence } from './clauses.ts';
import { claimsDone } from './done.ts';
import type { GuardFacts, Verdict } from './facts.ts';
import { LEXICONS } from './compiled-lexicon.ts';
import { offersUnknown } from './offer.ts';
import { promisesUntrue } from './promise.ts';
import { tokenize } from './tokens.ts';

/**
 * Whether a sentence may reach the caller, or what it claims that is not so. `language` is the one the call is held in;
 * it is read first, and then in the other two, because models change language as they like.
 */
export function judge(sentence: string, facts: GuardFacts, language: Language): Verdict {
  const tokens = tokenize(sentence);
  for (const lexicon of new Set([LEXICONS[language], ...Object.values(LEXICONS)])) {
    const read = readSentence(tokens, lexicon);
    if (claimsDone(read, facts, lexicon)) return { passes: false, claim: 'done' };
    if (promisesUntrue(read, facts, lexicon)) return { passes: false, claim: 'promise' };
    if (offersUnknown(read, facts, lexicon)) return { passes: false, claim: 'offer' };
  }
  return { passes: true };
}
