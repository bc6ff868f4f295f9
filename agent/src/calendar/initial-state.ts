import {
  localDate,
  windowOf,
  type EventSummary,
  type Instant,
  type Zones,
} from '@in-call-calendar/shared';
import type { EventType } from '../scheduling/scheduler.ts';
import type { CalendarState } from './state.ts';

export interface InitialStateOptions {
  epoch: string;
  now: Instant;
  zones: Zones;
  event?: EventSummary | null;
  /** Primary subtag of the caller's language, until a page says it. */
  callerLanguage?: string;
}

/** Returns the state of a call in which nothing has happened yet: closed, one week from today, nothing chosen or typed. */
export function initialState({
  epoch,
  now,
  zones,
  event = null,
  callerLanguage = 'en',
}: InitialStateOptions): CalendarState {
  return {
    epoch,
    version: 0,
    now,
    open: false,
    event,
    minutes: null,
    zones,
    callerLanguage,
    availability: { version: 0, status: 'loading', fetchedAt: null },
    range: '1w',
    window: windowOf('1w', localDate(now, zones.shown)),
    filter: null,
    filterBy: null,
    highlighted: [],
    selection: null,
    details: {},
    booking: { status: 'none' },
    authorised: [],
    used: { lookUps: 0, holds: 0, bookings: 0, changes: 0 },
    notice: null,
    failureAnnounced: false,
    timesPromised: false,
  };
}

/** Returns what the caller's screen needs of an event type, cut to what a snapshot holds of it. */
export function toEventSummary(event: EventType): EventSummary {
  return {
    title: event.title.slice(0, 300),
    description: event.description.slice(0, 2000),
    durationMinutes: event.durationMinutes,
    ...lengthsOf(event),
    hostName: event.hostName.slice(0, 200),
    needsConfirmation: event.needsConfirmation,
    ...(event.notifiesAttendee ? { notifiesAttendee: true } : {}),
    ...(event.place === undefined ? {} : { place: event.place }),
    fields: event.fields,
    ...(event.price > 0 ? { bookingUrl: event.bookingUrl.slice(0, 2000) } : {}),
  };
}

/** As many lengths as a snapshot holds; none where there is nothing to choose. */
function lengthsOf({
  durationOptions = [],
  durationMinutes,
}: EventType): Pick<EventSummary, 'lengths'> {
  const all = [...new Set([...durationOptions, durationMinutes])].sort((a, b) => a - b);
  if (durationOptions.length === 0 || all.length < 2) return {};
  return { lengths: { minutes: all.slice(0, 20), isChosen: false } };
}
