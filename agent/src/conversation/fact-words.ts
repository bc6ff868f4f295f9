/** Words about things that happened on the screen, for models that do not find their own. */
import type { Fact } from '../call/state.ts';
import {
  cancelledSentence,
  changeFailedSentence,
  changeUnknownSentence,
  FIND_FAILED_SENTENCE,
  FIND_FORM_SENTENCE,
  foundNothingSentence,
  foundSentence,
  movedSentence,
  seriesSentence,
} from './existing-words.ts';
import {
  bookedSentence,
  CHECKING_SENTENCE,
  failureSentence,
  spokenStart,
  takenSentence,
  type Speaking,
} from './phrasing.ts';

/** Null where it is better to stay quiet. */
export function factWords(fact: Fact, speaking: Speaking): string | null {
  switch (fact.type) {
    case 'opened':
      return 'The calendar is open. Which day would suit you?';
    case 'selected':
      return `${spokenStart(fact.start, speaking)}, good. Please fill in your name and e-mail, or tell me.`;
    case 'booked':
      return fact.series
        ? `${seriesSentence(fact.record, fact.series, speaking)} Is there anything else?`
        : `${bookedSentence(fact.record, speaking)} Is there anything else?`;
    case 'series_settled':
      return seriesSentence(fact.record, fact.series, speaking);
    case 'slot_taken':
      return takenSentence(fact.start, fact.alternatives, speaking);
    case 'book_failed':
      return failureSentence(fact.kind, fact.field);
    case 'outcome_unknown':
      return CHECKING_SENTENCE;
    case 'availability_failed':
      return 'I cannot reach the calendar right now. The times will appear as soon as it answers.';
    case 'find_opened':
      return FIND_FORM_SENTENCE;
    case 'found':
      return fact.records.length === 1
        ? `${foundSentence(fact.records, speaking)} Would you like to move or cancel it?`
        : `${foundSentence(fact.records, speaking)} Which one do you mean?`;
    case 'found_nothing':
      return foundNothingSentence(fact.date);
    case 'find_failed':
      return FIND_FAILED_SENTENCE;
    case 'move_begun':
      return 'Which time would you like instead?';
    case 'moved':
      return `${movedSentence(fact.record, fact.from, speaking)} Is there anything else?`;
    case 'cancelled':
      return `${cancelledSentence(fact.record, speaking)} Is there anything else?`;
    case 'change_unknown':
      return changeUnknownSentence(fact.task);
    case 'change_failed':
      return changeFailedSentence(fact.task, fact.kind);
    case 'left':
    case 'change_sent':
    case 'closed':
    case 'released':
    case 'details_changed':
    case 'book_sent':
      return null;
  }
}
