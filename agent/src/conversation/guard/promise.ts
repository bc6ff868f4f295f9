/** Announcements of what nobody will do. Pure. */
import { finds, type Clause, type ReadSentence } from './clauses.ts';
import type { Lexicon } from './compiled-lexicon.ts';
import type { GuardFacts } from './facts.ts';

/** Whether a sentence promises a message, a call or the like that this call does not bring about. */
export function promisesUntrue(
  sentence: ReadSentence,
  facts: GuardFacts,
  lexicon: Lexicon,
): boolean {
  const { clauses } = sentence;
  const stated = clauses.filter(
    (clause) => !(clause.isAsked && finds(lexicon.openers, clause.text)),
  );
  if (stated.some((clause) => isPromise(clause, facts, lexicon))) return true;
  const announced = stated.filter(
    (clause) =>
      finds(lexicon.promise.confirmation, clause.text) && !finds(lexicon.negations, clause.text),
  );
  if (announced.length === 0) return false;
  if (!facts.notifiesAttendee) return true;
  const isLater = clauses.some(
    (clause) => clause.isCondition || finds(lexicon.promise.later, clause.text),
  );
  if (facts.records.length === 0) return !isLater;
  return !goesToAttendee(sentence, facts);
}

function isPromise({ text }: Clause, { handOver }: GuardFacts, lexicon: Lexicon): boolean {
  const { phrases, handOver: throughs, handOverOffer: offers } = lexicon.promise;
  if (finds(lexicon.negations, text)) return false;
  if (!finds(throughs, text)) return finds(phrases, text);
  if (handOver === 'begun') return false;
  return handOver === 'none' || !finds(offers, text);
}

/** The calendar writes to the attendee and to nobody else. */
function goesToAttendee({ tokens }: ReadSentence, facts: GuardFacts): boolean {
  const attendees = facts.records.map((record) => record.attendeeEmail.toLowerCase());
  return tokens
    .filter((token) => token.kind === 'address' && token.text.includes('@'))
    .every((token) => attendees.includes(token.text.replace(/[.,;:!?)]+$/, '')));
}
