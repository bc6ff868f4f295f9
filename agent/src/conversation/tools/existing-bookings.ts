/** The tools for bookings that exist: found, moved and cancelled. Uids stay on this side of the model. */
import type { CalendarCall } from '../../calendar/calendar-call.ts';
import { cardOf, pageUid } from '../../calendar/cards.ts';
import { plainText } from '../../calendar/answers.ts';
import type { Card, CalendarEvent, EventOf } from '../../calendar/state.ts';
import { answering, awaitFact } from './await-fact.ts';
import { offered, speakingOf } from './offered.ts';
import type { Speaking } from '../words/words.ts';
import type { ToolResult } from './contract.ts';
import { withoutConsent } from './without-consent.ts';
import type { ToolDeps, Tools } from './deps.ts';

const SEARCH_FACTS = ['found', 'found_nothing', 'find_failed'] as const;
const CHANGE_FACTS = [
  'moved',
  'cancelled',
  'slot_taken',
  'change_failed',
  'change_unknown',
] as const;

export type BookingTools = Pick<Tools, 'find_booking' | 'move_booking' | 'cancel_booking'> & {
  /** Confirms the move of the booking that is being moved to the time that is chosen. */
  confirmMove: () => Promise<ToolResult>;
  /** Shows the one of several bookings found that starts then; null where there is none. */
  chooseFound: (start: string) => Promise<ToolResult> | null;
};

export function createBookingTools(deps: ToolDeps): BookingTools {
  const { call, words, handles } = deps;
  const speaking = (): Speaking => speakingOf(call);

  async function find(event: EventOf<'find'>): Promise<ToolResult> {
    const outcome = awaitFact(call, SEARCH_FACTS, deps.bookPatienceMs, deps.setTimer);
    const { refusal } = call.dispatch(event);
    if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
    const { booking } = call.state();
    if (booking.status === 'finding' && booking.result === 'idle') {
      return { ok: true, say: words.changes.findForm() };
    }
    // Shown already: no fact is told again.
    if (booking.status === 'shown') return found([booking.record]);
    const fact = await outcome;
    switch (fact?.type) {
      case 'found':
        return found(fact.records);
      case 'found_nothing':
        return { ok: true, found: 0, say: words.changes.foundNothing(fact.date) };
      case 'find_failed':
        return { ok: false, say: words.changes.findFailed() };
      case undefined:
        return { ok: true, pending: true, say: words.changes.looking() };
    }
  }

  function found(records: readonly Card['record'][]): ToolResult {
    const starts = records.map(({ start }) => start);
    const several = starts.length > 1 ? { times: offered(starts, deps) } : {};
    return {
      ok: true,
      found: records.length,
      say: words.changes.found(records, speaking()),
      ...several,
    };
  }

  async function change(event: CalendarEvent): Promise<ToolResult> {
    const outcome = awaitFact(call, CHANGE_FACTS, deps.bookPatienceMs, deps.setTimer);
    const { refusal } = call.dispatch(event);
    if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
    const { booking } = call.state();
    const task = event.type === 'cancel' ? 'cancel' : 'reschedule';
    if (booking.status === 'shown' && booking.origin === 'cancelled' && task === 'cancel') {
      return { ok: true, changed: true, say: words.changes.cancelled(booking.record, speaking()) };
    }
    const fact = await outcome;
    switch (fact?.type) {
      case 'moved':
        return {
          ok: true,
          changed: true,
          say: words.changes.moved(fact.record, fact.from, speaking()),
        };
      case 'cancelled':
        return { ok: true, changed: true, say: words.changes.cancelled(fact.record, speaking()) };
      case 'slot_taken':
        return {
          ok: false,
          say: words.outcomes.taken(fact.start, fact.alternatives, speaking()),
          times: offered(fact.alternatives.slice(0, 2), deps),
        };
      case 'change_failed':
        return {
          ok: false,
          say: words.changes.failed(fact.task, fact.kind, fact.question, speaking()),
        };
      case 'change_unknown':
      case undefined:
        return { ok: true, pending: true, say: words.changes.unknown(task) };
    }
  }

  function confirmMove(): Promise<ToolResult> {
    const { booking, selection } = call.state();
    const to = selection?.start ?? (booking.status === 'changing' ? booking.to : undefined);
    const card = cardOf(booking);
    if (!card || to === undefined) {
      return Promise.resolve({ ok: false, say: words.changes.whichTimeInstead() });
    }
    const refusal =
      booking.status === 'choosing_new_time'
        ? withoutConsent(deps, 'move', () => words.consent.move(card.record.start, to, speaking()))
        : null;
    if (refusal) return Promise.resolve(refusal);
    const uid = pageUid(card);
    return answering(deps, () => change({ type: 'reschedule', by: 'voice', uid, start: to }));
  }

  return {
    find_booking: ({ email, date, time }) => {
      const start = time === undefined ? null : handles.startOf(time);
      const chosen = start === null ? null : chooseFound(start);
      if (chosen) return chosen;
      if (time !== undefined && email === undefined && date === undefined)
        return Promise.resolve({ ok: false, say: words.consent.notOffered() });
      return answering(deps, () =>
        find({
          type: 'find',
          by: 'voice',
          email: email === undefined ? undefined : plainText(email),
          date,
        }),
      );
    },

    async move_booking({ confirmed }) {
      const { booking, selection } = call.state();
      if (booking.status === 'changing') return confirmMove();
      if (booking.status === 'choosing_new_time') {
        if (!selection) return { ok: true, say: words.changes.whichTimeInstead() };
        if (confirmed === true) return confirmMove();
        const from = booking.card.record.start;
        const asking = words.changes.shallIMove(from, selection.start, speaking());
        return { ok: true, say: `${asking} ${deps.keys?.ask('move') ?? ''}`.trim() };
      }
      const card = atHand(call);
      if (!card) return { ok: false, say: words.changes.noBooking() };
      const uid = pageUid(card);
      const { start } = card.record;
      const { refusal } = call.dispatch({ type: 'move', by: 'voice', uid });
      if (refusal) return { ok: false, say: words.calendar.refusal(refusal, call.state().event) };
      return {
        ok: true,
        say: words.changes.bookingIsFor(start, speaking()),
      };
    },

    cancel_booking({ reason }) {
      const card = atHand(call);
      if (!card) return Promise.resolve({ ok: false, say: words.changes.noBooking() });
      const { booking } = call.state();
      const isSettled = booking.status === 'changing' || card.origin === 'cancelled';
      const refusal = isSettled
        ? null
        : withoutConsent(deps, 'cancel', () => words.consent.cancel(card.record.start, speaking()));
      if (refusal) return Promise.resolve(refusal);
      const uid = pageUid(card);
      const why = reason === undefined ? undefined : plainText(reason);
      return answering(deps, () => change({ type: 'cancel', by: 'voice', uid, why }));
    },

    confirmMove,
    chooseFound,
  };

  function chooseFound(start: string): Promise<ToolResult> | null {
    const { booking } = call.state();
    if (booking.status !== 'finding') return null;
    const card = booking.found.find(({ record }) => record.start === start);
    if (!card) return null;
    const uid = pageUid(card);
    return answering(deps, () => find({ type: 'find', by: 'voice', uid }));
  }
}

/** The booking that is shown or worked on; while the calendar is shut, the one that was. */
function atHand(call: CalendarCall): Card | null {
  const { booking } = call.state();
  const shown = cardOf(booking);
  if (shown) return shown;
  return booking.status === 'finding' ? booking.back : null;
}
