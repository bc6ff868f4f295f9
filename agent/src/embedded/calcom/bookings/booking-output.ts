import type { Host } from '../calendar/calendar.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { icsUidOf } from '../storage/records.ts';
import type { StoredAttendee, StoredBooking } from '../storage/records.ts';

/** Who reads the booking, and in which API version. */
interface OutputOptions {
  readonly isHost: boolean;
  readonly version: string | undefined;
}

/**
 * Returns what prints bookings of a calendar as the API answers them, one or a list.
 *
 * @returns a printer; `seatUid` is the seat that the answer is about
 */
export function bookingPrinter({ calendar, store }: LocalCalendar) {
  const one = (booking: StoredBooking, options: OutputOptions): Record<string, unknown> =>
    bookingOutput(booking, calendar.host, store.state.eventType(booking.eventTypeId), options);
  return (
    booked: StoredBooking | readonly StoredBooking[],
    options: OutputOptions,
    seatUid?: string,
  ): unknown =>
    'uid' in booked
      ? { ...one(booked, options), seatUid }
      : booked.map((booking) => one(booking, options));
}

// What is `undefined` here is left out of the JSON.
function bookingOutput(
  booking: StoredBooking,
  host: Host,
  type: EventType | undefined,
  options: OutputOptions,
): Record<string, unknown> {
  return {
    id: booking.id,
    uid: booking.uid,
    title: booking.title,
    description: booking.description,
    hosts: [
      {
        id: host.id,
        name: host.name,
        email: host.email,
        displayEmail: host.email,
        username: host.username,
        timeZone: host.timeZone,
      },
    ],
    status: booking.status,
    cancellationReason: booking.cancellationReason ?? '',
    cancelledByEmail: booking.cancelledByEmail ?? '',
    reschedulingReason: booking.reschedulingReason,
    rescheduledFromUid: booking.rescheduledFromUid,
    rescheduledToUid: booking.rescheduledToUid,
    rescheduledByEmail: booking.rescheduledByEmail,
    recurringBookingUid: booking.recurringBookingUid,
    start: iso(booking.startMs),
    end: iso(booking.endMs),
    duration: (booking.endMs - booking.startMs) / 60_000,
    eventTypeId: booking.eventTypeId,
    eventType: { id: booking.eventTypeId, slug: booking.eventTypeSlug },
    ...(booking.seated
      ? { attendees: seatedAttendees(booking, type, options) }
      : {
          attendees: [...booking.attendees.map(attendeeOutput), ...guestAttendees(booking)],
          guests: booking.guests,
        }),
    location: booking.location,
    meetingUrl: booking.location,
    absentHost: false,
    createdAt: iso(booking.createdMs),
    updatedAt: iso(booking.updatedMs),
    metadata: booking.metadata,
    rating: null,
    icsUid: icsUidOf(booking),
    bookingFieldsResponses: booking.seated ? undefined : booking.responses,
  };
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

function attendeeOutput(attendee: StoredAttendee): Record<string, unknown> {
  return {
    name: attendee.name,
    email: attendee.email,
    displayEmail: attendee.email,
    timeZone: attendee.timeZone,
    language: attendee.language,
    absent: false,
    phoneNumber: attendee.phoneNumber,
  };
}

function guestAttendees(booking: StoredBooking): Record<string, unknown>[] {
  const { timeZone = 'UTC', language = 'en' } = booking.attendees[0] ?? {};
  return booking.guests.map((email) => attendeeOutput({ name: '', email, timeZone, language }));
}

function seatedAttendees(
  booking: StoredBooking,
  type: EventType | undefined,
  options: OutputOptions,
): Record<string, unknown>[] {
  const shows = options.isHost || type?.seats?.showAttendeeInfo === true;
  // Version 2026-02-25 keeps the attendees of a cancelled booking; before it they are gone.
  const gone = booking.status === 'cancelled' && options.version !== '2026-02-25';
  if (!shows || gone) return [];
  return booking.attendees.map((attendee) => ({
    ...attendeeOutput(attendee),
    seatUid: attendee.seatUid,
    bookingFieldsResponses: attendee.responses ?? {},
    metadata: attendee.metadata ?? {},
  }));
}
