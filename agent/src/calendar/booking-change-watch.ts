/** What a live call makes of bookings that were changed elsewhere. */
import type { Log } from '../runtime/log.ts';
import { createTimers, type SetTimer } from '../runtime/timers.ts';
import { bookingDigest, slotChangesOf, type BookingChange } from '../scheduling/booking-change.ts';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import type { SlotChange } from '../scheduling/sharing/change-channels.ts';
import type { CalendarCall } from './calendar-call.ts';
import { cardOf } from './cards.ts';
import { findLatest } from './runner.ts';

/** From then on the provider's answers know of the change, in ms. */
const KNOWN_AFTER_MS = 3_000;
/** Waits before a look-up that failed is tried again, in ms. */
const RETRY_MS = [5_000, 30_000];
/** How often a request that waits for the host is looked up, in ms: where no webhook is set up, nothing else tells. */
const CONFIRMED_EVERY_MS = 60_000;

export interface BookingChangeWatchDeps {
  call: Pick<CalendarCall, 'state' | 'dispatch' | 'prefetch'>;
  scheduler: Pick<Scheduler, 'find'>;
  /** Applies a change to the call's free times. */
  applyChange: (change: SlotChange) => void;
  /** Epoch ms. */
  now: () => number;
  setTimer: SetTimer;
  log: Log;
}

export interface BookingChangeWatch {
  onChange: (change: BookingChange) => void;
  close: () => void;
}

/** Returns the watch of one call: a change outdates its free times, and has the call's own bookings looked up. */
export function createBookingChangeWatch(deps: BookingChangeWatchDeps): BookingChangeWatch {
  const { call, scheduler, log } = deps;
  const timers = createTimers(deps.setTimer);
  let refreshing = false;
  let closed = false;

  /** Reads what is on the screen again, once for all changes that come together. */
  function refresh(): void {
    if (refreshing) return;
    refreshing = true;
    timers.start(KNOWN_AFTER_MS + 50, () => {
      refreshing = false;
      const { open, window } = call.state();
      if (open) call.prefetch(window);
    });
  }

  /** Uids of this call's bookings that a change is about, and that do not show it yet. */
  function concerned({ kind, digests, start }: BookingChange): string[] {
    const { booking, authorised } = call.state();
    const shown = cardOf(booking);
    const records = [...(shown ? [shown] : []), ...authorised].map((card) => card.record);
    const outdated = records.filter((record) => {
      if (!digests.includes(bookingDigest(record.uid))) return false;
      // A request that the host confirms is announced as made.
      if (kind === 'created') return record.status === 'pending';
      return kind === 'rescheduled' ? record.start !== start : record.status !== kind;
    });
    return [...new Set(outdated.map(({ uid }) => uid))];
  }

  async function lookUp(uid: string, tries = 0): Promise<void> {
    try {
      const record = await findLatest(scheduler, uid);
      if (record && !closed) call.dispatch({ type: 'booking_changed', was: uid, record });
    } catch (error) {
      const { kind, requestId } = toSchedulingError(error);
      log.warn({ kind, requestId }, 'a changed booking could not be looked up');
      const wait = RETRY_MS[tries];
      if (wait !== undefined) timers.start(wait, () => void lookUp(uid, tries + 1));
    }
  }

  function followRequest(): void {
    timers.start(CONFIRMED_EVERY_MS, () => {
      const shown = cardOf(call.state().booking);
      if (shown?.record.status === 'pending') void lookUp(shown.record.uid, RETRY_MS.length);
      followRequest();
    });
  }
  followRequest();

  return {
    onChange(change) {
      log.info({ change: change.kind }, 'a booking was changed at the provider');
      for (const each of slotChangesOf(change, deps.now() + KNOWN_AFTER_MS)) {
        deps.applyChange(each);
      }
      refresh();
      for (const uid of concerned(change)) void lookUp(uid);
    },
    close() {
      closed = true;
      timers.close();
    },
  };
}
