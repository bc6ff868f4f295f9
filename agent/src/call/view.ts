/** The snapshot that the caller's browser draws, made from the state. Pure. */
import {
  missingFields,
  PROTOCOL_VERSION,
  type BookingCard,
  type CalendarView,
} from '@in-call-calendar/shared';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { CallState } from './state.ts';

export function toView(state: CallState): CalendarView {
  const base = {
    protocol: PROTOCOL_VERSION,
    epoch: state.epoch,
    version: state.version,
    now: state.now,
    zones: state.zones,
    event: state.event,
    availability: state.availability,
  } as const;
  if (!state.open) return { ...base, step: 'closed' };
  const browsing = {
    ...base,
    range: state.range,
    window: state.window,
    filter: state.filter,
    highlighted: state.highlighted,
    details: state.details,
    notice: state.notice,
  };
  if (state.booking.status === 'done') {
    return { ...browsing, step: 'booked', booking: toCard(state.booking.record) };
  }
  if (!state.selection) return { ...browsing, step: 'choosing' };
  const chosen = { selected: state.selection.start, hold: state.selection.hold };
  if (state.booking.status === 'sent') return { ...browsing, ...chosen, step: 'booking' };
  if (state.booking.status === 'unknown') return { ...browsing, ...chosen, step: 'checking' };
  const missing = missingFields(state.event?.fields ?? [], state.details);
  return { ...browsing, ...chosen, step: 'details', missing: missing.map((field) => field.slug) };
}

/** The booking card, from the provider's record and nothing else. */
export function toCard(record: BookingRecord): BookingCard {
  return {
    uid: record.uid,
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
  };
}
