import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import { isLive, type BookingRecord, type FindQuery, type RequestOptions } from '../scheduler.ts';
import {
  isOfAttempt,
  mapBooking,
  mapBookings,
  mapSeat,
  type AttendeeHint,
} from './booking-record.ts';
import { CalcomError } from './calcom-error.ts';
import type { Describe } from './describe.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { CalcomClient } from './http-client.ts';
import type { CalcomBooking } from './schemas.ts';
import { parseRef, seatRef } from './seat-ref.ts';

/** Statuses of the list that hold live bookings; `accepted` and `pending` are not words of this filter. */
const LIVE = 'upcoming,unconfirmed';
const PAGE = 100;
const MAX_PAGES = 5;
const DAY_MS = 86_400_000;

export interface Finder {
  find(query: FindQuery, options?: RequestOptions): Promise<BookingRecord[]>;
  /** The live booking that an attempt made, if any. */
  byAttempt(
    attempt: string,
    email: string,
    start: Instant,
    options: RequestOptions,
    hint?: AttendeeHint,
  ): Promise<BookingRecord | null>;
  /** A booking of the event type as Cal.com has it now, cancelled or not; null when there is none. */
  byUid(ref: string, options: RequestOptions): Promise<BookingRecord | null>;
}

/** Returns the look-ups of bookings at Cal.com. */
export function createFinder(client: CalcomClient, describe: Describe): Finder {
  /** Cal.com has ignored filters before, so everything is checked again here. */
  async function list(
    filters: Record<string, string | number>,
    options: RequestOptions,
  ): Promise<CalcomBooking[]> {
    const { event } = await describe({ ...options, anyAge: true });
    const found: CalcomBooking[] = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const { data, pagination } = await client.request(ENDPOINTS.listBookings, {
        query: {
          ...filters,
          eventTypeId: event.id,
          status: LIVE,
          sortStart: 'asc',
          take: PAGE,
          skip: page * PAGE,
        },
        options,
      });
      found.push(...data);
      if (!pagination?.hasNextPage) break;
    }
    return found.filter(
      (booking) => (booking.eventTypeId ?? event.id) === event.id && isLive(booking),
    );
  }

  async function byAttempt(
    attempt: string,
    email: string,
    start: Instant,
    options: RequestOptions,
    hint?: AttendeeHint,
  ): Promise<BookingRecord | null> {
    const at = epochMs(start);
    const bookings = await list(
      {
        ...(email === '' ? {} : { attendeeEmail: email.toLowerCase() }),
        afterStart: toInstant(at - 1000),
        // No booking is longer than a day; which of the event type's lengths was booked does not matter.
        beforeEnd: toInstant(at + DAY_MS),
      },
      options,
    );
    const booking = bookings.find(
      (each) => isOfAttempt(each, attempt) && epochMs(each.start) === at,
    );
    if (!booking) return null;
    const { uid, recurringBookingUid: series } = booking;
    if (!series) return mapBooking(booking, hint);
    const others = (await get(series, options)).filter((each) => each.uid !== uid);
    return mapBookings([booking, ...others.sort(byStart)], hint);
  }

  /** The booking with this uid, or the occurrences of the series that has it. */
  async function get(
    uid: string,
    options: RequestOptions,
  ): Promise<[CalcomBooking, ...CalcomBooking[]]> {
    const { data } = await client.request(ENDPOINTS.booking, { uid, options });
    return data;
  }

  async function byUid(ref: string, options: RequestOptions): Promise<BookingRecord | null> {
    const { uid, seatUid } = parseRef(ref);
    try {
      const data = await get(uid, options);
      const { event } = await describe({ ...options, anyAge: true });
      // A key can read every booking of its owner; a call deals in one event type.
      if ((data[0].eventTypeId ?? event.id) !== event.id) return null;
      return seatUid === undefined ? mapBookings(data) : await seatOf(data[0], seatUid, options);
    } catch (error) {
      if (error instanceof CalcomError && error.kind === 'not_found') return null;
      throw error;
    }
  }

  /** A seat as it is now. One that was moved is in another booking, while its old one may stand for the others. */
  async function seatOf(
    booking: CalcomBooking,
    seatUid: string,
    options: RequestOptions,
  ): Promise<BookingRecord> {
    const record = mapSeat(booking, seatUid);
    if (record.status !== 'cancelled') return record;
    const uid = await bookingOfSeat(seatUid, options);
    if (uid === null || uid === booking.uid) return record;
    return { ...record, rescheduledTo: seatRef(uid, seatUid) };
  }

  async function bookingOfSeat(seatUid: string, options: RequestOptions): Promise<string | null> {
    try {
      const { data } = await client.request(ENDPOINTS.bookingBySeat, { uid: seatUid, options });
      return data.uid;
    } catch (error) {
      if (error instanceof CalcomError && error.kind === 'not_found') return null;
      throw error;
    }
  }

  async function find(query: FindQuery, options: RequestOptions = {}): Promise<BookingRecord[]> {
    switch (query.by) {
      case 'uid': {
        const record = await byUid(query.uid, options);
        return record ? [record] : [];
      }
      case 'attempt': {
        const record = await byAttempt(query.attempt, query.email, query.start, options);
        return record ? [record] : [];
      }
      case 'email': {
        const email = query.email.trim().toLowerCase();
        const bookings = await list({ attendeeEmail: email }, options);
        const theirs = bookings.filter(({ attendees }) =>
          (attendees ?? []).some((each) => each.email?.toLowerCase() === email),
        );
        return theirs.map((each) => mapBooking(each, hintOf(email)));
      }
    }
  }

  return { find, byAttempt, byUid };
}

function byStart(a: CalcomBooking, b: CalcomBooking): number {
  return epochMs(a.start) - epochMs(b.start);
}

function hintOf(email: string): AttendeeHint {
  return {
    attempt: '',
    listedEmail: email,
    attendee: { name: '', email, phone: null, zone: 'UTC' },
  };
}
