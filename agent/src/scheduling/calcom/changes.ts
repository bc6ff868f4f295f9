import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import type { BookingRecord, RequestOptions } from '../scheduler.ts';
import { mapBookings } from './booking-record.ts';
import { CalcomError } from './calcom-error.ts';
import { clip } from './clip.ts';
import type { Finder } from './find.ts';
import type { CalcomClient } from './http-client.ts';
import { bookingsSchema, success } from './schemas.ts';
import { parseRef } from './seat-ref.ts';

export interface Changes {
  reschedule(ref: string, start: Instant, options?: RequestOptions): Promise<BookingRecord>;
  cancel(ref: string, reason: string, options?: RequestOptions): Promise<BookingRecord>;
}

/** With the host's key Cal.com refuses a cancellation without a reason. */
const DEFAULT_REASON = 'Cancelled by the attendee during a call';

/** Moving and cancelling. Both look at the booking itself before they say that they failed. */
export function createChanges(client: CalcomClient, finder: Finder): Changes {
  async function change(
    ref: string,
    verb: 'reschedule' | 'cancel',
    body: Record<string, string>,
  ): Promise<BookingRecord> {
    const { uid, seatUid } = parseRef(ref);
    const { data } = await client.request({
      method: 'POST',
      resource: 'bookings',
      path: `/bookings/${encodeURIComponent(uid)}/${verb}`,
      route: `/bookings/:uid/${verb}`,
      body: { ...body, ...(seatUid !== undefined && { seatUid }) },
      schema: success(bookingsSchema),
      options: { priority: 'booking' },
    });
    return mapBookings(data);
  }

  /** The booking at `start` that this one has become, if it was moved there. */
  async function movedTo(ref: string, start: Instant): Promise<BookingRecord | null> {
    const options = { priority: 'booking' } as const;
    const original = await finder.byUid(ref, options);
    if (!original) return null;
    if (isLive(original) && original.start === start) return original;
    if (original.rescheduledTo === undefined) return null;
    const next = await finder.byUid(original.rescheduledTo, options);
    return next && isLive(next) && next.start === start ? next : null;
  }

  async function reschedule(
    ref: string,
    time: Instant,
    options: RequestOptions = {},
  ): Promise<BookingRecord> {
    const start = toInstant(epochMs(time));
    refuseAborted(options);
    try {
      return await change(ref, 'reschedule', { start });
    } catch (error) {
      if (!(error instanceof CalcomError) || !isDoubtful(error)) throw error;
      const moved = await settle(() => movedTo(ref, start));
      if (moved) return moved;
      throw believable(error);
    }
  }

  async function cancel(
    ref: string,
    reason: string,
    options: RequestOptions = {},
  ): Promise<BookingRecord> {
    refuseAborted(options);
    const cancellationReason = clip(reason, 500) || DEFAULT_REASON;
    const { seatUid } = parseRef(ref);
    try {
      const record = await change(ref, 'cancel', { cancellationReason });
      return seatUid === undefined ? record : { ...record, uid: ref, status: 'cancelled' };
    } catch (error) {
      if (!(error instanceof CalcomError) || !isDoubtful(error)) throw error;
      const now = await settle(() => finder.byUid(ref, { priority: 'booking' }));
      if (now?.rescheduledTo !== undefined) throw movedAway(error);
      if (now?.status === 'cancelled') return now;
      throw believable(error);
    }
  }

  return { reschedule, cancel };
}

function isLive({ status }: BookingRecord): boolean {
  return status === 'accepted' || status === 'pending';
}

/** True when the change may have been made all the same, by this request or an earlier one. */
function isDoubtful({ delivery, kind, reason }: CalcomError): boolean {
  if (delivery === 'unclear' || delivery === 'failed') return true;
  return kind === 'slot_taken' || reason === 'already_moved' || reason === 'already_cancelled';
}

/** After a look that found nothing changed: a request without an answer may still come true. */
function believable(error: CalcomError): CalcomError {
  return error.delivery === 'unclear' ? unknown(error) : error;
}

/** The appointment stands somewhere else: nothing that was asked of the booking as it was can come true any more. */
function movedAway(cause: CalcomError): CalcomError {
  return new CalcomError('not_allowed', 'the booking was moved already', {
    delivery: 'refused',
    reason: 'already_moved',
    cause,
  });
}

async function settle<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw unknown(error);
  }
}

function unknown(cause: unknown): CalcomError {
  return new CalcomError('unknown_outcome', 'it is not known whether the booking was changed', {
    delivery: 'unclear',
    cause,
  });
}

function refuseAborted({ signal }: RequestOptions): void {
  if (!signal?.aborted) return;
  throw new CalcomError('unavailable', 'given up before it was sent', { delivery: 'not_sent' });
}
