/** Moving and cancelling a booking. Changed is only what the provider's record shows. */
import { defaultLabel, epochMs, localDate, windowOf, type Instant } from '@in-call-calendar/shared';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import type { CalendarNotice } from './calendar-notice.ts';
import { changedCard, isChangeable, pageUid, authorisedCard, withAuthorised } from './cards.ts';
import { BUSY, clearSelection, isBusy, overLimit, refused, unchanged } from './transitions.ts';
import type {
  CalendarState,
  Card,
  Change,
  Effect,
  EventOf,
  Handlers,
  InputChannel,
  Reduced,
  Refusal,
} from './state.ts';

const NOT_YOURS: Refusal = { kind: 'not_allowed', reason: 'not_authorised' };
const OVER: Refusal = { kind: 'wrong_state', reason: 'over' };

export const changeHandlers = {
  move: reduceMove,
  reschedule: reduceReschedule,
  cancel: reduceCancel,
  changed(state, { id, record }) {
    const change = awaited(state, id);
    return change ? reduceChanged(state, change, record) : unchanged(state);
  },
  change_failed(state, event) {
    const change = awaited(state, event.id);
    return change ? reduceFailed(state, change, event) : unchanged(state);
  },
} satisfies Partial<Handlers>;

function awaited({ booking }: CalendarState, id: number): Change | null {
  return booking.status === 'changing' && booking.id === id ? booking : null;
}

function reduceMove(state: CalendarState, { uid, by }: EventOf<'move'>): Reduced {
  if (isBusy(state)) return refused(state, BUSY);
  const card = authorisedCard(state, uid);
  if (!card) return refused(state, NOT_YOURS);
  if (!isChangeable(card, state.now) || epochMs(card.record.start) <= epochMs(state.now)) {
    return refused(state, OVER);
  }
  if (state.booking.status === 'choosing_new_time' && pageUid(state.booking.card) === uid) {
    return unchanged(state.open ? state : { ...state, open: true });
  }
  const cleared = clearSelection(state);
  const next = turnedTo(cleared.state, card.record.start);
  return {
    state: {
      ...next,
      open: true,
      booking: { status: 'choosing_new_time', card },
      highlighted: [],
      notice: null,
    },
    effects: [
      ...cleared.effects,
      { type: 'query', window: next.window },
      { type: 'notify', fact: { type: 'move_begun', by, start: card.record.start } },
    ],
  };
}

/** Where the booking's own day is out of sight, the calendar turns to it: a new time is often near. */
function turnedTo(state: CalendarState, start: Instant): CalendarState {
  const date = localDate(start, state.zones.shown);
  const isShown = date >= state.window.from && date <= state.window.to;
  return isShown ? state : { ...state, window: windowOf(state.range, date) };
}

function reduceReschedule(state: CalendarState, event: EventOf<'reschedule'>): Reduced {
  const { booking, selection } = state;
  if (booking.status === 'changing') {
    // A second tap, or voice and tap together: the first one counts.
    const isSame = pageUid(booking.card) === event.uid && booking.to === event.start;
    return isSame ? unchanged(state) : refused(state, BUSY);
  }
  if (isBusy(state)) return refused(state, BUSY);
  if (
    booking.status === 'shown' &&
    booking.origin === 'moved' &&
    booking.record.start === event.start
  ) {
    return unchanged(state);
  }
  if (!authorisedCard(state, event.uid)) return refused(state, NOT_YOURS);
  if (booking.status !== 'choosing_new_time' || pageUid(booking.card) !== event.uid || !selection) {
    return refused(state, { kind: 'wrong_state', reason: 'no_new_time_chosen' });
  }
  if (selection.start !== event.start) {
    return refused(state, { kind: 'wrong_state', reason: 'other_time_chosen' });
  }
  const change = { task: 'reschedule', card: booking.card, to: event.start } as const;
  return send(state, change, event.by, (id) => ({
    type: 'reschedule',
    id,
    uid: booking.card.record.uid,
    from: booking.card.record.start,
    to: event.start,
  }));
}

