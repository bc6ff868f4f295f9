/**
 * Claims that are told by the form of a sentence, whatever its words: "I have …ed you into the slot", "your booking has
 * been …ed". Pure.
 */
import { finds, type Clause } from './clauses.ts';
import type { Lexicon } from './compiled-lexicon.ts';
import { afterIdiom, isGoverned, isOfOtherThings, isUnstated, type Hit } from './scope.ts';

/** Every such claim of a sentence, in order. `byWord`: the claims that words tell, which say more of what was done. */
export function formHits(
  clauses: readonly Clause[],
  byWord: readonly Hit[],
  lexicon: Lexicon,
): Hit[] {
  const hits: Hit[] = [];
  for (const [index, clause] of clauses.entries()) {
    const text = clause.text.replace(lexicon.harmless, '~ ').replace(lexicon.forms.harmless, '~ ');
    if (isOfOtherThings(text, lexicon)) continue;
    const saysMore = byWord.some((hit) => hit.clause === clause && hit.kind !== 'appointment');
    for (const { kind, phrases } of lexicon.forms.claims) {
      if (kind === 'appointment' && saysMore) continue;
      for (const match of text.matchAll(phrases)) {
        const [from, to] = [match.index, match.index + match[0].length];
        const before = afterIdiom(text.slice(0, from));
        const said = kind === 'gone' ? before : afterIdiom(text);
        hits.push({
          clause,
          kind,
          byAgent: finds(lexicon.agent, text.slice(0, to)),
          isExempt:
            finds(lexicon.negations, said) ||
            isGoverned({ kind, from, to }, before, text.slice(to), lexicon) ||
            isUnstated(clauses, index, before, lexicon),
        });
      }
    }
  }
  return hits;
}
