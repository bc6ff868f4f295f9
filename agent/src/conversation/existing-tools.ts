/** The tools for bookings that exist: found, moved and cancelled. Uids stay on this side of the model. */
import type { CalendarCall } from '../call/calendar-call.ts';
import { cardOf, pageUid } from '../call/cards.ts';
import { plainText } from '../call/plain-text.ts';
import type { Card, CallEvent } from '../call/state.ts';
import { awaitFact } from './await-outcome.ts';
import {
  cancelledSentence,
  changeFailedSentence,
  changeUnknownSentence,
  FIND_FAILED_SENTENCE,
  FIND_FORM_SENTENCE,
  foundNothingSentence,
  foundSentence,
  LOOKING_SENTENCE,
  movedSentence,
  NO_BOOKING_SENTENCE,
} from './existing-words.ts';
import { offered, spokenStart, takenSentence, type Speaking } from './phrasing.ts';
import type { ToolResult } from './tool-contract.ts';
import type { ToolDeps, Tools } from './tool-deps.ts';

const SEARCH_FACTS = ['found', 'found_nothing', 'find_failed'] as const;
const CHANGE_FACTS = [
  'moved',
  'cancelled',
  'slot_taken',
  'change_failed',
  'change_unknown',
] as const;

export type ExistingTools = Pick<Tools, 'find_booking' | 'move_booking' | 'cancel_booking'> & {
  /** Confirms the move of the booking that is being moved to the time that is chosen. */
  confirmMove: () => Promise<ToolResult>;
  /** Shows the one of several bookings found that starts then; null where there is none. */
  chooseFound: (start: string) => Promise<ToolResult> | null;
};

export function createExistingTools(deps: ToolDeps): ExistingTools {
  const { call } = deps;
  const speaking = (): Speaking => {
    const { now, zones } = call.state();
    return { now, zones };
  };

  async function answering(work: () => Promise<ToolResult>): Promise<ToolResult> {
    deps.answering?.(true);
    try {
      return await work();
    } finally {
      deps.answering?.(false);
    }
  }

  async function find(event: Extract<CallEvent, { type: 'find' }>): Promise<ToolResult> {
    const outcome = awaitFact(call, SEARCH_FACTS, deps.bookPatienceMs, deps.setTimer);
    const { refusal } = call.dispatch(event);
    if (refusal) return { ok: false, say: refusal.message };
    const { booking } = call.state();
    if (booking.status === 'finding' && booking.result === 'idle') {
      return { ok: true, say: FIND_FORM_SENTENCE };
    }
    // Shown already: no fact is told again.
    if (booking.status === 'done') return found([booking.record]);
    const fact = await outcome;
    switch (fact?.type) {
      case 'found':
        return found(fact.records);
      case 'found_nothing':
        return { ok: true, found: 0, say: foundNothingSentence(fact.date) };
      case 'find_failed':
        return { ok: false, say: FIND_FAILED_SENTENCE };
      case undefined:
        return { ok: true, pending: true, say: LOOKING_SENTENCE };
    }
  }

  function found(records: readonly Card['record'][]): ToolResult {
    const several =
      records.length > 1 ? { times: records.map(({ start }) => offered(start, speaking())) } : {};
    return { ok: true, found: records.length, say: foundSentence(records, speaking()), ...several };
  }

  async function change(event: CallEvent): Promise<ToolResult> {
    const outcome = awaitFact(call, CHANGE_FACTS, deps.bookPatienceMs, deps.setTimer);
    const { refusal } = call.dispatch(event);
    if (refusal) return { ok: false, say: refusal.message };
    const { booking } = call.state();
    const task = event.type === 'cancel' ? 'cancel' : 'reschedule';
    if (booking.status === 'done' && booking.origin === 'cancelled' && task === 'cancel') {
      return { ok: true, changed: true, say: cancelledSentence(booking.record, speaking()) };
    }
    const fact = await outcome;
    switch (fact?.type) {
      case 'moved':
        return { ok: true, changed: true, say: movedSentence(fact.record, fact.from, speaking()) };
      case 'cancelled':
        return { ok: true, changed: true, say: cancelledSentence(fact.record, speaking()) };
      case 'slot_taken':
        return {
          ok: false,
          say: takenSentence(fact.start, fact.alternatives, speaking()),
          times: fact.alternatives.slice(0, 2).map((each) => offered(each, speaking())),
        };
      case 'change_failed':
        return { ok: false, say: changeFailedSentence(fact.task, fact.kind) };
      case 'change_unknown':
      case undefined:
        return { ok: true, pending: true, say: changeUnknownSentence(task) };
    }
  }

  function confirmMove(): Promise<ToolResult> {
    const { booking, selection } = call.state();
    const to = selection?.start ?? (booking.status === 'changing' ? booking.to : undefined);
    const card = cardOf(booking);
    if (!card || to === undefined) {
      return Promise.resolve({ ok: false, say: 'Which time would you like instead?' });
    }
    const uid = pageUid(card);
    return answering(() => change({ type: 'reschedule', by: 'voice', uid, start: to }));
  }

  return {
    find_booking: ({ email, date, start }) => {
      const chosen = start === undefined ? null : chooseFound(start);
      if (chosen) return chosen;
      return answering(() =>
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
      if (booking.status === 'moving') {
        if (!selection) return { ok: true, say: 'Which time would you like instead?' };
        if (confirmed) return confirmMove();
        const from = spokenStart(booking.card.record.start, speaking());
        const to = spokenStart(selection.start, speaking());
        return { ok: true, say: `Shall I move it from ${from} to ${to}?` };
      }
      const card = atHand(call);
      if (!card) return { ok: false, say: NO_BOOKING_SENTENCE };
      const uid = pageUid(card);
      const { start } = card.record;
      const { refusal } = call.dispatch({ type: 'move', by: 'voice', uid });
      if (refusal) return { ok: false, say: refusal.message };
      return {
        ok: true,
        say: `Your booking is for ${spokenStart(start, speaking())}. Which time would you like instead?`,
      };
    },

    cancel_booking({ reason }) {
      const card = atHand(call);
      if (!card) return Promise.resolve({ ok: false, say: NO_BOOKING_SENTENCE });
      const uid = pageUid(card);
      const why = reason === undefined ? undefined : plainText(reason);
      return answering(() => change({ type: 'cancel', by: 'voice', uid, why }));
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
    return answering(() => find({ type: 'find', by: 'voice', uid }));
  }
}

/** The booking that is shown or worked on; while the calendar is shut, the one that was. */
function atHand(call: CalendarCall): Card | null {
  const { booking } = call.state();
  const shown = cardOf(booking);
  if (shown) return shown;
  return booking.status === 'finding' ? booking.back : null;
}
