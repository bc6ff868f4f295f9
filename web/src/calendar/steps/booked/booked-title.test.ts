import { describe, expect, it } from 'vitest';
import type { Occurrence } from '@in-call-calendar/shared';
import { booked, SERIES } from '../../../gallery/fixtures.ts';
import { texts } from '../../texts.ts';
import { bookedHint, bookedTitle } from './booked-title.ts';

type Args = Parameters<typeof booked>;
const title = (...args: Args) => bookedTitle(booked(...args), texts);
const account = (...outcomes: Occurrence['outcome'][]) =>
  outcomes.map((outcome, index) => ({ start: SERIES[index] ?? '', outcome }));

describe('the heading of a booking', () => {
  it('distinguishes made, moved and found', () => {
    expect(title()).toBe('You are booked');
    expect(title({}, { origin: 'moved' })).toBe('Your booking is moved');
    expect(title({}, { origin: 'found' })).toBe('Your booking');
  });

  it('never calls a request booked or moved', () => {
    expect(title({ status: 'pending' })).toBe('Request sent');
    expect(title({ status: 'pending' }, { origin: 'moved' })).toBe('The new time is requested');
  });

  it('says cancelled and declined whatever it came from', () => {
    expect(title({ status: 'cancelled' }, { origin: 'cancelled' })).toBe(
      'Your booking is cancelled',
    );
    expect(title({ status: 'rejected' }, { origin: 'moved' })).toBe('This request was declined');
  });

  it('claims a cancellation only where the record shows it', () => {
    expect(title({ status: 'accepted' }, { origin: 'cancelled' })).not.toContain('cancelled');
  });

  it('counts what a series came to', () => {
    expect(title({}, { series: account('booked', 'booked') })).toBe('You are booked');
    expect(title({}, { series: account('booked', 'taken', 'checking', 'failed') })).toBe(
      '1 of 4 times are booked',
    );
  });

  it('promises no e-mail for a booking that was only looked up', () => {
    const view = booked({}, { origin: 'found' });
    expect(bookedHint(view, texts)).not.toContain('@');
  });

  it.each([
    booked(),
    booked({ status: 'pending' }),
    booked({}, { origin: 'moved' }),
    booked({ status: 'cancelled' }, { origin: 'cancelled' }),
  ])('promises an e-mail only where the calendar sends one: $origin $booking.status', (view) => {
    expect(bookedHint(view, texts)).toContain('ada@example.com');
    const booking = { ...view.booking, notifiesAttendee: false };
    expect(bookedHint({ ...view, booking }, texts)).not.toContain('@');
  });
});
