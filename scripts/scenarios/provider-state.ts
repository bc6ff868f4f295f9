/** What a local Cal.com-compatible server has on record, read from its journal: true at the very moment of asking. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Instant, toInstant } from '@in-call-calendar/shared';
import {
  journalEntrySchema,
  type StoredBooking,
  type StoredReservation,
} from '../../agent/src/embedded/calcom/storage/records.ts';

export interface ProviderBooking {
  uid: string;
  start: Instant;
  /** How long it takes. */
  minutes: number;
  status: StoredBooking['status'];
  name: string;
  email: string;
  phone: string | undefined;
  /** Answers by field slug, those that are no text as JSON has them. */
  answers: Readonly<Record<string, unknown>>;
  /** Stands at another time now, under another uid. */
  wasMoved: boolean;
  /** Stood at another time before. */
  isMove: boolean;
}

export interface ProviderState {
  bookings: ProviderBooking[];
  /** Holds that count at the time of asking. */
  holds: Instant[];
}

/** Reads the journal of a data directory. Holds that have expired at `nowMs` do not count. */
export function readProvider(dataDir: string, nowMs: number): ProviderState {
  const bookings = new Map<string, StoredBooking>();
  const holds = new Map<string, StoredReservation>();
  const lines = readFileSync(join(dataDir, 'calendar.jsonl'), 'utf8').split('\n');
  // What is not a whole line yet has not been answered either.
  for (const line of lines.slice(0, -1)) {
    for (const record of journalEntrySchema.parse(JSON.parse(line)).records) {
      if (record.type === 'booking') bookings.set(record.booking.uid, record.booking);
      else if (record.type === 'reservation') holds.set(record.reservation.uid, record.reservation);
      else if (record.type === 'reservation-deleted') holds.delete(record.uid);
    }
  }
  return {
    bookings: [...bookings.values()].flatMap(toBookings),
    holds: [...holds.values()]
      .filter(({ untilMs }) => untilMs > nowMs)
      .map(({ startMs }) => toInstant(startMs)),
  };
}

/** One for each seat. */
function toBookings(booking: StoredBooking): ProviderBooking[] {
  return booking.attendees.map(({ name, email, phoneNumber, seatUid, responses }) => ({
    uid: seatUid === undefined ? booking.uid : `${booking.uid}~${seatUid}`,
    start: toInstant(booking.startMs),
    minutes: (booking.endMs - booking.startMs) / 60_000,
    status: booking.status,
    name,
    email,
    phone: phoneNumber,
    answers: responses ?? booking.responses,
    wasMoved: booking.rescheduledToUid !== undefined,
    isMove: booking.rescheduledFromUid !== undefined,
  }));
}

/** Whether an answer is what is expected of it, as the provider writes it. */
export function isAnswer(given: unknown, expected: Answer): boolean {
  return JSON.stringify(given) === JSON.stringify(expected) || String(given) === String(expected);
}
