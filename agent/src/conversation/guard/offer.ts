/** Days and times presented as free, held against what was on offer. Pure. */
import { finds, type Clause, type ReadSentence } from './clauses.ts';
import type { Lexicon } from './compiled-lexicon.ts';
import type { GuardFacts } from './facts.ts';
import { isCallersOwn, means, momentsOf, todayOf } from './matching.ts';
import { findMentions, type Mention } from './mentions.ts';
import { tokenize } from './tokens.ts';

/** Whether a sentence presents a day or time as possible that nobody has named yet. */
export function offersUnknown(
  sentence: ReadSentence,
  facts: GuardFacts,
  lexicon: Lexicon,
): boolean {
  const { clauses } = sentence;
  const offered = clauses.filter((clause) => !finds(lexicon.offer.exempt, clause.text));
  if (!offered.some((clause) => clause.mentions.length > 0)) return false;
  const hasCue = clauses.some((clause) => finds(lexicon.offer.cues, clause.text));
  if (!hasCue && !isBareList(clauses, lexicon)) return false;
  const isVacant = clauses.some((clause) => finds(lexicon.offer.vacant, clause.text));
  const allZones = clauses.some((clause) => finds(lexicon.zones, clause.text));
  const mentions = offered
    .flatMap((clause) => clause.mentions)
    .filter((mention) => isVacant || !isJustToday(mention));
  return mentions.some(
    (mention, index) =>
      !(mention.endsRange && index > 0) && !isKnown(mention, facts, lexicon, allZones),
  );
}

/** "Thursday at 2, or Friday at 3." */
function isBareList(clauses: readonly Clause[], lexicon: Lexicon): boolean {
  return clauses.every((clause) =>
    clause.text
      .trim()
      .split(' ')
      .every((word) => word === '#' || /^\d+$/.test(word) || lexicon.offer.fillers.has(word)),
  );
}

/** "How can I help you today?" offers nothing. */
function isJustToday(mention: Mention): boolean {
  return (
    mention.minutes === undefined &&
    mention.days.every((day) => day.kind === 'from_today' && day.days === 0)
  );
}

function isKnown(
  mention: Mention,
  facts: GuardFacts,
  lexicon: Lexicon,
  allZones: boolean,
): boolean {
  const today = todayOf(facts);
  const starts = [
    ...facts.offered,
    ...(facts.selected === null ? [] : [facts.selected]),
    ...facts.records.flatMap(({ start, from }) => (from === undefined ? [start] : [start, from])),
  ];
  const isNamed = starts.some((start) =>
    momentsOf(start, facts, allZones).some((moment) => means(mention, moment, today)),
  );
  if (isNamed) return true;
  const isEmpty =
    mention.days.length > 0 &&
    facts.emptyDates.some((date) =>
      means({ ...mention, minutes: undefined }, { date, minute: 0 }, today),
    );
  if (isEmpty) return false;
  const said = facts.callerSaid.flatMap((turn) => findMentions(tokenize(turn), lexicon.times));
  return isCallersOwn(mention, said, today);
}
