import type { Host } from '../calendar/calendar.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { StoredAttendee, StoredBooking } from '../storage/records.ts';

/** Who reads the booking, and in which API version. */
export interface OutputOptions {
  readonly isHost: boolean;
  readonly version: string | undefined;
}

/** A booking as the API answers it. */
export function bookingOutput(
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
    ...(booking.reschedulingReason === undefined
      ? {}
      : { reschedulingReason: booking.reschedulingReason }),
    ...(booking.rescheduledFromUid === undefined
      ? {}
      : { rescheduledFromUid: booking.rescheduledFromUid }),
    ...(booking.rescheduledToUid === undefined
      ? {}
      : { rescheduledToUid: booking.rescheduledToUid }),
    ...(booking.rescheduledByEmail === undefined
      ? {}
      : { rescheduledByEmail: booking.rescheduledByEmail }),
    ...(booking.recurringBookingUid === undefined
      ? {}
      : { recurringBookingUid: booking.recurringBookingUid }),
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
    icsUid: `${booking.uid}@Cal.com`,
    ...(booking.seated ? {} : { bookingFieldsResponses: booking.responses }),
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
    ...(attendee.phoneNumber === undefined ? {} : { phoneNumber: attendee.phoneNumber }),
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
