/** Every word the calendar says, in one place. Another language is another object of the same shape. */
import type { BookingCard, Range } from '@in-call-calendar/shared';
import type { Pending } from './store/state.ts';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

export const texts = {
  panelName: 'Appointment calendar',
  chooseTitle: 'Choose a time',
  detailsTitle: 'Your details',
  bookedTitle: 'You are booked',
  requestedTitle: 'Request sent',
  close: 'Close calendar',
  duration: (minutes: number) =>
    minutes % 60 === 0 && minutes >= 60 ? plural(minutes / 60, 'hour') : `${minutes} min`,
  withHost: (host: string) => `with ${host}`,

  range: {
    '1w': '1 week',
    '2w': '2 weeks',
    '1m': '1 month',
    '3m': '3 months',
  } satisfies Record<Range, string>,
  rangeName: 'How much to show',
  previous: 'Earlier dates',
  next: 'Later dates',
  today: 'Today',
  tomorrow: 'Tomorrow',
  filterName: 'Only',
  asYouSaid: 'as you said',

  zoneYours: (city: string, name: string) => `Times in your zone, ${city} (${name})`,
  zoneHosts: (city: string, name: string) => `Times in the host’s zone, ${city} (${name})`,
  zoneOther: (city: string, name: string) => `Times in ${city} (${name})`,
  showYours: (city: string) => `Show your time (${city})`,
  showHosts: (city: string) => `Show host’s time (${city})`,
  shortClock12: '12 h',
  shortClock24: '24 h',
  clock12: '12 h clock',
  clock24: '24 h clock',

  freeTimes: (count: number) => plural(count, 'free time'),
  noTimes: 'No times',
  slotListName: 'Free times. Arrow keys move between them.',
  timesOf: (day: string) => `Times on ${day}`,
  suggested: 'Suggested',
  seatsLeft: (count: number) => `${plural(count, 'seat')} left`,
  pickDay: 'Choose a day to see its times.',
  monthKeys: 'Arrow keys move by day, Page Up and Page Down by month.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',

  loading: 'Looking up free times…',
  refreshing: 'Refreshing…',
  staleAge: (age: string) => `as of ${age}`,
  justNow: 'just now',
  minutesAgo: (minutes: number) => `${plural(minutes, 'minute')} ago`,
  hoursAgo: (hours: number) => `${plural(hours, 'hour')} ago`,
  slotsFailed: 'The free times cannot be looked up right now.',
  retry: 'Try again',
  emptyTitle: 'No free times here',
  emptyFiltered: (filter: string) => `Nothing is free in these dates for: ${filter}.`,
  emptyPlain: 'Everything is taken in these dates.',
  laterDates: 'Look at later dates',
  nextAvailable: (day: string) => `Next free: ${day}`,
  showAll: 'Show all times',
  alternatives: 'Other times',
  dismiss: 'Dismiss',

  when: 'When',
  hostTime: (time: string, city: string) => `${time} in ${city}, where the host is`,
  changeTime: 'Change time',
  holdAsking: 'Reserving this time for you…',
  holdMinutes: (minutes: number) =>
    `Reserved for you for ${minutes === 1 ? 'another minute' : `${minutes} more minutes`}`,
  holdEnding: 'Reserved for you for less than a minute',
  holdNone: 'Not reserved, but free: you can still book it.',
  requiredMark: '(required)',
  optionalMark: 'optional',
  heardMark: 'Heard by the assistant, please check',
  heardRight: 'That is right',
  requiredError: 'This is needed.',
  chooseOption: 'Please choose',
  severalEmails: 'Several addresses are separated by commas.',
  yourZone: 'your time',
  confirm: 'Confirm booking',
  request: 'Request booking',
  needsConfirmation: (host: string) => `${host} confirms each request before it is booked.`,
  sending: 'Sending your booking…',
  sendingHint: 'It is booked once the calendar says so.',
  checking: 'We are checking with the calendar…',
  checkingHint:
    'No answer has come back yet, so this is neither booked nor failed. This can take a moment.',

  status: {
    accepted: 'Booked',
    pending: 'Requested',
    cancelled: 'Cancelled',
    rejected: 'Declined',
  } satisfies Record<BookingCard['status'], string>,
  statusHint: {
    accepted: (email: string) => `A confirmation goes to ${email}.`,
    pending: (email: string) =>
      `Not booked yet: the host has to confirm it. The answer goes to ${email}.`,
    cancelled: () => 'This booking has been cancelled.',
    rejected: () => 'The host has declined this request.',
  } satisfies Record<BookingCard['status'], (email: string) => string>,
  who: 'Who',
  where: 'Where',
  notes: 'Notes',
  youAnd: (attendee: string, host: string) => `${attendee} and ${host}`,
  addToCalendar: 'Add to your calendar',
  google: 'Google',
  outlook: 'Outlook',
  download: 'Download (.ics)',
  downloadFailed: 'The file could not be made. The other links work without it.',
  copy: 'Copy details',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here.',
  bookAnother: 'Book another time',

  lost: 'The connection is interrupted. What you see may be out of date.',
  mismatchTitle: 'This page and the agent do not fit together',
  mismatch: 'Please reload the page.',
  reload: 'Reload',
  noAgent: 'The assistant is not there right now. Nothing you entered is lost.',
  noAnswer: {
    open: 'The assistant did not answer. Please try again.',
    close: 'The calendar could not be closed. Please try again.',
    look: 'These dates could not be opened. Please try again.',
    select: 'This time could not be chosen: no answer came. Please try again.',
    release: 'The time could not be given back: no answer came.',
    book: 'No answer came to your booking. It counts as booked only once it says so here.',
    reading: 'The setting could not be changed. Please try again.',
    details: 'Your details could not be sent yet. They are kept here.',
  } satisfies Record<Pending['kind'] | 'details', string>,

  said: {
    opened: (count: number, from: string, to: string) =>
      `Calendar open. ${plural(count, 'free time')} from ${from} to ${to}.`,
    window: (count: number, from: string, to: string) =>
      `${plural(count, 'free time')} from ${from} to ${to}.`,
    suggested: (count: number) => `${plural(count, 'time')} suggested.`,
    chosen: (name: string) => `${name} chosen. Please fill in your details.`,
    booked: (name: string) => `Booked: ${name}.`,
    requested: (name: string) => `Requested: ${name}. The host has to confirm it.`,
    closed: 'Calendar closed.',
  },
};

export type Texts = typeof texts;
