import { bookingDigest, type BookingNews } from '../scheduling/booking-change.ts';
import type { BookingChange } from './cal-webhook.ts';

const KINDS = {
  BOOKING_CREATED: 'created',
  BOOKING_RESCHEDULED: 'rescheduled',
  BOOKING_CANCELLED: 'cancelled',
  BOOKING_REJECTED: 'rejected',
} as const;

/** A change as the calls are told of it. */
export function toNews(change: BookingChange): BookingNews {
  const { trigger, uid, rescheduleUid, start, end, rescheduleStart } = change;
  return {
    kind: KINDS[trigger],
    digests: [uid, ...(rescheduleUid === undefined ? [] : [rescheduleUid])].map(bookingDigest),
    start,
    end,
    ...(rescheduleStart !== undefined && { before: rescheduleStart }),
  };
}
