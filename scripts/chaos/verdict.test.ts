import { expect, it } from 'vitest';
import type { BookingCard, CalendarView } from '@in-call-calendar/shared';
import type { ProviderBooking } from '../lib/provider.ts';
import type { Goal } from './next-press.ts';
import type { CallOutcome } from './persistent-caller.ts';
import { judge } from './verdict.ts';

const START = '2027-03-01T15:00:00.000Z';
const LATER = '2027-03-02T15:00:00.000Z';

function bookedView(card: Partial<BookingCard>): CalendarView {
  const booking: BookingCard = {
    uid: 'one',
    status: 'accepted',
    title: 'Consultation',
    start: START,
    end: START,
    attendeeName: 'Ada Example',
    attendeeEmail: 'ada@example.com',
    hostName: 'Robin Example',
    ...card,
  };
  return {
    protocol: 6,
    epoch: 'epoch',
    version: 1,
    now: START,
    zones: { caller: 'UTC', host: 'UTC', shown: 'UTC', hour12: true },
    event: null,
    availability: { version: 1, status: 'ready', fetchedAt: null },
    language: 'en',
    range: '1w',
    window: { from: '2027-03-01', to: '2027-03-07' },
    filter: null,
    highlighted: [],
    details: {},
    notice: null,
    step: 'booked',
    booking,
  };
}

function outcome(goal: Goal, card: Partial<BookingCard>, failure?: string): CallOutcome {
  const wish = { goal, name: 'Ada Example', email: 'ada@example.com' };
  return {
    wish: { ...wish, start: START, moveTo: LATER, spare: [], card: undefined },
    last: bookedView(card),
    failure,
    agents: [0],
  };
}

const booking = (uid: string, start: string, status = 'accepted'): ProviderBooking => ({
  uid,
  start,
  status,
  name: 'Ada Example',
  email: 'ada@example.com',
});

it('a call that was shown what the provider has is well', () => {
  const well = { lost: 0, double: 0, stuck: 0, notes: [] };
  expect(judge([outcome('book', {})], [booking('one', START)])).toEqual(well);
  const moved = outcome('move', { uid: 'two', start: LATER });
  expect(judge([moved], [booking('one', START, 'cancelled'), booking('two', LATER)])).toEqual(well);
  const cancelled = outcome('cancel', { status: 'cancelled' });
  expect(judge([cancelled], [booking('one', START, 'cancelled')])).toEqual(well);
});

it('a booking that was shown and is not there is lost, and so is a cancellation that was not made', () => {
  expect(judge([outcome('book', {})], [])).toMatchObject({ lost: 1, double: 0 });
  const cancelled = outcome('cancel', { status: 'cancelled' });
  expect(judge([cancelled], [booking('one', START)])).toMatchObject({ lost: 1, double: 0 });
});

it('a second booking of one caller is double, and a call without its end is stuck', () => {
  const twice = [booking('one', START), booking('two', LATER)];
  expect(judge([outcome('book', {})], twice)).toMatchObject({ lost: 0, double: 1 });
  const waiting = outcome('move', {}, 'still booked when patience ended');
  expect(judge([waiting], [booking('one', START)])).toMatchObject({ lost: 0, stuck: 1 });
});

it('bookings of other callers do not count', () => {
  const other = { ...booking('two', START), email: 'berta@example.com' };
  expect(judge([outcome('book', {})], [booking('one', START), other])).toMatchObject({
    lost: 0,
    double: 0,
  });
});
