/** Every state of the calendar that the gallery shows, by name. */
import {
  addDays,
  localParts,
  windowOf,
  type Availability,
  type CalendarView,
  type Occurrence,
  type Slot,
} from '@in-call-calendar/shared';
import {
  booked,
  CALLER_ZONE,
  changing,
  choosing,
  closed,
  CONCEALED,
  details,
  finding,
  FOUND,
  HOST_ZONE,
  MOMENT,
  moving,
  NEW_TIME,
  PICK,
  SERIES,
  SLOTS,
  TODAY,
  waiting,
} from './fixtures.ts';

/** What can be broken on the way to the agent. */
export const TROUBLES = ['lost', 'mismatch', 'silent', 'refusing', 'no_slots'] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface GalleryState {
  view: CalendarView;
  slots?: Slot[];
  /** What the provider has not been asked for yet. */
  unread?: Availability['unread'];
  trouble?: Trouble;
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
const lengthsEvent = plainEvent && {
  ...plainEvent,
  lengths: { minutes: [15, 30, 60, 90], isChosen: false },
};
/** A midnight of the caller's. */
const UNREAD_FROM = '2026-12-14T05:00:00.000Z';
const afternoons = { parts: ['afternoon' as const] };

const NEW_END = new Date(Date.parse(NEW_TIME) + 30 * 60_000).toISOString();

function account(outcomes: readonly Occurrence['outcome'][]): Occurrence[] {
  return outcomes.map((outcome, index) => ({ start: SERIES[index] ?? PICK, outcome }));
}

export const states: Record<string, GalleryState> = {
  live: { view: closed },
  week: { view: choosing() },
  suggested: { view: choosing({ highlighted: suggested, filter: afternoons }) },
  'two-weeks': { view: choosing({ range: '2w', window: windowOf('2w', TODAY) }) },
  month: { view: choosing({ range: '1m', window: windowOf('1m', TODAY), highlighted: suggested }) },
  quarter: { view: choosing({ range: '3m', window: windowOf('3m', TODAY) }) },
  unread: {
    view: choosing({
      range: '3m',
      window: windowOf('3m', TODAY),
      availability: { ...read, status: 'stale' },
    }),
    slots: SLOTS.filter((slot) => slot.start < UNREAD_FROM),
    unread: [{ from: UNREAD_FROM, to: '2027-03-01T05:00:00.000Z' }],
  },
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
  'third-zone': {
    view: choosing({
      zones: { caller: HOST_ZONE, host: HOST_ZONE, shown: 'Europe/London', hour12: false },
    }),
  },
  'zone-by-two-names': {
    view: choosing({
      zones: {
        caller: 'Asia/Calcutta',
        host: 'Asia/Kolkata',
        shown: 'Asia/Calcutta',
        hour12: true,
      },
    }),
  },
  loading: {
    view: choosing({ availability: { version: 0, status: 'loading', fetchedAt: null } }),
    slots: [],
  },
  empty: { view: choosing(), slots: SLOTS.filter((slot) => slot.start > '2026-12-03') },
  'free-later': { view: choosing(), slots: SLOTS.filter((slot) => slot.start > '2026-11-26') },
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
  'details-terms': {
    view: details({
      event: plainEvent && {
        ...plainEvent,
        fields: plainEvent.fields.map((field) =>
          field.slug === 'consent' ? { ...field, required: true } : field,
        ),
      },
      missing: ['consent'],
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
  find: { view: finding() },
  'find-asking': {
    view: finding({ status: 'asking', email: 'ada@example.com', date: '2026-11-26', triesLeft: 4 }),
  },
  'find-nothing': {
    view: finding({
      status: 'nothing',
      email: 'ada@example.com',
      date: '2026-11-26',
      triesLeft: 2,
    }),
  },
  'find-failed': {
    view: finding({ status: 'failed', email: 'ada@example.com', date: '2026-11-26' }),
  },
  'find-several': {
    view: finding({
      status: 'found',
      email: 'ada@example.com',
      date: '2026-12-03',
      bookings: FOUND.slice(1),
      triesLeft: 4,
    }),
  },
  'find-no-tries': { view: finding({ status: 'nothing', triesLeft: 0 }) },
  found: { view: { ...booked({}, { origin: 'found' }), booking: CONCEALED } },
  'move-looking': { view: choosing({ moving: CONCEALED }) },
  'move-confirm': { view: moving() },
  moving: { view: changing('reschedule') },
  'moving-checking': { view: changing('reschedule', true) },
  cancelling: { view: changing('cancel') },
  'cancelling-checking': { view: changing('cancel', true) },
  moved: { view: booked({ start: NEW_TIME, end: NEW_END }, { origin: 'moved' }) },
  'moved-requested': {
    view: booked({ start: NEW_TIME, end: NEW_END, status: 'pending' }, { origin: 'moved' }),
  },
  'cancelled-here': { view: booked({ status: 'cancelled' }, { origin: 'cancelled' }) },
  'change-failed': {
    view: booked(
      {},
      {
        origin: 'found',
        notice: {
          kind: 'unavailable',
          text: 'The calendar cannot be reached right now. Your booking has not been cancelled; please try again in a moment.',
          alternatives: [],
        },
      },
    ),
  },
  repeat: {
    view: details({
      repeat: { repetition: { frequency: 'weekly', interval: 1, count: 4 }, starts: SERIES },
    }),
  },
  series: {
    view: booked({}, { origin: 'made', series: account(['booked', 'booked', 'booked', 'booked']) }),
  },
  'series-partly': {
    view: booked(
      {},
      { origin: 'made', series: account(['booked', 'taken', 'checking', 'failed']) },
    ),
  },
  'filter-by-voice': {
    view: choosing({
      filter: { parts: ['morning'], weekdays: [2, 3, 4, 5], before: '11:01' },
      filterBy: 'voice',
    }),
  },
  lengths: { view: choosing({ event: lengthsEvent }) },
  paid: {
    view: choosing({
      event: plainEvent && {
        ...plainEvent,
        bookingUrl: 'https://cal.example.com/mira/product-tour',
      },
    }),
  },
  lost: { view: choosing(), trouble: 'lost' },
  mismatch: { view: choosing(), trouble: 'mismatch' },
  'no-slots-answer': { view: choosing(), trouble: 'no_slots' },
  refusing: { view: choosing(), trouble: 'refusing' },
  silent: { view: details(), trouble: 'silent' },
  'another-month': {
    view: choosing({ range: '1m', window: windowOf('1m', addDays(TODAY, 30)) }),
  },
  chosen: { view: choosing({ highlighted: [PICK] }) },
};
