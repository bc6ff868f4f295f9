/** What of a booking is recorded, read from the provider's record. Without the database, for the processes of calls. */
import { isLive, type BookingRecord } from '../scheduling/scheduler.ts';
import type { BookingStatus } from './call-words.ts';

/** Returns the status of a booking by the provider's record of it. */
export function statusOf(
  record: Pick<BookingRecord, 'status'>,
  { isMoved }: { isMoved: boolean },
): BookingStatus {
  if (!isLive(record)) return 'cancelled';
  if (record.status === 'pending') return 'pending';
  return isMoved ? 'moved' : 'confirmed';
}

/** Returns how long something takes, in whole minutes. */
export function minutesBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}