function reduceCancel(state: CalendarState, event: EventOf<'cancel'>): Reduced {
  const { booking } = state;
  if (booking.status === 'changing') {
    const isSame = pageUid(booking.card) === event.uid && booking.task === 'cancel';
    return isSame ? unchanged(state) : refused(state, BUSY);
  }
  if (isBusy(state)) return refused(state, BUSY);
  const card = authorisedCard(state, event.uid);
  if (!card) return refused(state, NOT_YOURS);
  if (booking.status === 'shown' && booking.origin === 'cancelled' && booking === card) {
    return unchanged(state);
  }
  if (!isChangeable(card, state.now)) return refused(state, OVER);
  const cleared = clearSelection(state);
  const sent = send(cleared.state, { task: 'cancel', card }, event.by, (id) => ({
    type: 'cancel',
    id,
    uid: card.record.uid,
    from: card.record.start,
    why: event.why ?? '',
  }));
  return sent.refusal
    ? refused(state, sent.refusal)
    : { ...sent, effects: [...cleared.effects, ...sent.effects] };
}

function send(
  state: CalendarState,
  change: Pick<Change, 'task' | 'card' | 'to'>,
  by: InputChannel,
  effect: (id: number) => Effect,
): Reduced {
  const over = overLimit(state.used, 'changes');
  if (over) return refused(state, over);
  const id = state.version + 1;
  return {
    state: {
      ...state,
      booking: { status: 'changing', id, checking: false, ...change },
      used: { ...state.used, changes: state.used.changes + 1 },
      highlighted: [],
      notice: null,
    },
    effects: [effect(id), { type: 'notify', fact: { type: 'change_sent', by, task: change.task } }],
  };
}

function reduceChanged(state: CalendarState, change: Change, record: Card['record']): Reduced {
  const { card, task } = change;
  const cleared = clearSelection(state);
  const next = changedCard(card, record, task === 'cancel' ? 'cancelled' : 'moved');
  const authorised = state.authorised.filter((each) => each.record.uid !== card.record.uid);
  return {
    state: {
      ...cleared.state,
      booking: next,
      authorised: withAuthorised(authorised, [next]),
      highlighted: [],
      notice: null,
    },
    effects: [
      ...cleared.effects,
      {
        type: 'notify',
        fact:
          task === 'cancel'
            ? { type: 'cancelled', record: next.record }
            : { type: 'moved', record: next.record, from: card.record.start },
      },
    ],
  };
}

function reduceFailed(
  state: CalendarState,
  change: Change,
  { kind, field, alternatives }: EventOf<'change_failed'>,
): Reduced {
  const { task, card, to } = change;
  if (kind === 'unknown_outcome') {
    if (change.checking) return unchanged(state);
    return {
      state: { ...state, booking: { ...change, checking: true } },
      effects: [{ type: 'notify', fact: { type: 'change_unknown', task } }],
    };
  }
  if (task === 'reschedule' && to !== undefined && isGone(kind)) {
    const cleared = clearSelection(state);
    return {
      state: {
        ...cleared.state,
        booking: { status: 'choosing_new_time', card },
        highlighted: alternatives.slice(0, 6),
        notice: {
          kind: 'slot_taken',
          reason: 'taken_while_moving',
          alternatives: alternatives.slice(0, 6),
        },
      },
      effects: [
        ...cleared.effects,
        { type: 'notify', fact: { type: 'slot_taken', start: to, alternatives } },
      ],
    };
  }
  const isPassing = kind === 'unavailable' || kind === 'rate_limited' || kind === 'bad_response';
  const stays = task === 'reschedule' && isPassing;
  const cleared = stays ? unchanged(state) : clearSelection(state);
  const question =
    kind === 'invalid_details' && field !== undefined ? questionOf(state, field) : undefined;
  return {
    state: {
      ...cleared.state,
      booking: stays ? { status: 'choosing_new_time', card } : card,
      notice:
        question === undefined
          ? changeNotice(task, isPassing)
          : {
              kind: 'not_allowed',
              reason: 'change_needs_answer',
              task,
              question,
              alternatives: [],
            },
    },
    effects: [
      ...cleared.effects,
      { type: 'notify', fact: { type: 'change_failed', task, kind, question } },
    ],
  };
}

/** How the form names a question; one that is newer than the form that was read goes by its slug. */
function questionOf({ event }: CalendarState, slug: string): string {
  return event?.fields.find((each) => each.slug === slug)?.label ?? defaultLabel(slug);
}

function isGone(kind: SchedulingErrorKind): boolean {
  return kind === 'slot_taken' || kind === 'out_of_window';
}

function changeNotice(task: Change['task'], isPassing: boolean): CalendarNotice {
  return isPassing
    ? { kind: 'unavailable', reason: 'change_unavailable', task, alternatives: [] }
    : { kind: 'not_allowed', reason: 'change_refused', task, alternatives: [] };
}
