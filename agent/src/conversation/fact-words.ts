/** Words about things that happened on the screen, for models that do not find their own. */
import type { Fact } from '../call/state.ts';
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
      return `${bookedSentence(fact.record, speaking)} Is there anything else?`;
    case 'slot_taken':
      return takenSentence(fact.start, fact.alternatives, speaking);
    case 'book_failed':
      return failureSentence(fact.kind, fact.field);
    case 'outcome_unknown':
      return CHECKING_SENTENCE;
    case 'availability_failed':
      return 'I cannot reach the calendar right now. The times will appear as soon as it answers.';
    case 'closed':
    case 'released':
    case 'details_changed':
    case 'book_sent':
      return null;
  }
}
