import type { Instant, LocalDate, Repetition, RequestOf } from '@in-call-calendar/shared';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { Intend } from './intend.ts';

/** What a person can do with bookings made before, and with a series. */
export interface BookingActions {
  /** Looks a booking up; without criteria, opens the form for it. */
  find: (wish?: { uid: string } | { email: string; date: LocalDate }) => void;
  /** Shows free times for a booking to move to. */
  move: (uid: string) => void;
  /** Confirms the move to the time that is chosen. */
  confirmMove: () => void;
  /** @param reason goes to the host; at most 500 characters are sent */
  cancel: (uid: string, reason?: string) => void;
  /** Makes the chosen time the first of a series, or a single one again. */
  repeat: (repetition: Repetition | null) => void;
}

/** Longest reason for a cancellation, in characters. */
export const MAX_REASON = 500;

/** The actions over one store. `newId`: a new random id of 8 to 64 characters. */
export function bookingActions(
  store: CalendarStore,
  newId: () => string,
  intend: Intend,
): BookingActions {
  function attemptFor(order: string): string {
    const known = store.get().change;
    if (known?.order === order) return known.id;
    const change = { order, id: newId() };
    store.dispatch({ type: 'change', change });
    return change.id;
  }

  function isPending(kind: 'confirm_move' | 'cancel'): boolean {
    return store.get().pending?.kind === kind;
  }

  return {
    find(wish) {
      const request: RequestOf<'calendar.find'> = wish ?? {};
      const what = wish === undefined ? '' : 'uid' in wish ? wish.uid : wish.email;
      void intend({ kind: 'find', what }, 'calendar.find', request);
    },
    move: (uid) => void intend({ kind: 'move', uid }, 'calendar.reschedule', { uid }),
    confirmMove() {
      const { view } = store.get();
      if (view?.step !== 'confirming_move' || !view.moving || isPending('confirm_move')) return;
      const { uid } = view.moving;
      const start: Instant = view.selected;
      const attempt = attemptFor(`reschedule ${uid} ${start}`);
      void intend({ kind: 'confirm_move' }, 'calendar.reschedule', { uid, attempt, start });
    },
    cancel(uid, reason = '') {
      if (isPending('cancel')) return;
      const attempt = attemptFor(`cancel ${uid}`);
      const why = reason.trim().slice(0, MAX_REASON);
      void intend({ kind: 'cancel' }, 'calendar.cancel', {
        uid,
        attempt,
        ...(why === '' ? {} : { reason: why }),
      });
    },
    repeat(repetition) {
      const { view } = store.get();
      if (view?.step !== 'details') return;
      const request = { start: view.selected, repeat: repetition };
      void intend({ kind: 'repeat', repetition }, 'calendar.select', request);
    },
  };
}
