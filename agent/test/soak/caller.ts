/** One caller: the calendar of a call as the product makes it, over the real adapter, and what it was told. */
import type { Instant } from '@in-call-calendar/shared';
import { english } from '../../src/conversation/words/en/en.ts';
import type { EventType, Scheduler } from '../../src/scheduling/scheduler.ts';
import { createSessionCalendar } from '../../src/session/session-calendar.ts';
import { ZONE } from './provider.ts';
import type { Who } from './scenario.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a caller was told of a wish to book, last. */
export type Word = 'sent' | 'booked' | 'cancelled' | 'failed';

export interface Caller {
  select: (start: Instant) => void;
  release: () => void;
  book: (channels: 1 | 2) => void;
  /** Moves the booking just made; `cancel` cancels it. Without one, nothing. */
  move: (start: Instant) => void;
  cancel: () => void;
  again: () => void;
  /** Looks at the calendar, which may start requests. */
  look: () => void;
  /** The job dies: nothing is given back, nothing more is said. */
  crash: () => void;
  isWaiting: () => boolean;
  close: () => Promise<void>;
}

export interface CallerDeps {
  who: Who;
  callId: string;
  event: EventType;
  scheduler: Scheduler;
  time: VirtualTime;
  slots: readonly Instant[];
  /** Last words by attempt, kept over crashes. */
  words: Map<string, Word>;
  /** Uids of bookings that were called booked. */
  booked: Map<string, string>;
  /** Attempts whose booking is at another time now, or may be. */
  moved: Set<string>;
  /** Those of them that were wished again: there may be a booking for each wish. */
  wishedAgain: Set<string>;
}

const PEOPLE: Readonly<Record<Who, { name: string; email: string }>> = {
  ada: { name: 'Ada Byron', email: 'ada@example.com' },
  bob: { name: 'Bob Stone', email: 'bob@example.com' },
};

export function createCaller(deps: CallerDeps): Caller {
  const { who, callId, event, scheduler, time, words, booked, moved, wishedAgain } = deps;
  const person = PEOPLE[who];
  const slots = deps.slots.map((start) => ({ start }));
  let alive = true;
  let attempt = '';
  /** The attempt that made the booking which is shown. */
  let mine = '';
  const { call, attemptFor, identify } = createSessionCalendar({
    scheduler,
    event,
    hostZone: ZONE,
    words: english.calendar,
    now: time.now,
    setTimer: time.setTimer,
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined },
  });
  identify(callId);
  call.onFact((fact) => {
    if (!alive) return;
    if (fact.type === 'moved') {
      booked.set(mine, fact.record.uid);
      moved.add(mine);
    } else if (fact.type === 'cancelled') {
      words.set(mine, 'cancelled');
      booked.delete(mine);
    }
    if (attempt === '') return;
    if (fact.type === 'booked') {
      words.set(attempt, 'booked');
      booked.set(attempt, fact.record.uid);
      mine = attempt;
      attempt = '';
    } else if (fact.type === 'book_failed' || fact.type === 'slot_taken') {
      words.set(attempt, 'failed');
      attempt = '';
    }
  });
  call.dispatch({ type: 'open', by: 'touch' });
  call.dispatch({ type: 'details', by: 'touch', values: person });

  function book(by: 'touch' | 'voice'): void {
    const start = call.state().selection?.start;
    if (start === undefined) return;
    const wish = attemptFor(start);
    const isIdle = !isWaiting() && call.state().booking.status === 'none';
    if (isIdle) attempt = wish;
    const { refusal } = call.dispatch({ type: 'book', by, start, attempt: wish });
    if (isIdle && refusal) attempt = '';
    else if (isIdle) {
      words.set(wish, 'sent');
      if (moved.has(wish)) wishedAgain.add(wish);
    }
  }

  function isWaiting(): boolean {
    const { status } = call.state().booking;
    return status === 'sent' || status === 'unknown' || status === 'changing';
  }

  function move(start: Instant): void {
    const { booking } = call.state();
    if (booking.status === 'shown') {
      call.dispatch({ type: 'move', by: 'touch', uid: booking.record.uid });
    }
    const moving = call.state().booking;
    if (moving.status !== 'choosing_new_time') return;
    const { uid } = moving.card.record;
    call.dispatch({ type: 'select', by: 'touch', start, slots });
    call.dispatch({ type: 'reschedule', by: 'touch', uid, start });
  }

  function cancel(): void {
    const { booking } = call.state();
    if (booking.status !== 'shown') return;
    call.dispatch({ type: 'cancel', by: 'touch', uid: booking.record.uid });
  }

  function crash(): void {
    alive = false;
    if (call.state().booking.status !== 'changing') return;
    // Nobody is left to find out what became of the change.
    words.set(mine, 'sent');
    booked.delete(mine);
    moved.add(mine);
  }

  return {
    select: (start) => void call.dispatch({ type: 'select', by: 'touch', start, slots }),
    release: () => void call.dispatch({ type: 'release', by: 'voice' }),
    book: (channels) => {
      book('touch');
      if (channels === 2) book('voice');
    },
    move,
    cancel,
    again: () => void call.dispatch({ type: 'again' }),
    look: () => void call.slots(call.state().window),
    crash,
    isWaiting,
    close: () => call.close(),
  };
}
