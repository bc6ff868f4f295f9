import { describe, expect, it } from 'vitest';
import {
  PROTOCOL_VERSION,
  type CalendarView,
  type Finding,
  type Notice,
  type OpenView,
} from './calendar-view.ts';
import { hasArrived, pressSchema, type Press } from './press.ts';

const START = '2026-12-01T15:00:00.000Z';
const OTHER = '2026-12-01T16:00:00.000Z';
const choosing: OpenView & { step: 'choosing' } = {
  step: 'choosing',
  protocol: PROTOCOL_VERSION,
  epoch: 'job-1',
  version: 1,
  now: '2026-11-28T12:00:00.000Z',
  zones: { caller: 'UTC', host: 'UTC', shown: 'UTC', hour12: true },
  event: null,
  availability: { version: 1, status: 'ready', fetchedAt: null },
  language: 'en',
  range: '1w',
  window: { from: '2026-11-28', to: '2026-12-04' },
  filter: null,
  highlighted: [],
  details: {},
  notice: null,
};
const chosen = { ...choosing, selected: START, hold: { state: 'none' as const } };
const details: OpenView & { step: 'details' } = { ...chosen, step: 'details', missing: [] };
const sent: OpenView = { ...chosen, step: 'booking' };
const moving: OpenView = { ...chosen, step: 'confirming_move' };
const booked: OpenView & { step: 'booked' } = {
  ...choosing,
  step: 'booked',
  booking: {
    uid: 'b-1',
    status: 'accepted',
    title: 'Consultation',
    start: START,
    end: OTHER,
    attendeeName: 'A',
    attendeeEmail: 'a@example.com',
    hostName: 'H',
  },
};
const finding = (status: Finding['status'], email: string): OpenView => ({
  ...choosing,
  step: 'finding',
  finding: { status, email, bookings: [], triesLeft: 3 },
});
const failed: Notice = { kind: 'unavailable', text: 'Nothing is booked.', alternatives: [] };

const press = {
  select: { kind: 'select', id: 1, target: START },
  book: { kind: 'book', id: 1, target: START },
  move: { kind: 'confirm_move', id: 1, target: START },
  cancel: { kind: 'cancel', id: 1, target: 'b-1' },
  find: { kind: 'find', id: 1, target: 'a@example.com' },
} satisfies Record<string, Press>;

describe('a press without an answer', () => {
  it.each<[keyof typeof press, string, CalendarView, boolean]>([
    ['select', 'the times are shown', choosing, false],
    ['select', 'it is chosen', details, true],
    ['select', 'another time is chosen', { ...details, selected: OTHER }, false],
    ['book', 'the form waits', details, false],
    ['book', 'the form says that it failed', { ...details, notice: failed }, true],
    ['book', 'it is on its way', sent, true],
    ['book', 'it is booked', booked, true],
    ['move', 'the move waits', moving, false],
    ['move', 'it is moved', booked, true],
    ['cancel', 'the booking stands', booked, false],
    [
      'cancel',
      'the booking is cancelled',
      { ...booked, booking: { ...booked.booking, status: 'cancelled' } },
      true,
    ],
    ['find', 'the form waits', finding('idle', ''), false],
    ['find', 'another one was looked for', finding('nothing', 'b@example.com'), false],
    ['find', 'it is being looked for', finding('asking', 'a@example.com'), true],
    ['find', 'it was found', booked, true],
    ['cancel', 'the booking stands, as it says', { ...booked, notice: failed }, true],
  ])('of %s, where %s: %#', (kind, _where, view, arrived) => {
    expect(hasArrived(press[kind], view)).toBe(arrived);
  });

  it('that is none of them is refused', () => {
    expect(pressSchema.safeParse({ kind: 'close', id: 1 }).success).toBe(false);
  });
});
