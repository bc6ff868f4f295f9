/** Every function of the words with sample facts: a function without a sample is a compile error. */
import type { CalendarNotice } from '../../../calendar/calendar-notice.ts';
import type { RequestRefusal } from '../../../calendar/calendar-words.ts';
import { EVENT, FIRST, NOW, RECORD, SECOND } from '../../../calendar/testing/states.ts';
import { HAND_OVER_FAILURES } from '../../hand-over/hand-over.ts';
import type { Words } from '../words.ts';
import {
  all,
  FILTERS,
  KINDS,
  NOTICES,
  PENDING,
  PROBLEMS,
  REFUSALS,
  SERIES,
  SPEAKING,
  STATUSES,
  TASKS,
  TODAY,
  TUESDAY,
} from './sample-facts.ts';

type Sampled =
  | 'times'
  | 'outcomes'
  | 'changes'
  | 'search'
  | 'tools'
  | 'facts'
  | 'greeting'
  | 'status'
  | 'consent'
  | 'trouble'
  | 'guard'
  | 'handOver'
  | 'keys'
  | 'calendar';
type SamplesOf<T> = { [F in keyof T]: (section: T) => string[] };
type Samples = { [S in Sampled]: SamplesOf<Words[S]> };

const KEY_QUESTIONS = ['book', 'move', 'cancel', 'other'] as const;
const LENGTHS = [45, 60, 90, 120];
const ONE = [TUESDAY];
const SEVERAL = [FIRST, SECOND, TUESDAY];
const DATES = [{}, { from: TODAY, to: TODAY }, { from: '2026-12-01', to: '2026-12-04' }];

