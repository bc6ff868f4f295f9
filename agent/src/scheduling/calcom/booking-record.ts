import type { BookingRecord } from '../scheduler.ts';
import type { BookingOrder } from './booking-request.ts';
import { clip, type CalcomBooking } from './schemas.ts';
import { seatRef } from './seat-ref.ts';

const NO_MAILBOX = '@sms.cal.com';

/** Names for places that come as a code instead of a link. */
const PLACE_NAMES: Readonly<Record<string, string>> = {
  'integrations:daily': 'Cal Video',
  'integrations:google:meet': 'Google Meet',
  'integrations:zoom': 'Zoom',
  'integrations:office365_video': 'Microsoft Teams',
};

type Attendee = NonNullable<CalcomBooking['attendees']>[number];
export type AttendeeHint = Pick<BookingOrder, 'attempt' | 'listedEmail' | 'attendee'>;

/**
 * Returns a booking of Cal.com in our terms; several of one answer are the occurrences of a series.
 *
 * @param hint what is known of the attendee, since the list holds guests and hosts too, and may be withheld
 */
export function mapBookings(
  [first, ...rest]: readonly [CalcomBooking, ...CalcomBooking[]],
  hint?: AttendeeHint,
): BookingRecord {
  const record = mapBooking(first, hint);
  if (rest.length === 0) return record;
  const series = [first, ...rest].map((booking) => {
    const { uid, start, status } = booking;
    return { uid, start, status, ...icsUidOf(booking) };
  });
  return { ...record, series };
}

/** Returns one booking of Cal.com in our terms. */
export function mapBooking(booking: CalcomBooking, hint?: AttendeeHint): BookingRecord {
  const attendee = attendeeOf(booking, hint);
  const answers = booking.bookingFieldsResponses;
  const email = clip(attendee?.email ?? textOf(answers?.['email']) ?? hint?.attendee.email, 320);
  const phone = clip(
    attendee?.phoneNumber ?? textOf(answers?.['attendeePhoneNumber']) ?? hint?.attendee.phone,
    40,
  );
  const location = placeName(booking.location);
  const notes = clip(textOf(answers?.['notes']), 4000);
  const attempt = attemptOf(booking, attendee);
  return {
    uid: seatRef(booking.uid, booking.seatUid ?? attendee?.seatUid),
    status: booking.status,
    title: clip(booking.title, 500),
    start: booking.start,
    end: booking.end,
    attendee: {
      name: clip(attendee?.name ?? hint?.attendee.name, 300),
      email: email.endsWith(NO_MAILBOX) ? '' : email,
      ...(phone && { phone }),
      zone: attendee?.timeZone ?? hint?.attendee.zone ?? 'UTC',
    },
    hostName: clip(booking.hosts?.[0]?.name, 300),
    ...(location && { location }),
    ...(notes && { notes }),
    ...(attempt !== undefined && { attempt }),
    ...(typeof booking.rescheduledToUid === 'string' && {
      rescheduledTo: booking.rescheduledToUid,
    }),
    ...icsUidOf(booking),
  };
}

/** One that is cut would be the id of nothing. */
function icsUidOf({ icsUid }: CalcomBooking): { icsUid?: string } {
  return icsUid && icsUid.length <= 300 ? { icsUid } : {};
}

/** Returns one seat of a shared booking, with nothing of the others; one that is not there reads as cancelled. */
export function mapSeat(booking: CalcomBooking, seatUid: string): BookingRecord {
  const attendees = (booking.attendees ?? []).filter((each) => each.seatUid === seatUid);
  const record = mapBooking({
    ...booking,
    seatUid,
    attendees,
    metadata: null,
    bookingFieldsResponses: null,
    // Where the booking went says nothing of where this seat did.
    rescheduledToUid: null,
  });
  return attendees.length > 0 ? record : { ...record, status: 'cancelled' };
}

/** True when a booking, or a seat of it, was made by this attempt. */
export function isOfAttempt(booking: CalcomBooking, attempt: string): boolean {
  if (booking.metadata?.['attempt'] === attempt) return true;
  return (booking.attendees ?? []).some((each) => each.metadata?.['attempt'] === attempt);
}

function attendeeOf(booking: CalcomBooking, hint: AttendeeHint | undefined): Attendee | undefined {
  const attendees = booking.attendees ?? [];
  const listed = hint?.listedEmail ?? textOf(booking.bookingFieldsResponses?.['email']);
  const { seatUid } = booking;
  return (
    attendees.find((each) => seatUid && each.seatUid === seatUid) ??
    attendees.find((each) => hint && each.metadata?.['attempt'] === hint.attempt) ??
    attendees.find(
      (each) => listed !== undefined && each.email?.toLowerCase() === listed.toLowerCase(),
    ) ??
    (hint || seatUid ? undefined : attendees[0])
  );
}

function attemptOf(booking: CalcomBooking, attendee: Attendee | undefined): string | undefined {
  return textOf(attendee?.metadata?.['attempt']) ?? textOf(booking.metadata?.['attempt']);
}

function placeName(location: string | null | undefined): string {
  const place = clip(location, 2000);
  return place.startsWith('integrations:') ? (PLACE_NAMES[place] ?? '') : place;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
