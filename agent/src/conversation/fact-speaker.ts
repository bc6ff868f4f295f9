/**
 * Speaks about what happened on the screen: once, briefly, and only the last of several things in a row.
 * Results of the agent's own tools are spoken by the reply that called them, not here.
 */
import type { Fact } from '../calendar/state.ts';
import type { Urgency } from './call-speech.ts';

export interface FactSpeakerOptions {
  /** The words for a fact; null where it is better to stay quiet. */
  words: (fact: Fact) => string | null;
  /** `urgent` words do not wait for what is being said now: nobody should hear a question about what is settled. */
  say: (text: string, urgency: Urgency) => void;
  setTimer: (ms: number, run: () => void) => () => void;
  /** How long to wait whether something else follows, in ms. */
  debounceMs: number;
}

export interface FactSpeaker {
  onFact(fact: Fact): void;
  /**
   * From now on there is a voice. Of what happened before, the last thing worth a word is told.
   *
   * @param isTold whether the first words have said it
   */
  begin(isTold?: (fact: Fact) => boolean): void;
  /** While a tool waits for a booking, or for free times, what comes of it is the tool's to tell. */
  answering(on: boolean): void;
  close(): void;
}

export function createFactSpeaker(options: FactSpeakerOptions): FactSpeaker {
  let pending: { fact: Fact; stop: () => void } | null = null;
  let begun = false;
  let toolAnswers = false;
  let closed = false;
  const stop = (): void => {
    pending?.stop();
    pending = null;
  };
  const tell = (urgency: Urgency): void => {
    // A caller can book by touch before the session speaks; that must not go unsaid.
    if (!begun || !pending) return;
    const { fact } = pending;
    stop();
    const text = options.words(fact);
    if (text !== null && text !== '') options.say(text, urgency);
  };
  return {
    onFact(fact) {
      if (closed || isOwnDoing(fact) || (toolAnswers && isAnswer(fact))) return;
      if (pending && isOutcome(pending.fact) && !isOutcome(fact)) return;
      if (pending && isStanding(pending.fact) && !isStanding(fact)) tell('standing');
      stop();
      // What became of a press, where its answer was lost, is waited for as much as the answer.
      const urgent = isOutcome(fact) || fact.type === 'unanswered';
      const stopTimer = options.setTimer(urgent ? 0 : options.debounceMs, () => {
        tell(urgent ? 'urgent' : isStanding(fact) ? 'standing' : 'passing');
      });
      pending = { fact, stop: stopTimer };
    },
    begin(isTold = () => false) {
      begun = true;
      if (pending && isTold(pending.fact)) stop();
      // After the greeting, which says who is speaking.
      tell('passing');
    },
    answering(on) {
      toolAnswers = on;
    },
    close() {
      closed = true;
      stop();
    },
  };
}

/** What the agent did by voice is spoken by the turn that did it. */
function isOwnDoing(fact: Fact): boolean {
  return 'by' in fact && fact.by !== 'touch';
}

/** What no outcome settles, so that it has to be heard beside one. */
function isStanding(fact: Fact): boolean {
  return fact.type === 'availability_failed' || fact.type === 'availability_back';
}

/** What a tool at work says by itself. */
function isAnswer(fact: Fact): boolean {
  return isOutcome(fact) || fact.type === 'availability_back';
}

function isOutcome(fact: Fact): boolean {
  switch (fact.type) {
    case 'booked':
    case 'confirmed':
    case 'slot_taken':
    case 'book_failed':
    case 'outcome_unknown':
    case 'series_resolved':
    case 'found':
    case 'found_nothing':
    case 'find_failed':
    case 'moved':
    case 'cancelled':
    case 'change_unknown':
    case 'change_failed':
    case 'given_back':
      return true;
    case 'opened':
    case 'closed':
    case 'selected':
    case 'released':
    case 'details_changed':
    case 'book_sent':
    case 'availability_failed':
    case 'availability_back':
    case 'still_there':
    case 'unanswered':
    case 'find_opened':
    case 'move_begun':
    case 'left':
    case 'change_sent':
      return false;
  }
}
