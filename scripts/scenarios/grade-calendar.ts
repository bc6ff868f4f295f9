/** Is the calendar at the provider as a scenario expects it? */
import { toInstant, type Zone } from '@in-call-calendar/shared';
import { instantOf } from './local-time.ts';
import { isAnswer, type ProviderBooking, type ProviderState } from './provider-state.ts';
import type { ExpectedBooking, Expectation } from './scenario-schema.ts';

export interface CalendarEvidence {
  before: ProviderState;
  /** When everything expected should be done, the call still on. */
  atEnd: ProviderState;
  /** After the caller has gone. */
  after: ProviderState;
  /** Uids of bookings of others. */
  others: ReadonlySet<string>;
  zone: Zone;
}

/** What is wrong with the calendar; empty where nothing is. */
export function gradeCalendar(
  expected: Expectation['calendar'],
  { before, atEnd, after, others, zone }: CalendarEvidence,
): string[] {
  const live = after.bookings.filter(
    ({ uid, status }) => !others.has(uid) && (status === 'accepted' || status === 'pending'),
  );
  const liveBefore = new Set(
    before.bookings.filter(({ status }) => status !== 'cancelled').map(({ uid }) => uid),
  );
  const cancelled = after.bookings.filter(
    ({ uid, status, wasMoved }) =>
      status === 'cancelled' && !wasMoved && (!others.has(uid) || liveBefore.has(uid)),
  );
  const problems = [
    ...compare('booked', expected.bookings, live, zone),
    ...compare('cancelled', expected.cancelled ?? [], cancelled, zone),
  ];
  if (expected.holds !== undefined && atEnd.holds.length !== expected.holds) {
    problems.push(`calendar.holds: expected ${expected.holds}, there are ${atEnd.holds.length}`);
  }
  if (after.holds.length > 0) {
    problems.push(`a hold was left behind after the call: ${after.holds.join(', ')}`);
  }
  return problems;
}

function compare(
  what: string,
  expected: readonly ExpectedBooking[],
  found: readonly ProviderBooking[],
  zone: Zone,
): string[] {
  const left = [...found];
  const problems: string[] = [];
  for (const wanted of expected) {
    const at = left.findIndex((booking) => differences(booking, wanted, zone).length === 0);
    if (at >= 0) left.splice(at, 1);
    else problems.push(`calendar: nothing ${what} like ${JSON.stringify(wanted)}`);
  }
  if (left.length > 0 || problems.length > 0) {
    problems.push(
      `calendar: expected ${expected.length} ${what}, found ${found.length}: ${found.map(shown).join('; ') || 'none'}`,
    );
  }
  return problems;
}

function shown(booking: ProviderBooking): string {
  const { start, minutes, name, email, phone, status, answers } = booking;
  return JSON.stringify({ start, minutes, name, email, phone, status, answers });
}

function differences(booking: ProviderBooking, wanted: ExpectedBooking, zone: Zone): string[] {
  const wrong: string[] = [];
  if (booking.start !== toInstant(instantOf(wanted.start, zone))) wrong.push('start');
  for (const key of ['minutes', 'name', 'email', 'phone', 'status'] as const) {
    if (wanted[key] !== undefined && booking[key] !== wanted[key]) wrong.push(key);
  }
  if (wanted.notes !== undefined && !isAnswer(booking.answers['notes'], wanted.notes)) {
    wrong.push('notes');
  }
  for (const [slug, answer] of Object.entries(wanted.answers ?? {})) {
    if (!isAnswer(booking.answers[slug], answer)) wrong.push(slug);
  }
  return wrong;
}
