/** Claims that something was done, held against the provider's records. Pure. */
import { finds, type Clause, type ReadSentence } from './clauses.ts';
import type { Lexicon } from './compiled-lexicon.ts';
import type { GuardFacts, GuardRecord } from './facts.ts';
import { means, momentsOf, todayOf } from './matching.ts';
import type { DoneKind } from './lexicon.ts';
import type { Mention } from './mentions.ts';
import { formHits } from './forms.ts';
import { doneHits, type Hit } from './scope.ts';

/** Whether a sentence claims something that no record bears out. */
export function claimsDone(sentence: ReadSentence, facts: GuardFacts, lexicon: Lexicon): boolean {
  const byWord = doneHits(sentence.clauses, lexicon);
  const hits = [...byWord, ...formHits(sentence.clauses, byWord, lexicon)];
  const claims = hits.filter((hit) => !hit.isExempt);
  if (claims.length === 0) return false;
  const text = sentence.clauses.map((clause) => clause.text).join('');
  const check: Check = {
    facts,
    mentions: statedMentions(sentence.clauses, hits),
    isAboutRequest: finds(lexicon.pending, text),
    isAboutCancellation: finds(lexicon.cancellation, text),
    allZones: finds(lexicon.zones, text),
  };
  return claims.some((claim) => !isBorneOut(claim, check));
}

interface Check {
  facts: GuardFacts;
  mentions: readonly Mention[];
  isAboutRequest: boolean;
  isAboutCancellation: boolean;
  allZones: boolean;
}

function isBorneOut(claim: Hit, check: Check): boolean {
  const { facts } = check;
  if (claim.kind === 'reserved' && facts.isHeld && facts.selected !== null) {
    if (agreesWith(check, [facts.selected])) return true;
  }
  return facts.records.some(
    (record) =>
      allows(record, claim.kind, claim.byAgent, check) &&
      agreesWith(check, record.from === undefined ? [record.start] : [record.start, record.from]),
  );
}

/** Whether a record is one of which a thing of this kind may be said. */
function allows(record: GuardRecord, kind: DoneKind, byAgent: boolean, check: Check): boolean {
  const { status, origin } = record;
  const isRequest = status === 'pending' && check.isAboutRequest;
  switch (kind) {
    case 'booked':
    case 'reserved':
      return status === 'accepted' && !(byAgent && origin === 'found');
    case 'confirmed':
      return check.isAboutCancellation ? status === 'cancelled' : status === 'accepted';
    case 'moved':
      return origin === 'moved' && (status === 'accepted' || status === 'pending');
    case 'cancelled':
      return status === 'cancelled' && !(byAgent && origin === 'found');
    case 'requested':
      return (status === 'accepted' || status === 'pending') && !(byAgent && origin === 'found');
    case 'finished':
      if (origin === 'found') return false;
      return status === 'accepted' || origin === 'cancelled' || isRequest;
    case 'result':
      return status === 'accepted' || isRequest
        ? !(byAgent && origin === 'found')
        : status === 'cancelled' && origin !== 'found';
    case 'gone':
      return status === 'cancelled' || origin === 'moved';
    case 'appointment':
      return status === 'accepted' || isRequest;
  }
}

/** Whether every time the sentence states is one of these. */
function agreesWith({ facts, mentions, allZones }: Check, starts: readonly string[]): boolean {
  const today = todayOf(facts);
  const moments = starts.flatMap((start) => momentsOf(start, facts, allZones));
  return mentions.every((mention) => moments.some((moment) => means(mention, moment, today)));
}

/** Mentions of clauses that state something. The end of a range is the record's own affair: only its start is known. */
function statedMentions(clauses: readonly Clause[], hits: readonly Hit[]): Mention[] {
  const isMove = hits.some((hit) => hit.kind === 'moved');
  return clauses
    .filter((clause) => !clause.isCondition && !clause.isAsked)
    .concat(
      clauses.filter(
        (clause) => clause.isAsked && hits.some((hit) => hit.clause === clause && !hit.isExempt),
      ),
    )
    .flatMap((clause) => clause.mentions)
    .filter((mention) => isMove || !mention.endsRange);
}
