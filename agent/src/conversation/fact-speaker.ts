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
   * From now on there is a voice. Of what happened before, the last thing worth a word is told, and beside it that the
   * calendar cannot be reached.
   *
   * @param isTold whether the first words have said it
   */
  begin(isTold?: (fact: Fact) => boolean): void;
  /** While a tool waits for a booking, or for free times, what comes of it is the tool's to tell. */
  answering(on: boolean): void;
  close(): void;
}

/** What waits for a pause: the last thing that happened, and beside it what no result settles. */
type Slot = 'news' | 'standing';

export function createFactSpeaker(options: FactSpeakerOptions): FactSpeaker {
  const pending = new Map<Slot, { fact: Fact; stop: () => void }>();
  let begun = false;
  let toolAnswers = false;
  let closed = false;
  const drop = (slot: Slot): void => {
    pending.get(slot)?.stop();
    pending.delete(slot);
  };
  const tell = (slot: Slot, urgency: Urgency): void => {
    const fact = pending.get(slot)?.fact;
    // A caller can book by touch before the session speaks; that must not go unsaid.
    if (!begun || fact === undefined) return;
    drop(slot);
    const text = options.words(fact);
    if (text !== null && text !== '') options.say(text, urgency);
  };
  return {
    onFact(fact) {
      if (closed || isOwnDoing(fact) || (toolAnswers && isAnswer(fact))) return;
      const slot = isStanding(fact) ? 'standing' : 'news';
      const news = pending.get('news')?.fact;
      const waiting = news === undefined ? 0 : weight(news);
      const urgent = weight(fact) > 0;
      if (slot === 'news') {
        if (waiting > weight(fact)) return;
        tell('standing', 'standing');
      } else if (waiting === 0) drop('news');
      drop(slot);
      const stop = options.setTimer(urgent ? 0 : options.debounceMs, () => {
        tell(slot, urgent ? 'urgent' : slot === 'standing' ? 'standing' : 'passing');
      });
      pending.set(slot, { fact, stop });
    },
    begin(isTold = () => false) {
      begun = true;
      for (const [slot, { fact }] of [...pending]) if (isTold(fact)) drop(slot);
      // After the greeting, which says who is speaking.
      tell('news', 'passing');
      tell('standing', 'standing');
    },
    answering(on) {
      toolAnswers = on;
    },
    close() {
      closed = true;
      drop('news');
      drop('standing');
    },
  };
}

/** What the agent did by voice is spoken by the turn that did it. */
function isOwnDoing(fact: Fact): boolean {
  return 'by' in fact && fact.by !== 'touch';
}

/** What no result settles, so that it has to be heard beside one. */
function isStanding(fact: Fact): boolean {
  return fact.type === 'availability_failed' || fact.type === 'availability_back';
}

/** What a tool at work says by itself. */
function isAnswer(fact: Fact): boolean {
  return isOutcome(fact) || fact.type === 'availability_back';
}

/** How much a fact is waited for: nothing lighter takes its place. Zero is passing news. */
function weight(fact: Fact): number {
  if (isOutcome(fact)) return 2;
  // What became of a press, where its answer was lost.
  return fact.type === 'unanswered' ? 1 : 0;
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
