/** Every state of the calendar that the gallery shows, by name. */
import {
  addDays,
  localParts,
  windowOf,
  type CalendarView,
  type Slot,
} from '@in-call-calendar/shared';
import {
  booked,
  CALLER_ZONE,
  choosing,
  closed,
  details,
  HOST_ZONE,
  MOMENT,
  PICK,
  SLOTS,
  TODAY,
  waiting,
} from './fixtures.ts';

export interface GalleryState {
  view: CalendarView;
  slots?: Slot[];
  /** What is broken about the line to the agent. */
  line?: 'lost' | 'mismatch' | 'silent' | 'refusing' | 'no_slots';
}

const suggested = SLOTS.filter((slot) => {
  const { date, minute } = localParts(slot.start, CALLER_ZONE);
  return date > TODAY && minute >= 14 * 60;
})
  .slice(0, 3)
  .map((slot) => slot.start);

const read = { version: 1, fetchedAt: new Date(MOMENT - 3 * 60_000).toISOString() };
const plainEvent = details().event;
const requestEvent = plainEvent && { ...plainEvent, needsConfirmation: true };
const afternoons = { parts: ['afternoon' as const] };

export const states: Record<string, GalleryState> = {
  live: { view: closed },
  week: { view: choosing() },
  suggested: { view: choosing({ highlighted: suggested, filter: afternoons }) },
  'two-weeks': { view: choosing({ range: '2w', window: windowOf('2w', TODAY) }) },
  month: { view: choosing({ range: '1m', window: windowOf('1m', TODAY), highlighted: suggested }) },
  quarter: { view: choosing({ range: '3m', window: windowOf('3m', TODAY) }) },
  'host-zone': {
    view: choosing({
      zones: { caller: CALLER_ZONE, host: HOST_ZONE, shown: HOST_ZONE, hour12: false },
    }),
  },
  'same-zone': {
    view: choosing({
      zones: { caller: CALLER_ZONE, host: CALLER_ZONE, shown: CALLER_ZONE, hour12: true },
    }),
  },
  loading: {
    view: choosing({ availability: { version: 0, status: 'loading', fetchedAt: null } }),
    slots: [],
  },
  empty: { view: choosing(), slots: SLOTS.filter((slot) => slot.start > '2026-12-03') },
  'empty-filtered': {
    view: choosing({ filter: { parts: ['evening'], weekdays: [2] } }),
  },
  failed: {
    view: choosing({ availability: { version: 0, status: 'failed', fetchedAt: null } }),
    slots: [],
  },
  stale: { view: choosing({ availability: { ...read, status: 'stale' } }) },
  taken: {
    view: choosing({
      notice: {
        kind: 'slot_taken',
        text: 'That time has just been taken by someone else.',
        alternatives: suggested,
      },
    }),
  },
  seats: {
    view: choosing(),
    slots: SLOTS.map((slot, index) => ({ ...slot, seatsLeft: (index % 4) + 1 })),
  },
  details: { view: details() },
  'details-heard': {
    view: details({
      details: {
        name: { value: 'Ada Example', source: 'heard', confirmed: true },
        email: { value: 'ada@example.com', source: 'heard', confirmed: false },
      },
      missing: ['topic'],
    }),
  },
  'details-refused': {
    view: details({
      hold: { state: 'none' },
      details: {
        name: { value: 'Ada Example', source: 'typed', confirmed: true },
        email: {
          value: 'ada at example',
          source: 'typed',
          confirmed: false,
          error: 'That does not look like an e-mail address. It needs the form name@example.com.',
        },
      },
      missing: ['email', 'topic'],
    }),
  },
  'details-request': {
    view: details({
      hold: { state: 'asking' },
      event: requestEvent,
    }),
  },
  booking: { view: waiting('booking') },
  checking: { view: waiting('checking') },
  booked: { view: booked() },
  requested: { view: booked({ status: 'pending' }) },
  cancelled: { view: booked({ status: 'cancelled' }) },
  lost: { view: choosing(), line: 'lost' },
  mismatch: { view: choosing(), line: 'mismatch' },
  'no-slots-answer': { view: choosing(), line: 'no_slots' },
  refusing: { view: choosing(), line: 'refusing' },
  silent: { view: details(), line: 'silent' },
  'another-month': {
    view: choosing({ range: '1m', window: windowOf('1m', addDays(TODAY, 30)) }),
  },
  chosen: { view: choosing({ highlighted: [PICK] }) },
};