const SAMPLES: Samples = {
  consent: {
    book: (w) =>
      [1, 4].flatMap((occurrences) =>
        [[], ['Anna Berg', 'anna@example.com']].flatMap((who) => [
          w.book({ start: TUESDAY, occurrences, who }, SPEAKING),
          w.book({ start: TUESDAY, occurrences, who, minutes: 60 }, SPEAKING),
        ]),
      ),
    move: (w) => [w.move(FIRST, TUESDAY, SPEAKING)],
    cancel: (w) => [w.cancel(TUESDAY, SPEAKING)],
    notAgreed: (w) => [w.notAgreed('book'), w.notAgreed('move'), w.notAgreed('cancel')],
    oneAtATime: (w) => [w.oneAtATime()],
    notOffered: (w) => [w.notOffered()],
  },
  guard: {
    nothingBooked: (w) => [w.nothingBooked()],
    chosen: (w) => [w.chosen('14:00')],
    checking: (w) => [w.checking()],
    bookedFor: (w) => [w.bookedFor('14:00')],
    pendingFor: (w) => [w.pendingFor('14:00')],
    cancelledFor: (w) => [w.cancelledFor('14:00')],
    movedTo: (w) => [w.movedTo('14:00')],
    notMoved: (w) => [w.notMoved('14:00')],
    lookAtCalendar: (w) => [w.lookAtCalendar()],
  },
  handOver: {
    nobody: (w) => [w.nobody()],
    reach: (w) => [w.reach('+1 202 555 0143'), w.reach('desk@example.com')],
    calling: (w) => [w.calling()],
    stillCalling: (w) => [w.stillCalling()],
    afterwards: (w) => (['book', 'move', 'cancel'] as const).map((task) => w.afterwards(task)),
    summary: (w) => [w.summary(undefined), w.summary('14:00')],
    failed: (w) => HAND_OVER_FAILURES.map((failure) => w.failed(failure)),
    personLeft: (w) => [w.personLeft()],
  },
  keys: {
    offer: (w) => [w.offer(1), w.offer(3)],
    yesNo: (w) => KEY_QUESTIONS.map((question) => w.yesNo(question)),
    hint: (w) => [
      w.hint({ choices: 2, question: null }),
      ...[null, ...KEY_QUESTIONS].map((question) => w.hint({ choices: 0, question })),
    ],
    choice: (w) => [w.choice(1), w.choice(3, 't7')],
    answer: (w) => [w.answer(true), w.answer(false)],
    again: (w) => [w.again()],
  },
  trouble: {
    filler: (w) => [w.filler()],
    fillerBooking: (w) => [w.fillerBooking()],
    cannotAnswer: (w) => [w.cannotAnswer(true), w.cannotAnswer(false)],
    cannotHear: (w) => [w.cannotHear(true), w.cannotHear(false)],
    cannotSpeak: (w) => [w.cannotSpeak(true), w.cannotSpeak(false)],
    stillDown: (w) => [w.stillDown(true), w.stillDown(false)],
    didNotCatch: (w) => [w.didNotCatch()],
  },
  times: {
    start: (w) => SEVERAL.map((start) => w.start(start, SPEAKING)),
    startWithZone: (w) => [w.startWithZone(TUESDAY, SPEAKING)],
    choices: (w) => [w.choices(SEVERAL, SPEAKING), w.choices(SEVERAL, SPEAKING, 'and')],
    length: (w) => LENGTHS.map((minutes) => w.length(minutes)),
    join: (w) => [w.join(['a', 'b', 'c'], 'and'), w.join(['a', 'b'], 'or')],
    wish: (w) => DATES.slice(1).flatMap((dates) => FILTERS.map((f) => w.wish(dates, f, TODAY))),
    filter: (w) => FILTERS.map((filter) => w.filter(filter)),
  },
  outcomes: {
    booked: (w) => [RECORD, PENDING].map((record) => w.booked(record, SPEAKING)),
    series: (w) => SERIES.map((series) => w.series(RECORD, series, SPEAKING)),
    taken: (w) => [[], SEVERAL].map((other) => w.taken(TUESDAY, other, SPEAKING)),
    notThatLong: (w) => [[], SEVERAL].map((other) => w.notThatLong(TUESDAY, 60, other, SPEAKING)),
    checking: (w) => [w.checking()],
    failed: (w) =>
      KINDS.flatMap((kind) => [w.failed(kind), w.failed(kind, 'email'), w.failed(kind, 'topic')]),
  },
  changes: {
    findForm: (w) => [w.findForm()],
    looking: (w) => [w.looking()],
    findFailed: (w) => [w.findFailed()],
    noBooking: (w) => [w.noBooking()],
    found: (w) => [[RECORD], [PENDING], [RECORD, PENDING]].map((each) => w.found(each, SPEAKING)),
    foundNothing: (w) => [w.foundNothing(), w.foundNothing('2026-12-01')],
    moved: (w) => [RECORD, PENDING].map((record) => w.moved(record, TUESDAY, SPEAKING)),
    cancelled: (w) => [w.cancelled(RECORD, SPEAKING)],
    unknown: (w) => TASKS.map((task) => w.unknown(task)),
    failed: (w) =>
      TASKS.flatMap((task) => [
        ...KINDS.map((kind) => w.failed(task, kind, undefined, SPEAKING)),
        w.failed(task, 'invalid_details', 'Topic', SPEAKING),
      ]),
    whichTimeInstead: (w) => [w.whichTimeInstead()],
    bookingIsFor: (w) => [w.bookingIsFor(TUESDAY, SPEAKING)],
    shallIMove: (w) => [w.shallIMove(FIRST, TUESDAY, SPEAKING)],
  },
  search: {
    unreachable: (w) => [w.unreachable()],
    nothing: (w) =>
      DATES.flatMap((dates) =>
        [null, ...FILTERS].flatMap((filter) => {
          const nothing = w.nothing(dates, filter, TODAY);
          return [
            nothing.butOtherTimes(SEVERAL, SPEAKING),
            nothing.butLater(ONE, SPEAKING),
            nothing.laterUnread(),
            nothing.until('2027-02-02'),
          ];
        }),
      ),
    closest: (w) => [w.closest(SEVERAL, SPEAKING)],
    free: (w) => [w.free(ONE, SPEAKING), w.free(SEVERAL, SPEAKING)],
    only: (w) => [w.only(TUESDAY, SPEAKING)],
    soonest: (w) => [w.soonest(SEVERAL, SPEAKING)],
    latest: (w) => [w.latest(SEVERAL.toReversed(), SPEAKING)],
    some: (w) => [true, false].map((isAll) => w.some(SEVERAL, isAll, SPEAKING)),
  },
  tools: {
    chosen: (w) => [w.chosen(TUESDAY, SPEAKING), w.chosen(TUESDAY, SPEAKING, 90)],
    length: (w) => LENGTHS.map((minutes) => w.length(minutes)),
    notFree: (w) => [[], SEVERAL].map((nearest) => w.notFree(TUESDAY, nearest, SPEAKING)),
    nothingChosen: (w) => [w.nothingChosen()],
    nothingChanged: (w) => [w.nothingChanged()],
    gaveBack: (w) => [w.gaveBack()],
    closed: (w) => [w.closed()],
    zone: (w) => [true, false].map((isThere) => w.zone('Europe/Berlin', NOW, isThere)),
    clock: (w) => [w.clock(true), w.clock(false)],
    goodbye: (w) => [w.goodbye()],
  },
  facts: {
    opened: (w) => [w.opened()],
    selected: (w) => [w.selected(TUESDAY, SPEAKING)],
    availabilityFailed: (w) => [w.availabilityFailed()],
    availabilityBack: (w) => [w.availabilityBack()],
    stillThere: (w) => [w.stillThere()],
    givenBack: (w) => [w.givenBack()],
    anythingElse: (w) => [w.anythingElse()],
    moveOrCancel: (w) => [w.moveOrCancel()],
    whichOne: (w) => [w.whichOne()],
  },
  greeting: {
    first: (w) => [w.first(undefined, true), w.first('Consultation', false)],
    linesBusy: (w) => [w.linesBusy()],
    areYouThere: (w) => [w.areYouThere()],
    nobodyThere: (w) => [w.nobodyThere()],
    welcomeBack: (w) => [w.welcomeBack()],
    cannotHear: (w) => [w.cannotHear()],
    cutOff: (w) => [w.cutOff()],
    onwards: (w) => (['another', 'when', 'go_on'] as const).map((what) => w.onwards(what)),
  },
  status: {
    choosing: (w) => [w.choosing()],
    lookingForNewTime: (w) => [w.lookingForNewTime(TUESDAY, SPEAKING)],
    chosen: (w) => [w.chosen(TUESDAY, SPEAKING)],
    checkingBooking: (w) => [w.checkingBooking(TUESDAY, SPEAKING)],
    chosenInstead: (w) =>
      [undefined, FIRST].map((from) => w.chosenInstead(TUESDAY, from, SPEAKING)),
    checkingChange: (w) => TASKS.map((task) => w.checkingChange(TUESDAY, task, SPEAKING)),
    finding: (w) => [w.finding()],
    notArrived: (w) =>
      (['select', 'book', 'confirm_move', 'cancel'] as const).map((press) => w.notArrived(press)),
    booked: (w) => STATUSES.map((status) => w.booked(TUESDAY, status, SPEAKING)),
  },
  calendar: {
    language: (w) => [w.language],
    notice: (w) =>
      Object.values(NOTICES)
        .flat()
        .map((notice): CalendarNotice => ({ ...notice, alternatives: [] }))
        .map((notice) => w.notice(notice, EVENT)),
    problem: (w) =>
      Object.values(PROBLEMS)
        .flat()
        .map((problem) => w.problem(problem)),
    refusal: (w) => Object.values(REFUSALS).map((refusal) => w.refusal(refusal, EVENT)),
    request: (w) =>
      all<RequestRefusal>({
        forbidden: true,
        rate_limited: true,
        too_large: true,
        bad_request: true,
        internal: true,
      }).map((reason) => w.request(reason)),
  },
};

