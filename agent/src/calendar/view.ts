/** The snapshot that the caller's browser draws, made from the state. Pure. */
import {
  clipMessage,
  missingFields,
  PROTOCOL_VERSION,
  type BookingCard,
  type CalendarView,
  type Details,
  type Finding,
  type Notice,
} from '@in-call-calendar/shared';
import type { Answers } from './answers.ts';
import type { CalendarNotice } from './calendar-notice.ts';
import type { CalendarWords } from './calendar-words.ts';
import { pageUid } from './cards.ts';
import { eventShown } from './length.ts';
import type { Booking, CalendarState, Card, Change, Search } from './state.ts';
import { LIMITS } from './transitions.ts';

/** Returns the snapshot of a state, with its sentences in the language of `words`. */
export function toView(state: CalendarState, words: CalendarWords): CalendarView {
  const base = {
    protocol: PROTOCOL_VERSION,
    epoch: state.epoch,
    version: state.version,
    now: state.now,
    zones: state.zones,
    event: eventShown(state),
    availability: state.availability,
    language: words.language,
  } as const;
  if (!state.open) return { ...base, step: 'closed' };
  const { booking } = state;
  const browsing = {
    ...base,
    range: state.range,
    window: state.window,
    filter: state.filter,
    ...(state.filterBy === null ? {} : { filterBy: state.filterBy }),
    ...(booking.status === 'choosing_new_time' || isMove(booking)
      ? { moving: toCard(booking.card, state) }
      : {}),
    highlighted: state.highlighted,
    details: detailsOf(state.details, words),
    notice: state.notice && noticeOf(state.notice, state, words),
  };
  if (booking.status === 'shown') {
    return {
      ...browsing,
      step: 'booked',
      booking: toCard(booking, state),
      origin: booking.origin,
      ...(booking.series ? { series: booking.series } : {}),
    };
  }
  if (booking.status === 'finding') {
    return { ...browsing, step: 'finding', finding: findingOf(booking, state) };
  }
  if (booking.status === 'changing') {
    const { task, card, to, checking } = booking;
    return {
      ...browsing,
      step: 'changing',
      task,
      booking: toCard(card, state),
      ...(to === undefined ? {} : { to }),
      checking,
    };
  }
  if (!state.selection) return { ...browsing, step: 'choosing' };
  const { start: selected, hold, repeat } = state.selection;
  const chosen = { selected, hold, ...(repeat ? { repeat } : {}) };
  if (booking.status === 'sent') return { ...browsing, ...chosen, step: 'booking' };
  if (booking.status === 'unknown') return { ...browsing, ...chosen, step: 'checking' };
  if (booking.status === 'choosing_new_time')
    return { ...browsing, ...chosen, step: 'confirming_move' };
  const missing = missingFields(state.event?.fields ?? [], state.details);
  return { ...browsing, ...chosen, step: 'details', missing: missing.map((field) => field.slug) };
}

function detailsOf(answers: Answers, words: CalendarWords): Details {
  return Object.fromEntries(
    Object.entries(answers).map(([slug, { error, ...answer }]) => [
      slug,
      error === undefined ? answer : { ...answer, error: clipMessage(words.problem(error)) },
    ]),
  );
}

function noticeOf(notice: CalendarNotice, { event }: CalendarState, words: CalendarWords): Notice {
  const { kind, reason, alternatives } = notice;
  const text = clipMessage(words.notice(notice, event));
  return { kind, text, alternatives, ...(kind === 'info' ? { reason } : {}) };
}

function isMove(booking: Booking): booking is Change {
  return booking.status === 'changing' && booking.task === 'reschedule';
}

function findingOf({ result, email, date, found }: Search, state: CalendarState): Finding {
  return {
    status: result,
    ...(email === undefined ? {} : { email }),
    ...(date === undefined ? {} : { date }),
    bookings: found.map((card) => toCard(card, state)),
    triesLeft: LIMITS.lookUps - state.used.lookUps,
  };
}

/** The booking card, from the provider's record and nothing else. */
function toCard(card: Card, { event }: CalendarState): BookingCard {
  const { record } = card;
  return {
    uid: pageUid(card),
    status: record.status,
    title: record.title.slice(0, 500),
    start: record.start,
    end: record.end,
    attendeeName: record.attendee.name.slice(0, 300),
    attendeeEmail: record.attendee.email.slice(0, 320),
    ...(record.attendee.phone === undefined ? {} : { attendeePhone: record.attendee.phone }),
    hostName: record.hostName.slice(0, 300),
    ...(record.location === undefined ? {} : { location: record.location.slice(0, 2000) }),
    ...(record.notes === undefined ? {} : { notes: record.notes.slice(0, 4000) }),
    ...(record.icsUid === undefined ? {} : { icsUid: record.icsUid }),
    ...(event?.notifiesAttendee ? { notifiesAttendee: true } : {}),
  };
}
