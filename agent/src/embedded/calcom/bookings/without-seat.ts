import type { StoredBooking } from '../storage/records.ts';

/** A meeting after one attendee left. The last one to leave is kept on record, and the meeting is cancelled. */
export function withoutSeat(meeting: StoredBooking, seatUid: string, nowMs: number): StoredBooking {
  const staying = meeting.attendees.filter((attendee) => attendee.seatUid !== seatUid);
  return staying.length === 0
    ? { ...meeting, status: 'cancelled', updatedMs: nowMs }
    : { ...meeting, attendees: staying, updatedMs: nowMs };
}