/** Every sample sentence of a language by the function that says it, `outcomes.failed`. */
export function sentencesOf(words: Words): ReadonlyMap<string, readonly string[]> {
  const said = <T>(name: string, section: T, samples: SamplesOf<T>): [string, string[]][] =>
    Object.entries<(section: T) => string[]>(samples).map(([key, sample]) => [
      `${name}.${key}`,
      sample(section),
    ]);
  return new Map([
    ...said('times', words.times, SAMPLES.times),
    ...said('outcomes', words.outcomes, SAMPLES.outcomes),
    ...said('changes', words.changes, SAMPLES.changes),
    ...said('search', words.search, SAMPLES.search),
    ...said('tools', words.tools, SAMPLES.tools),
    ...said('facts', words.facts, SAMPLES.facts),
    ...said('greeting', words.greeting, SAMPLES.greeting),
    ...said('status', words.status, SAMPLES.status),
    ...said('consent', words.consent, SAMPLES.consent),
    ...said('trouble', words.trouble, SAMPLES.trouble),
    ...said('guard', words.guard, SAMPLES.guard),
    ...said('handOver', words.handOver, SAMPLES.handOver),
    ...said('keys', words.keys, SAMPLES.keys),
    ...said('calendar', words.calendar, SAMPLES.calendar),
  ]);
}
