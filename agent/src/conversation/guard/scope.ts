/** Finds done words, and tells whether a question, a negation, a condition or the future takes them back. Pure. */
import { finds, type Clause } from './clauses.ts';
import type { Lexicon } from './compiled-lexicon.ts';
import type { DoneKind } from './lexicon.ts';

export interface Hit {
  clause: Clause;
  kind: DoneKind;
  /** Whether the agent is said to have done it. */
  byAgent: boolean;
  /** Whether it states nothing: asked, negated, conditional or still to come. */
  isExempt: boolean;
}

interface Found {
  kind: DoneKind;
  from: number;
  to: number;
}

/** A negation may follow a done word at this distance: "I have booked nothing". */
const WORDS_AFTER = 4;
/** A modal reaches this far: "will have your appointment with Dr Berg booked". */
const MODAL_REACH = 9;
/** Words between two done words that share what is said of them: "not booked or moved". */
const LINK = /^(?:[^ #]+ ){0,2}$/u;

/** Every done word of a sentence, in order. */
export function doneHits(clauses: readonly Clause[], lexicon: Lexicon): Hit[] {
  const hits: Hit[] = [];
  for (const [index, clause] of clauses.entries()) {
    const text = clause.text.replace(lexicon.harmless, '~ ');
    let last: Found | null = null;
    for (const found of findDone(text, lexicon)) {
      const shares = last
        ? text.slice(last.to, found.from)
        : index > 0
          ? text.slice(1, found.from)
          : null;
      const previous = hits.at(-1);
      const isListed: boolean =
        shares !== null &&
        LINK.test(shares) &&
        previous?.isExempt === true &&
        (last !== null || previous.clause === clauses[index - 1]) &&
        !finds(lexicon.agent, ` ${shares}`) &&
        !hasFinite(shares, lexicon);
      hits.push({
        clause,
        kind: found.kind,
        byAgent: finds(lexicon.agent, text.slice(0, found.from)),
        isExempt: isListed || isTakenBack(clauses, index, text, found, lexicon),
      });
      last = found;
    }
  }
  return hits;
}

function findDone(text: string, lexicon: Lexicon): Found[] {
  const found = lexicon.done.flatMap(({ kind, phrases }) =>
    [...text.matchAll(phrases)].map((match) => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  // "Your appointment on Tuesday is cancelled" says one thing.
  const said = found.some(({ kind }) => kind !== 'appointment')
    ? found.filter(({ kind }) => kind !== 'appointment')
    : found;
  return said
    .filter(({ from }) => !isSoftAndOfOtherThings(text, from, lexicon))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "I've moved the calendar to next week": a verb of many uses, said of something that is no booking. */
function isSoftAndOfOtherThings(text: string, from: number, lexicon: Lexicon): boolean {
  return finds(lexicon.soft.verbs, ` ${text.slice(from)}`) && isOfOtherThings(text, lexicon);
}

/** Whether a clause speaks of something that is no booking, and of no booking. */
export function isOfOtherThings(text: string, lexicon: Lexicon): boolean {
  const { otherObjects, bookingObjects } = lexicon.soft;
  return finds(otherObjects, text) && !finds(bookingObjects, text);
}

function isTakenBack(
  clauses: readonly Clause[],
  index: number,
  text: string,
  found: Found,
  lexicon: Lexicon,
): boolean {
  const clause = clauses[index];
  if (!clause) return false;
  const before = afterIdiom(text.slice(0, found.from));
  const after = text.slice(found.to);
  return (
    isNegated(before, text.slice(found.from, found.to), after, lexicon) ||
    isGoverned(found, before, after, lexicon) ||
    isUnstated(clauses, index, before, lexicon)
  );
}

/** Whether what a clause says is asked, a condition, or hangs on one. `before`: its words before what it says. */
export function isUnstated(
  clauses: readonly Clause[],
  index: number,
  before: string,
  lexicon: Lexicon,
): boolean {
  const clause = clauses[index];
  if (!clause) return false;
  return (
    isInCondition(clause, before, lexicon) ||
    isAsked(clause, clauses, index, lexicon) ||
    hangsOnNegation(clauses, index, lexicon) ||
    isDecidedBy(clauses[index - 1], lexicon) ||
    isDecidedBy(trailing(clauses[index + 1]), lexicon)
  );
}

/** An idiom with a negation, "no problem", ends what it takes back. */
export function afterIdiom(before: string): string {
  return ` ${before.slice(before.lastIndexOf(' , ') === -1 ? 1 : before.lastIndexOf(' , ') + 3)}`;
}

/**
 * The condition itself: "once it is booked". "If there is nothing else you are booked" has a second subject and verb, so
 * that the done word is no longer part of it, unless it is the caller who decides: "once you confirm it is booked".
 */
function isInCondition(clause: Clause, before: string, lexicon: Lexicon): boolean {
  if (!clause.isCondition || finds(lexicon.clauses.unconditional, clause.text)) return false;
  if (isDecision(clause, lexicon)) return true;
  const verbs = before.split(' ').filter((word) => lexicon.finite.has(word)).length;
  return verbs <= 1 && before.split(' ').length <= 8;
}

function isAsked(
  clause: Clause,
  clauses: readonly Clause[],
  index: number,
  lexicon: Lexicon,
): boolean {
  if (!clause.isAsked) return false;
  if (finds(lexicon.openers, clause.text)) return true;
  const before = clauses[index - 1];
  return (
    before?.isAsked === true &&
    finds(lexicon.clauses.dependent, clause.text) &&
    finds(lexicon.openers, before.text)
  );
}

function isNegated(before: string, done: string, after: string, lexicon: Lexicon): boolean {
  if (finds(lexicon.negations, before)) return true;
  // "Could not cancel": inside of the done words; at their start it is part of them, "no longer booked".
  if (finds(lexicon.negations, done.slice(done.indexOf(' ')))) return true;
  const next = after.split(' ').slice(0, WORDS_AFTER);
  return finds(lexicon.negations, ` ${next.join(' ')} `);
}

/** "Will be booked", "to get it booked": a modal that no finite verb parts from the done word. */
export function isGoverned(
  { kind }: Found,
  before: string,
  after: string,
  lexicon: Lexicon,
): boolean {
  if (finds(lexicon.modalsAfter, ` ${after}`)) return true;
  const words = before.trim().split(' ').reverse().slice(0, MODAL_REACH);
  for (const [index, word] of words.entries()) {
    if (lexicon.finite.has(word)) return false;
    if (lexicon.modals.has(word)) return kind !== 'appointment' || !lexicon.futures.has(word);
    if (word === 'to' && lexicon.infinitives.has(words[index - 1] ?? '')) return true;
  }
  return false;
}

/** "I don't think | that you are booked yet". */
function hangsOnNegation(clauses: readonly Clause[], index: number, lexicon: Lexicon): boolean {
  const [before, clause] = [clauses[index - 1], clauses[index]];
  if (!before || !clause || !finds(lexicon.clauses.dependent, clause.text)) return false;
  return finds(lexicon.negations, before.text) || before.isCondition;
}

/** Whether a clause beside this one is a condition that the caller decides. */
function isDecidedBy(beside: Clause | undefined, lexicon: Lexicon): boolean {
  return beside?.isCondition === true && isDecision(beside, lexicon);
}

/** "If you agree", but not "if you want anything else". */
function isDecision({ text }: Clause, lexicon: Lexicon): boolean {
  return finds(lexicon.clauses.decisions, text) && !finds(lexicon.clauses.undecided, text);
}

/** A condition that follows without a mark: "it's booked once you say yes". */
function trailing(next: Clause | undefined): Clause | undefined {
  return next?.opens === 'word' ? next : undefined;
}

function hasFinite(words: string, lexicon: Lexicon): boolean {
  return words.split(' ').some((word) => lexicon.finite.has(word));
}
