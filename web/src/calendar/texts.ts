/** Every word the calendar says, in one place. Another language is another object of the same shape. */
import type {
  BookingCard,
  FieldProblem,
  Occurrence,
  PartOfDay,
  Press,
  Range,
  Repetition,
} from '@in-call-calendar/shared';
import { PLACES } from './texts/places.ts';

/** What an answer is missing to. */
type NoAnswer = 'press' | 'details' | 'other';

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
  lengthName: 'Length of the appointment',
  previous: 'Earlier dates',
  next: 'Later dates',
  options: 'Options',
  today: 'Today',
  goToSoonest: 'Next available',
  soonest: 'Soonest free time',
  paid: 'This appointment is paid for, so it is booked on a page of its own.',
  paidLink: 'Open the booking page',
  tomorrow: 'Tomorrow',
  filter: {
    name: 'Which times',
    part: {
      morning: 'Mornings',
      afternoon: 'Afternoons',
      evening: 'Evenings',
    } satisfies Record<PartOfDay, string>,
    more: 'Days and hours',
    weekdays: 'Days of the week',
    notBefore: 'Not before',
    startBefore: 'Starting before',
    anyTime: 'Any time',
    only: (days: string) => `Only ${days}`,
    not: (days: string) => `Not ${days}`,
    from: (time: string) => `From ${time}`,
    before: (time: string) => `Before ${time}`,
    until: (time: string) => `Until ${time}`,
    asYouSaid: (words: string) => `${words}, as you said`,
    remove: 'Remove:',
  },

  zoneYours: (name: string) => `Times in your zone (${name})`,
  zoneHosts: (name: string) => `Times in the host’s zone (${name})`,
  zoneOther: (name: string, city: string) => `Times in ${city} (${name})`,
  showYours: (city: string) => `Show your time (${city})`,
  showHosts: (city: string) => `Show host’s time (${city})`,
  zoneLabel: 'Time zone',
  zoneIsYours: (city: string) => `${city} (yours)`,
  zoneIsHosts: (city: string) => `${city} (the host’s)`,
  allZones: 'All time zones',
  shortClock12: '12 h',
  shortClock24: '24 h',
  clock12: '12 h clock',
  clock24: '24 h clock',

  freeTimes: (count: number) => plural(count, 'free time'),
  noTimes: 'No times',
  unread: 'Not known yet',
  gone: 'no longer free',
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
  /** What a required field without an answer wants: by its type, else by its label. */
  requiredError: {
    name: 'Enter your name.',
    email: 'Enter your e-mail address.',
    phone: 'Enter your phone number.',
    other: (label: string) => `Please answer: ${label}`,
  },
  /** Why an answer will not do, and what is needed. */
  problem: (problem: FieldProblem): string => {
    switch (problem.kind) {
      case 'too_long': {
        const unit = {
          characters: 'characters',
          entries: 'answers',
          characters_each: 'characters each',
        };
        return `That is too long: at most ${problem.max} ${unit[problem.of]}.`;
      }
      case 'name':
        return 'Please give a name.';
      case 'email':
        return 'That does not look like an e-mail address. It needs the form name@example.com.';
      case 'emails':
        return `${problem.bad} is not an e-mail address.`;
      case 'phone':
        return 'That does not look like a phone number. Please give it with country code, like +1 202 555 0123.';
      case 'number':
        return 'Please give a number.';
      case 'url':
        return 'Please give a full web address, like https://example.com.';
      case 'option':
        return `Please choose one of: ${problem.options.join(', ')}.`;
      case 'options':
        return `Please choose from: ${problem.options.join(', ')}.`;
      case 'yes_or_no':
        return 'Please answer yes or no.';
      case 'needs_yes':
        return 'This needs a yes before it can be booked.';
    }
  },
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
  },
  who: 'Who',
  where: 'Where',
  place: PLACES.en,
  notes: 'Notes',
  youAnd: (attendee: string, host: string) => `${attendee} and ${host}`,
  addToCalendar: 'Add to your calendar',
  google: 'Google',
  outlook: 'Outlook',
  download: 'Download (.ics)',
  copy: 'Copy details',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here.',
  bookAnother: 'Book another time',

  findEntry: 'Find my booking',
  findAnother: 'Find another booking',
  findTitle: 'Find your booking',
  findHint: 'It is found by the e-mail address it was made with, and its day.',
  findByReference: 'I have a booking reference',
  findByEmail: 'Look by e-mail and day',
  findEmail: 'E-mail address',
  findDate: 'Day of the appointment',
  findReference: 'Booking reference',
  findReferenceHint: 'In the confirmation, if you got one, or its link.',
  findSubmit: 'Look it up',
  findAsking: 'Looking it up…',
  findDateError: 'Please give the day of the appointment.',
  findReferenceError: 'Please enter the reference.',
  findNothing: 'No upcoming booking was found with that.',
  findNothingHint: 'Please check the address and the day.',
  findFailed: 'Bookings cannot be looked up right now. This try does not count.',
  findTries: (count: number) => `${plural(count, 'try', 'tries')} left`,
  findNoTries: 'No more bookings can be looked up in this call.',
  findSeveral: (count: number) => `${plural(count, 'booking')} found. Which one?`,
  back: 'Back',
  backToTimes: 'Back to the free times',

  foundTitle: 'Your booking',
  movedTitle: 'Your booking is moved',
  moveRequestedTitle: 'The new time is requested',
  cancelledTitle: 'Your booking is cancelled',
  rejectedTitle: 'This request was declined',
  partlyTitle: (done: number, all: number) => `${done} of ${all} times are booked`,
  partlyRequestedTitle: (done: number, all: number) => `${done} of ${all} times are requested`,
  seriesTitle: 'All times of the series',
  outcome: {
    booked: 'Booked',
    requested: 'Requested',
    taken: 'Not booked: taken by someone else',
    failed: 'Not booked',
    checking: 'Being checked: neither booked nor failed yet',
  } satisfies Record<Occurrence['outcome'], string>,
  foundHint: {
    accepted: 'This is how it stands in the calendar.',
    pending: 'The host has not confirmed it yet.',
    cancelled: 'This booking has been cancelled.',
    rejected: 'The host has declined this request.',
  } satisfies Record<BookingCard['status'], string>,
  cancelledHint: (email: string) => `The time is free again. A note goes to ${email}.`,
  movedHint: (email: string) => `The new time goes to ${email}.`,
  you: 'You',
  reschedule: 'Change the time',
  cancel: 'Cancel booking',
  cancelQuestion: 'Cancel this booking?',
  cancelReason: 'Reason',
  cancelConfirm: 'Yes, cancel it',
  cancelKeep: 'Keep it',
  cancelSending: 'Cancelling…',

  moveBanner: (when: string) => `New time for your booking on ${when}`,
  moveStop: 'Keep the old time',
  moveTitle: 'Move your booking?',
  moveFrom: 'Until now',
  moveTo: 'New time',
  moveConfirm: 'Move booking',
  moveOther: 'Choose another time',
  moveSending: 'Moving your booking…',
  moveHint: 'It is moved once the calendar says so.',
  cancelHint: 'It is cancelled once the calendar says so.',
  changeChecking:
    'No answer has come back yet, so it may be changed or not. This can take a moment.',

  repeat: 'Repeat',
  repeatNever: 'Does not repeat',
  repeatWords: ({ frequency, interval }: Pick<Repetition, 'frequency' | 'interval'>) => {
    const unit = { weekly: 'week', monthly: 'month', yearly: 'year' }[frequency];
    return interval === 1 ? `Every ${unit}` : `Every ${interval} ${unit}s`;
  },
  repeatCount: 'How many times',
  repeatTimes: (count: number) => plural(count, 'time'),
  repeatDates: 'Times of the series',
  repeatHint: 'Only the first time is reserved. Each one is booked on its own.',

  lost: 'The connection is interrupted. What you see may be out of date.',
  mismatchTitle: 'This page and the agent do not fit together',
  mismatch: 'Please reload the page.',
  reload: 'Reload',
  noAgent: 'The assistant is not there right now. Nothing you entered is lost.',
  notArrived: {
    select: 'This time is not chosen: your press did not get through. Please press again.',
    book: 'Nothing is booked: your press did not get through. Please press again.',
    confirm_move: 'Nothing is moved: your press did not get through. Please press again.',
    cancel: 'Nothing is cancelled: your press did not get through. Please press again.',
    find: 'Nothing was looked up: your press did not get through. Please press again.',
  } satisfies Record<Press['kind'], string>,
  noAnswer: {
    press: 'No answer has come yet. It shows here what became of it.',
    other: 'No answer came. Please try again.',
    details: 'Your details could not be sent yet. They are kept here.',
  } satisfies Record<NoAnswer, string>,

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
    choosingNewTime: (when: string) => `Choose a new time for the booking on ${when}.`,
    moving: (from: string, to: string) => `Move the booking from ${from} to ${to}? Please confirm.`,
    moved: (name: string) => `Moved: the booking is now ${name}.`,
    cancelled: (name: string) => `Cancelled: ${name}.`,
    rejected: (name: string) => `Declined: ${name}.`,
    found: (name: string) => `Found: your booking on ${name}.`,
    foundSeveral: (count: number) => `${plural(count, 'booking')} found.`,
    finding: 'Find your booking: enter e-mail address and day.',
  },
};

export type Texts = typeof texts;
