/** Calendar views for the gallery, around one fixed moment. */
import {
  addDays,
  instantAt,
  localDate,
  PROTOCOL_VERSION,
  toInstant,
  weekdayOf,
  windowOf,
  type Availability,
  type BookingCard,
  type BookingField,
  type CalendarView,
  type Finding,
  type OpenView,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';

/** Tuesday, November 24, 2026, 9:03 AM in New York. */
export const MOMENT = Date.parse('2026-11-24T14:03:00Z');
export const CALLER_ZONE = 'America/New_York';
export const HOST_ZONE = 'Europe/Berlin';
const NOW = toInstant(MOMENT);
export const TODAY = localDate(NOW, CALLER_ZONE);

const FIELDS: BookingField[] = [
  { slug: 'name', type: 'name', label: 'Your name', required: true },
  { slug: 'email', type: 'email', label: 'Email address', required: true },
  { slug: 'phone', type: 'phone', label: 'Phone number', required: false },
  {
    slug: 'topic',
    type: 'select',
    label: 'What is it about?',
    required: true,
    options: ['A first look', 'Pricing', 'Something else'],
  },
  {
    slug: 'language',
    type: 'radio',
    label: 'Language of the talk',
    required: false,
    options: ['English', 'German'],
  },
  {
    slug: 'notes',
    type: 'textarea',
    label: 'Notes',
    required: false,
    placeholder: 'Anything we should know',
  },
  { slug: 'consent', type: 'boolean', label: 'Send me a reminder the day before', required: false },
];

/** Working hours of the host's days, some of them taken, from now on for four months. */
export function slotsFrom(now: number, zone: Zone = CALLER_ZONE): Slot[] {
  const slots: Slot[] = [];
  const first = localDate(toInstant(now), zone);
  for (let day = 0; day < 125; day += 1) {
    const date = addDays(first, day);
    if (weekdayOf(date) > 5 || day % 9 === 6) continue;
    for (let minute = 9 * 60; minute < 17 * 60; minute += 30) {
      if ((day * 7 + minute / 30) % 3 === 0 || minute === 12 * 60) continue;
      const start = instantAt(date, minute, zone);
      if (Date.parse(start) > now) slots.push({ start });
    }
  }
  return slots;
}

export const SLOTS = slotsFrom(MOMENT);

export function availabilityOf(slots: readonly Slot[], version = 1): Availability {
  return {
    version,
    from: NOW,
    to: toInstant(MOMENT + 130 * 86_400_000),
    fetchedAt: NOW,
    unread: [],
    slots: [...slots],
  };
}

const base = {
  protocol: PROTOCOL_VERSION,
  epoch: 'gallery',
  version: 1,
  now: NOW,
  zones: { caller: CALLER_ZONE, host: HOST_ZONE, shown: CALLER_ZONE, hour12: true },
  event: {
    title: 'Product tour',
    description: 'A half hour with one of us.',
    durationMinutes: 30,
    hostName: 'Mira Lindqvist',
    needsConfirmation: false,
    notifiesAttendee: true,
    place: { kind: 'video', name: 'Cal Video' },
    fields: FIELDS,
  },
  availability: { version: 1, status: 'ready', fetchedAt: NOW },
  language: 'en',
} as const satisfies Partial<CalendarView>;

const browsing = {
  range: '1w',
  window: windowOf('1w', TODAY),
  filter: null,
  highlighted: [],
  details: {},
  notice: null,
} as const;

export const closed: CalendarView = {
  ...base,
  event: { ...base.event, fields: FIELDS },
  step: 'closed',
};

type Choosing = Extract<CalendarView, { step: 'choosing' }>;
type DetailsView = Extract<CalendarView, { step: 'details' }>;

export function choosing(change: Partial<Choosing> = {}): Choosing {
  return { ...base, ...browsing, highlighted: [], event: base.event, step: 'choosing', ...change };
}

export const PICK = instantAt(addDays(TODAY, 2), 14 * 60 + 30, CALLER_ZONE);

export function details(change: Partial<DetailsView> = {}): DetailsView {
  return {
    ...base,
    ...browsing,
    highlighted: [],
    step: 'details',
    selected: PICK,
    hold: { state: 'held', until: toInstant(MOMENT + 5 * 60_000) },
    missing: ['name', 'email', 'topic'],
    ...change,
  };
}

export function waiting(step: 'booking' | 'checking'): OpenView {
  const { missing: _missing, ...rest } = details();
  return { ...rest, step };
}

export const BOOKING: BookingCard = {
  uid: 'bk_gallery_1',
  status: 'accepted',
  title: 'Product tour between Mira Lindqvist and Ada Example',
  start: PICK,
  end: toInstant(Date.parse(PICK) + 30 * 60_000),
  attendeeName: 'Ada Example',
  attendeeEmail: 'ada@example.com',
  hostName: 'Mira Lindqvist',
  location: 'https://meet.example.com/mira',
  notes: 'Please show the voice part first.\nWe are two people.',
  icsUid: 'bk_gallery_1@Cal.com',
  notifiesAttendee: true,
};

/** Bookings that can be found: one on a day of its own, and two on another day. */
export const FOUND: BookingCard[] = [
  [3, 10 * 60],
  [9, 9 * 60],
  [9, 15 * 60],
].map(([day = 0, minute = 0], index) => {
  const start = instantAt(addDays(TODAY, day), minute, CALLER_ZONE);
  return {
    uid: `bk_found_${index + 1}`,
    status: index === 2 ? 'pending' : 'accepted',
    title: 'Product tour',
    start,
    end: toInstant(Date.parse(start) + 30 * 60_000),
    attendeeName: '',
    attendeeEmail: 'ada@example.com',
    hostName: 'Mira Lindqvist',
  };
});

type Booked = Extract<CalendarView, { step: 'booked' }>;

export function booked(
  change: Partial<BookingCard> = {},
  how: Partial<Pick<Booked, 'origin' | 'series' | 'notice'>> = {},
): Booked {
  return {
    ...base,
    ...browsing,
    highlighted: [],
    step: 'booked',
    booking: { ...BOOKING, ...change },
    ...how,
  };
}

/** A booking as somebody may see it who knows only its e-mail address and its day. */
export const CONCEALED: BookingCard = {
  uid: BOOKING.uid,
  status: 'accepted',
  title: 'Product tour',
  start: BOOKING.start,
  end: BOOKING.end,
  attendeeName: '',
  attendeeEmail: BOOKING.attendeeEmail,
  hostName: BOOKING.hostName,
};

export function finding(change: Partial<Finding> = {}): OpenView {
  return {
    ...choosing(),
    step: 'finding',
    finding: { status: 'idle', bookings: [], triesLeft: 5, ...change },
  };
}

/** A time to move to. */
export const NEW_TIME = instantAt(addDays(TODAY, 9), 10 * 60, CALLER_ZONE);

export function moving(): OpenView {
  return {
    ...choosing(),
    step: 'confirming_move',
    moving: CONCEALED,
    selected: NEW_TIME,
    hold: { state: 'held', until: toInstant(MOMENT + 5 * 60_000) },
  };
}

export function changing(task: 'reschedule' | 'cancel', checking = false): OpenView {
  return {
    ...choosing(),
    step: 'changing',
    task,
    booking: CONCEALED,
    ...(task === 'reschedule' ? { to: NEW_TIME, moving: CONCEALED } : {}),
    checking,
  };
}

/** A weekly series from {@link PICK} on. */
export const SERIES = [0, 7, 14, 21].map((days) =>
  instantAt(addDays(TODAY, 2 + days), 14 * 60 + 30, CALLER_ZONE),
);
