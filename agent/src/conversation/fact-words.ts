/** Words about things that happened on the screen, for models that do not find their own. */
import type { Fact } from '../calendar/state.ts';
import type { Speaking, Words } from './words/words.ts';

/** Null where it is better to stay quiet. */
export function factWords(fact: Fact, speaking: Speaking, words: Words): string | null {
  switch (fact.type) {
    case 'opened':
      return words.facts.opened();
    case 'selected':
      return words.facts.selected(fact.start, speaking);
    case 'booked':
      return fact.series
        ? `${words.outcomes.series(fact.record, fact.series, speaking)} ${words.facts.anythingElse()}`
        : `${words.outcomes.booked(fact.record, speaking)} ${words.facts.anythingElse()}`;
    case 'confirmed':
      return words.outcomes.booked(fact.record, speaking);
    case 'series_resolved':
      return words.outcomes.series(fact.record, fact.series, speaking);
    case 'slot_taken':
      return fact.minutes === undefined
        ? words.outcomes.taken(fact.start, fact.alternatives, speaking)
        : words.outcomes.notThatLong(fact.start, fact.minutes, fact.alternatives, speaking);
    case 'book_failed':
      return words.outcomes.failed(fact.kind, fact.field);
    case 'outcome_unknown':
      return words.outcomes.checking();
    case 'availability_failed':
      return words.facts.availabilityFailed();
    case 'availability_back':
      return words.facts.availabilityBack();
    case 'still_there':
      return words.facts.stillThere();
    case 'given_back':
      return words.facts.givenBack();
    case 'find_opened':
      return words.changes.findForm();
    case 'found':
      return fact.records.length === 1
        ? `${words.changes.found(fact.records, speaking)} ${words.facts.moveOrCancel()}`
        : `${words.changes.found(fact.records, speaking)} ${words.facts.whichOne()}`;
    case 'found_nothing':
      return words.changes.foundNothing(fact.date);
    case 'find_failed':
      return words.changes.findFailed();
    case 'move_begun':
      return words.changes.whichTimeInstead();
    case 'moved':
      return `${words.changes.moved(fact.record, fact.from, speaking)} ${words.facts.anythingElse()}`;
    case 'cancelled':
      return `${words.changes.cancelled(fact.record, speaking)} ${words.facts.anythingElse()}`;
    case 'change_unknown':
      return words.changes.unknown(fact.task);
    case 'change_failed':
      return words.changes.failed(fact.task, fact.kind, fact.question, speaking);
    // Told by where the call stands: see call-speech.ts.
    case 'unanswered':
    case 'left':
    case 'change_sent':
    case 'closed':
    case 'released':
    case 'details_changed':
    case 'book_sent':
      return null;
  }
}
