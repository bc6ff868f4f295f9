import { epochMs, toInstant } from '@in-call-calendar/shared';
import { isLive, type BookingRecord, type RequestOptions, type Scheduler } from '../scheduler.ts';
import { mapBookings, mapSeat } from './booking-record.ts';
import { CalcomError, givenUp, unknownOutcome } from './calcom-error.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { Finder } from './find.ts';
import type { CalcomClient } from './http-client.ts';
import { clip, type CalcomBooking } from './schemas.ts';
import { parseRef } from './seat-ref.ts';

/** With the host's key Cal.com refuses a cancellation without a reason. */
const DEFAULT_REASON = 'Cancelled by the attendee during a call';

/** How long a request without an answer may still come true, so that no other failure is believed. */
const DOUBT_MS = 60_000;

interface Attempt {
  ref: string;
  /** The same for the same change asked for again. */
  key: string;
  send: () => Promise<BookingRecord>;
  /** The booking when the change has been made, null when it has not. */
  look: () => Promise<BookingRecord | 'elsewhere' | null>;
}

/** Returns how bookings are moved and cancelled. Both look at the booking itself before they say that they failed. */
export function createChanges(
  client: CalcomClient,
  finder: Finder,
  now: () => number,
): Pick<Scheduler, 'reschedule' | 'cancel'> {
  /** Changes whose outcome is open, with the last time that one of their requests got no answer. */
  const open = new Map<string, number>();

  async function make({ ref, key, send, look }: Attempt): Promise<BookingRecord> {
    try {
      const record = await send();
      open.delete(key);
      return record;
    } catch (error) {
      if (!(error instanceof CalcomError)) throw error;
      const unclearAt = error.delivery === 'unclear' ? now() : open.get(key);
      if (unclearAt === undefined && !isDoubtful(error, ref)) throw error;
      open.set(key, unclearAt ?? -Infinity);
      const found = await resolveOutcome(look);
      if (found === null && now() - (unclearAt ?? -Infinity) < DOUBT_MS)
        throw unknownOutcome('changed', error);
      open.delete(key);
      if (found === 'elsewhere') throw movedAway(error);
      if (found === null) throw error;
      return found;
    }
  }

  async function change(
    ref: string,
    verb: 'reschedule' | 'cancel',
    body: Record<string, string>,
  ): Promise<[CalcomBooking, ...CalcomBooking[]]> {
    const { uid, seatUid } = parseRef(ref);
    const { data } = await client.request(ENDPOINTS[verb], {
      uid,
      body: { ...body, ...(seatUid !== undefined && { seatUid }) },
      options: { priority: 'booking' },
    });
    return data;
  }

  /** What the booking is now: itself, or the one that it was moved to. */
  async function current(ref: string): Promise<BookingRecord | null> {
    const options = { priority: 'booking' } as const;
    const original = await finder.byUid(ref, options);
    if (original?.rescheduledTo === undefined) return original;
    return (await finder.byUid(original.rescheduledTo, options)) ?? original;
  }

  const reschedule: Scheduler['reschedule'] = async (ref, time, options = {}) => {
    const start = toInstant(epochMs(time));
    refuseAborted(options);
    return make({
      ref,
      key: `${ref} ${start}`,
      send: async () => mapBookings(await change(ref, 'reschedule', { start })),
      look: async () => {
        const booking = await current(ref);
        if (!booking) return null;
        if (isLive(booking) && booking.start === start) return booking;
        return hasMoved(booking, ref) ? 'elsewhere' : null;
      },
    });
  };

  const cancel: Scheduler['cancel'] = async (ref, reason, options = {}) => {
    refuseAborted(options);
    const cancellationReason = clip(reason, 500) || DEFAULT_REASON;
    const { seatUid } = parseRef(ref);
    return make({
      ref,
      key: ref,
      send: async () => {
        const bookings = await change(ref, 'cancel', { cancellationReason });
        // The answer to the cancellation of a seat is what is left for the others.
        return seatUid === undefined
          ? mapBookings(bookings)
          : { ...mapSeat(bookings[0], seatUid), status: 'cancelled' };
      },
      look: async () => {
        const booking = await finder.byUid(ref, { priority: 'booking' });
        if (booking && hasMoved(booking, ref)) return 'elsewhere';
        return booking?.status === 'cancelled' ? booking : null;
      },
    });
  };

  return { reschedule, cancel };
}

/** True when the change may have been made all the same, by this request or an earlier one. */
function isDoubtful({ delivery, kind, reason }: CalcomError, ref: string): boolean {
  if (delivery === 'unclear' || delivery === 'failed') return true;
  // A seat that was moved or cancelled is not found in its booking any more.
  if (kind === 'not_found') return parseRef(ref).seatUid !== undefined;
  if (kind === 'slot_taken' || reason === 'has_seat') return true;
  return reason === 'already_moved' || reason === 'already_cancelled';
}

function hasMoved({ uid, rescheduledTo }: BookingRecord, ref: string): boolean {
  return rescheduledTo !== undefined || parseRef(uid).uid !== parseRef(ref).uid;
}

/** The appointment stands somewhere else: nothing that was asked of the booking as it was can come true any more. */
function movedAway(cause: CalcomError): CalcomError {
  return new CalcomError('not_allowed', 'the booking was moved already', {
    delivery: 'refused',
    reason: 'already_moved',
    cause,
  });
}

async function resolveOutcome<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw unknownOutcome('changed', error);
  }
}

function refuseAborted({ signal }: RequestOptions): void {
  if (signal?.aborted) throw givenUp();
}
