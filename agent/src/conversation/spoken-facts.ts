/** What a call says by itself: facts of the calendar, and where things stand for a caller who comes back. */
import type { CalendarCall } from '../calendar/calendar-call.ts';
import type { Fact } from '../calendar/state.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { CallContext } from './call-context.ts';
import { createCallSpeech, type CallSpeech, type SpeakingSession } from './call-speech.ts';
import { createFactSpeaker, type FactSpeaker } from './fact-speaker.ts';
import { factWords } from './fact-words.ts';
import { whereItStands } from './takeover-words.ts';
import type { Words } from './words/words.ts';

/** How long a tap is left alone before the agent speaks of it, so that a second tap is not talked over, in ms. */
const TAP_DEBOUNCE_MS = 400;

export interface SpokenFactsOptions {
  session: SpeakingSession;
  call: Pick<CalendarCall, 'onFact'>;
  context: () => CallContext;
  words: Words;
  /** The words of a model that finds its own. */
  ownWords?: ((fact: Fact, context: CallContext) => string | null) | undefined;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  setTimer: SetTimer;
  log: { info(fields: object, message: string): void };
}

export interface SpokenFacts {
  speech: CallSpeech;
  /** Quiet until {@link FactSpeaker.begin}. */
  speaker: FactSpeaker;
}

/** Speaks of a call's facts from the moment there is a voice. */
export function createSpokenFacts(options: SpokenFactsOptions): SpokenFacts {
  const { session, context, words, ownWords, setTimer } = options;
  const speech = createCallSpeech(
    session,
    {
      welcome: () => words.greeting.welcomeBack(),
      status: () => whereItStands(context(), words),
    },
    options.now,
    options.log,
  );

  function wordsFor(fact: Fact): string | null {
    const { now, view } = context();
    const { zones, event } = view;
    const said = ownWords
      ? ownWords(fact, context())
      : factWords(fact, { now, zones, notifiesAttendee: event?.notifiesAttendee }, words);
    if (fact.type !== 'unanswered') return said;
    return fact.arrived ? speech.standing() : words.status.notArrived(fact.press);
  }

  const speaker = createFactSpeaker({
    words: wordsFor,
    say: speech.notify,
    setTimer,
    debounceMs: TAP_DEBOUNCE_MS,
  });
  options.call.onFact((fact) => {
    speaker.onFact(fact);
  });
  return { speech, speaker };
}
