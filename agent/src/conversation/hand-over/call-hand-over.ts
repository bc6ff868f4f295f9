/**
 * The hand-over of one call to a person: asked for by a model, the dialogue or a key of the telephone, put off while
 * something is being done with a booking, and told to the caller whatever comes of it.
 */
import type { PersonStatus } from '@in-call-calendar/shared';
import type { CalendarCall } from '../../calendar/calendar-call.ts';
import type { CalendarState } from '../../calendar/state.ts';
import { cardOf } from '../../calendar/cards.ts';
import type { SetTimer } from '../../runtime/timers.ts';
import type { Person } from '../own-agent.ts';
import type { Words } from '../words/words.ts';
import type { HandOver, HandOverFailure } from './hand-over.ts';
import { personWords } from './person-words.ts';
import { routeTo } from './route.ts';

/** How long the result of a booking may take to be spoken of, in ms. */
const SETTLE_MS = 300;

/** The agent's voice, as far as a hand-over needs it. Nothing of it rejects. */
export interface HandOverVoice {
  /** Resolves once nothing is being thought or said. */
  quiet(): Promise<void>;
  /** Resolves once the words have been said, or cut off. */
  say(text: string): Promise<void>;
  /** From now on nothing is heard, said or answered. */
  stepBack(): void;
  stepIn(): void;
}

export interface CallHandOverOptions {
  person: Person | undefined;
  /** Nothing where no calls can be placed. */
  lines?: HandOverLines | undefined;
  isPhone: boolean;
  call: Pick<CalendarCall, 'state' | 'onView'>;
  words: Words;
  voice: HandOverVoice;
  /** Tells the page. */
  publish: (status: PersonStatus) => void;
  /** Notes in the timeline what became of it; never a number. */
  note: (what: string, fields?: Record<string, string>) => void;
  /** A person has the caller. */
  onAnswered: () => void;
  setTimer: SetTimer;
}

/** What carries calls to people. */
export interface HandOverLines extends HandOver {
  /** Whether people can be called; without it only phone callers can be sent on. */
  hasTrunk: boolean;
}

/** `none`: nobody can be called. `waiting`: something is done with a booking first. `connected`: a person has the caller. */
export type HandOverState = 'none' | 'idle' | 'waiting' | 'calling' | 'connected';

/** What is answered to the wish for a person. */
export interface HandOverAnswer {
  /** Nothing was done yet where it is false: `say` tells why. */
  ok: boolean;
  say: string;
  /** A person is called next, or once a booking is done: the caller waits for that. */
  isComing: boolean;
}

export interface CallHandOver {
  /** The caller wants a person. The one way in; may come at any time, and any number of times. */
  ask(): HandOverAnswer;
  state(): HandOverState;
  /** A person is in the room, called by an agent that led the call before; else nothing happens. */
  personJoined(): void;
  /** The person has left the room. */
  personLeft(): void;
  close: () => void;
}

/** Returns the hand-over of a call in which nobody has asked for a person yet. */
export function createCallHandOver(options: CallHandOverOptions): CallHandOver {
  const { person, lines, call, voice, publish, note } = options;
  const words = options.words.handOver;
  const hasTrunk = lines?.hasTrunk === true;
  const route = routeTo(person, { isPhone: options.isPhone && lines !== undefined, hasTrunk });
  const isCall = route.kind === 'transfer' || route.kind === 'dial';
  let state: HandOverState = isCall ? 'idle' : 'none';
  let isClosed = false;
  let stopWaiting: () => void = () => undefined;

  /** Shows how a person is reached, and returns the words for it. */
  function reach(failure?: HandOverFailure): string {
    if (!person) return words.nobody();
    publish(person.to === undefined ? { state: 'none' } : { state: 'shown', to: person.to });
    const way = personWords(person, words);
    return failure === undefined ? way : `${words.failed(failure)} ${way}`;
  }

  function wait(): void {
    state = 'waiting';
    stopWaiting = call.onView(() => {
      if (taskOf(call.state()) !== null) return;
      stopWaiting();
      // What came of it is told first.
      stopWaiting = options.setTimer(SETTLE_MS, () => void begin(true));
    });
  }

  async function begin(isAnnounced: boolean): Promise<void> {
    if (route.kind !== 'transfer' && route.kind !== 'dial') return;
    state = 'calling';
    note('handover started', { way: route.kind });
    publish({ state: 'calling' });
    await voice.quiet();
    if (isAnnounced) await voice.say(words.calling());
    if (isOver()) return;
    const result = (await lines?.[route.kind](route.target)) ?? 'not_configured';
    if (isOver()) return;
    if (result === 'answered') await answered(route.kind);
    else await failed(result);
  }

  async function answered(way: 'transfer' | 'dial'): Promise<void> {
    state = 'connected';
    note('handover answered', { way });
    options.onAnswered();
    publish({ state });
    // A phone caller is on another line by now.
    if (way === 'dial') await voice.say(words.summary(whenOf(call.state(), options.words)));
    if (!isOver() && isConnected()) voice.stepBack();
  }

  const isOver = (): boolean => isClosed;
  const isConnected = (): boolean => state === 'connected';

  async function failed(failure: HandOverFailure): Promise<void> {
    state = 'idle';
    note('handover failed', { reason: failure });
    await voice.say(`${reach(failure)} ${options.words.greeting.onwards('go_on')}`);
  }

  return {
    ask() {
      if (route.kind === 'none') return { ok: false, say: words.nobody(), isComing: false };
      if (route.kind === 'show') {
        if (route.failure) note('handover failed', { reason: route.failure });
        else note('handover shown');
        return { ok: true, say: reach(route.failure), isComing: false };
      }
      const task = taskOf(call.state());
      switch (state) {
        case 'calling':
        case 'connected':
          return { ok: true, say: words.stillCalling(), isComing: true };
        case 'waiting':
        case 'idle':
        case 'none':
          if (task === null && state !== 'waiting') {
            void begin(false);
            return { ok: true, say: words.calling(), isComing: true };
          }
          if (state !== 'waiting') wait();
          return { ok: false, say: words.afterwards(task ?? 'book'), isComing: true };
      }
    },
    state: () => state,
    personJoined() {
      if (isClosed || state === 'calling' || state === 'connected') return;
      stopWaiting();
      state = 'connected';
      publish({ state });
      voice.stepBack();
    },
    personLeft() {
      if (isClosed || !isConnected()) return;
      state = isCall ? 'idle' : 'none';
      note('handover over');
      publish({ state: 'none' });
      voice.stepIn();
      void voice.say(words.personLeft());
    },
    close() {
      isClosed = true;
      stopWaiting();
    },
  };
}

/** What is being done with a booking; null while nothing is. */
function taskOf({ booking }: CalendarState): 'book' | 'move' | 'cancel' | null {
  switch (booking.status) {
    case 'sent':
      return 'book';
    case 'changing':
      if (booking.checking) return null;
      return booking.task === 'cancel' ? 'cancel' : 'move';
    // An answer that does not come must not keep a caller from a person.
    case 'unknown':
    case 'none':
    case 'finding':
    case 'choosing_new_time':
    case 'shown':
      return null;
  }
}

/** The time that the call is about, in words. */
function whenOf(
  { selection, booking, now, zones }: CalendarState,
  { times }: Words,
): string | undefined {
  const start = selection?.start ?? cardOf(booking)?.record.start;
  return start === undefined ? undefined : times.start(start, { now, zones });
}
