/** States of a call for tests: one for each step, made by the reducer itself. */
import type { BookingField, EventSummary, Slot, Zones } from '@in-call-calendar/shared';
import type { BookingRecord } from '../../scheduling/scheduler.ts';
import { initialState } from '../initial-state.ts';
import { reduce } from '../reduce.ts';
import type { CalendarEvent, CalendarState, EventOf } from '../state.ts';

export const NOW = '2026-11-24T14:00:00.000Z';
export const ZONES: Zones = {
  caller: 'America/New_York',
  host: 'America/New_York',
  shown: 'America/New_York',
  hour12: true,
};
const field = (slug: string, type: BookingField['type'], required: boolean): BookingField => ({
  slug,
  type,
  label: slug,
  required,
});
export const EVENT: EventSummary = {
  title: 'Consultation',
  description: '',
  durationMinutes: 30,
  hostName: 'Front Desk',
  needsConfirmation: false,
  notifiesAttendee: true,
  fields: [
    field('name', 'name', true),
    field('email', 'email', true),
    field('attendeePhoneNumber', 'phone', false),
    field('notes', 'textarea', false),
  ],
};

/** Half-hour slots from 9 to 12 New York time, on Wednesday and Thursday. */
export const SLOTS: Slot[] = ['2026-11-25', '2026-11-26'].flatMap((date) =>
  ['14:00', '14:30', '15:00', '15:30', '16:00', '16:30'].map((time) => ({
    start: `${date}T${time}:00.000Z`,
  })),
);
export const FIRST = '2026-11-25T14:00:00.000Z';
export const SECOND = '2026-11-25T14:30:00.000Z';

export const RECORD: BookingRecord = {
  uid: 'booked-at-first',
  status: 'accepted',
  title: 'Consultation',
  start: FIRST,
  end: '2026-11-25T14:30:00.000Z',
  attendee: { name: 'Ada Byron', email: 'ada@example.com', zone: 'America/New_York' },
  hostName: 'Front Desk',
};

export function after(events: readonly CalendarEvent[], from?: CalendarState): CalendarState {
  const start = from ?? initialState({ epoch: 'job-1', now: NOW, zones: ZONES, event: EVENT });
  return events.reduce((state, event) => reduce(state, event, NOW).state, start);
}

export const select: EventOf<'select'> = {
  type: 'select',
  by: 'touch',
  start: FIRST,
  slots: SLOTS,
};
export const fill: EventOf<'details'> = {
  type: 'details',
  by: 'touch',
  values: { name: 'Ada Byron', email: 'ada@example.com' },
};
export const book: EventOf<'book'> = {
  type: 'book',
  by: 'touch',
  start: FIRST,
  attempt: 'attempt-1',
};

/** Another booking of the same person on the same day. */
export const OTHER: BookingRecord = {
  ...RECORD,
  uid: 'booked-elsewhere',
  start: '2026-11-25T16:00:00.000Z',
  end: '2026-11-25T16:30:00.000Z',
};

/** The number of the change under way. */
export function changeOf({ booking }: CalendarState): number {
  return booking.status === 'changing' ? booking.id : 0;
}

/** One state of each kind, by name. */
export function allStates(): Record<string, CalendarState> {
  const open = after([{ type: 'open', by: 'touch' }]);
  const chosen = after([select], open);
  const held = after(
    [{ type: 'held', start: FIRST, holdId: 'hold-1', until: '2026-11-24T14:10:00.000Z' }],
    chosen,
  );
  const filled = after([fill], held);
  const sent = after([book], filled);
  const failed: CalendarEvent = {
    type: 'book_failed',
    attempt: 'attempt-1',
    kind: 'unknown_outcome',
    alternatives: [],
  };
  const booked = after([{ type: 'booked', attempt: 'attempt-1', record: RECORD }], sent);
  const search: CalendarEvent = {
    type: 'find',
    by: 'touch',
    email: 'ada@example.com',
    date: '2026-11-25',
  };
  const asking = after([search], open);
  const lookUp = asking.booking.status === 'finding' ? (asking.booking.lookUp ?? 0) : 0;
  const moving = after([{ type: 'move', by: 'touch', uid: RECORD.uid }], booked);
  const movingTo = after(
    [
      { ...select, start: SECOND },
      { type: 'held', start: SECOND, holdId: 'hold-1', until: '2026-11-24T14:10:00.000Z' },
    ],
    moving,
  );
  const changing = after(
    [{ type: 'reschedule', by: 'touch', uid: RECORD.uid, start: SECOND }],
    movingTo,
  );
  return {
    searching: after([{ type: 'find', by: 'touch' }], open),
    asking,
    several: after([{ type: 'found', lookUp, records: [RECORD, OTHER] }], asking),
    found: after([{ type: 'found', lookUp, records: [RECORD] }], asking),
    moving,
    movingTo,
    changing,
    changeUnknown: after(
      [
        {
          type: 'change_failed',
          id: changeOf(changing),
          kind: 'unknown_outcome',
          alternatives: [],
        },
      ],
      changing,
    ),
    cancelling: after([{ type: 'cancel', by: 'touch', uid: RECORD.uid }], booked),
    closed: after([]),
    open,
    chosen,
    held,
    filled,
    sent,
    unknown: after([failed], sent),
    booked,
  };
}
