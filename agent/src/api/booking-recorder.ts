/** Records bookings that were made over HTTP. */
import type { BookingRecord } from '../scheduling/scheduler.ts';
import { minutesBetween, statusOf } from '../store/booking-status.ts';
import type { Bookings } from '../store/bookings.ts';
import type { Calls } from '../store/calls.ts';
import { DEFAULT_AGENT } from './token.ts';

/** A booking, the agent it was made with, and the room of the caller who made it. */
export interface MadeBooking {
  agentId: string;
  /** Undefined where the agent's owner made it. */
  room: string | undefined;
  record: BookingRecord;
}

export interface BookingRecorderDeps {
  store: () => Promise<{ bookings: Bookings; calls: Calls }>;
  log: { warn(fields: object, message: string): void };
}

/** Returns a function that records a booking, and never rejects: what is booked is booked, recorded or not. */
export function createBookingRecorder({
  store,
  log,
}: BookingRecorderDeps): (made: MadeBooking) => Promise<void> {
  return async ({ agentId, room, record }) => {
    if (agentId === DEFAULT_AGENT) return;
    try {
      const { bookings, calls } = await store();
      const call = room === undefined ? undefined : await calls.findByRoom(room);
      await bookings.record({
        agentId,
        callId: call?.id ?? null,
        uid: record.uid,
        startAt: new Date(record.start),
        durationMin: minutesBetween(record.start, record.end),
        status: statusOf(record, { isMoved: false }),
        attendeeEmail: record.attendee.email,
      });
    } catch (error) {
      log.warn({ error, agentId }, 'a booking could not be recorded');
    }
  };
}
