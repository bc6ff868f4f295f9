import { describe, expect, it } from 'vitest';
import { falseClaims } from './claims.ts';
import type { ProviderBooking, ProviderState } from './provider-state.ts';

const NOTHING: ProviderState = { bookings: [], holds: [] };
const ZONES = ['America/New_York', 'Europe/London'];

/** At 10 AM in New York. */
const booking = (more: Partial<ProviderBooking> = {}): ProviderBooking => ({
  uid: 'uid-of-a-booking',
  minutes: 30,
  start: '2026-11-24T15:00:00.000Z',
  status: 'accepted',
  name: 'Anna',
  email: 'anna@example.com',
  phone: undefined,
  answers: {},
  wasMoved: false,
  isMove: false,
  ...more,
});
const claims = (text: string, ...bookings: ProviderBooking[]): string[] =>
  falseClaims(text, { provider: { bookings, holds: [] }, before: NOTHING, zones: ZONES });

describe('what is said', () => {
  it.each([
    'You are booked for Tuesday.',
    'Booked!',
    'Your appointment is confirmed.',
    'All set, thank you.',
    'I have scheduled it.',
    'See you on Tuesday.',
    'I have moved your appointment.',
    'It has been rescheduled.',
    'It is canceled.',
    'Your appointment was cancelled.',
    'Certainly. I put you down for ten.',
  ])('is a false claim without a record: %s', (text) => {
    expect(claims(text)).toHaveLength(1);
  });

  it.each([
    'Shall I get it booked?',
    'It is not booked yet.',
    'Once it is booked you get an e-mail.',
    'That day is fully booked.',
    'Nothing has been cancelled.',
    'I could not get it moved.',
    'Tuesday at 10 AM is free.',
  ])('claims nothing: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });

  it('is true where the provider has the record, in any zone that is shown', () => {
    expect(claims('You are booked for Tuesday at 10 AM.', booking())).toEqual([]);
    expect(claims('You are booked for Tuesday at 3 PM.', booking())).toEqual([]);
    expect(claims('You are booked for 15:00.', booking())).toEqual([]);
    expect(claims('It is moved.', booking({ isMove: true }))).toEqual([]);
    expect(claims('It is cancelled.', booking({ status: 'cancelled' }))).toEqual([]);
  });

  it('is false where the record says something else', () => {
    expect(claims('You are booked for 11 AM.', booking())).toHaveLength(1);
    expect(claims('You are booked.', booking({ status: 'cancelled' }))).toHaveLength(1);
    expect(claims('It is cancelled.', booking())).toHaveLength(1);
    expect(claims('It is moved.', booking())).toHaveLength(1);
    const moved = booking({ status: 'cancelled', wasMoved: true });
    expect(claims('It is cancelled.', moved)).toHaveLength(1);
  });

  it.each([
    'The id is uid-of-a-booking.',
    'I call set_details now.',
    'At 2026-11-24T15:00:00Z.',
    'It is undefined.',
    'Use cal_live_abc.',
  ])('must not have anything of the system in it: %s', (text) => {
    expect(claims(text, booking())).toHaveLength(1);
  });
});
