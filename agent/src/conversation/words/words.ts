/**
 * All that code says aloud or writes, as one interface with a file per language. Facts in, sentences out: times, names
 * and results come from records and state, never from a model.
 */
import type {
  Instant,
  LocalDate,
  Occurrence,
  Press,
  SlotFilter,
  Zone,
  Zones,
  Language,
} from '@in-call-calendar/shared';
import type { CalendarWords } from '../../calendar/calendar-words.ts';
import type { ChangeTask } from '../../calendar/effect.ts';
import type { SchedulingErrorKind } from '../../scheduling/errors.ts';
import type { BookingRecord } from '../../scheduling/scheduler.ts';
import type { GuardWords } from './guard.ts';
import type { HandOverWords } from './hand-over.ts';

/** What sentences are said relative to: today, the zone that is shown, and what the calendar does by itself. */
export interface Speaking {
  now: Instant;
  zones: Zones;
  /** The calendar writes to the attendee; else no message may be announced. */
  notifiesAttendee?: boolean | undefined;
}

/** Dates that were asked for; open where one is absent. */
export interface WishedDates {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

/** Instants, dates and filters for the ear. */
export interface TimeWords {
  /** `Tuesday, December 1st at 2 PM`. */
  start(start: Instant, speaking: Speaking): string;
  /** The same with the zone's name, for where it matters. */
  startWithZone(start: Instant, speaking: Speaking): string;
  /** `Monday at 9 AM, 10:30 AM or 1 PM`: the date is said once where the times share it. */
  choices(starts: readonly Instant[], speaking: Speaking, last?: 'and' | 'or'): string;
  /** How long something takes: `30 minutes`, `one hour`, `an hour and a half`. */
  length(minutes: number): string;
  /** `a, b and c`. */
  join(words: readonly string[], last: 'and' | 'or'): string;
  /** What was looked for: `on Tuesday, December 1st for afternoons`; empty where nothing was said. */
  wish(dates: WishedDates, filter: SlotFilter | null, today: LocalDate): string;
  /** A filter by itself: `mornings, no Mondays`; empty where there is none. */
  filter(filter: SlotFilter | null): string;
}

/** What became of a booking. Everything but `booked` and `series` says or implies that nothing was booked. */
export interface OutcomeWords {
  booked(record: BookingRecord, speaking: Speaking): string;
  /** How each occurrence of a series stands. */
  series(record: BookingRecord, series: readonly Occurrence[], speaking: Speaking): string;
  taken(start: Instant, alternatives: readonly Instant[], speaking: Speaking): string;
  /** The chosen time is not free for so many minutes. */
  notThatLong(
    start: Instant,
    minutes: number,
    alternatives: readonly Instant[],
    speaking: Speaking,
  ): string;
  /** Neither booked nor failed: the result is not known yet. */
  checking(): string;
  /** `field`: the question whose answer was refused. */
  failed(kind: SchedulingErrorKind, field?: string): string;
}

/** Bookings that exist: found, moved, cancelled. */
export interface ChangeWords {
  /** The form for a booking made before is open. */
  findForm(): string;
  looking(): string;
  findFailed(): string;
  /** Nothing is at hand that could be moved or cancelled. */
  noBooking(): string;
  found(records: readonly BookingRecord[], speaking: Speaking): string;
  foundNothing(date?: LocalDate): string;
  moved(record: BookingRecord, from: Instant, speaking: Speaking): string;
  cancelled(record: BookingRecord, speaking: Speaking): string;
  unknown(task: ChangeTask): string;
  /** The booking stands as it was in all of these. `question`: what the calendar wants answered first. */
  failed(
    task: ChangeTask,
    kind: SchedulingErrorKind,
    question: string | undefined,
    speaking: Speaking,
  ): string;
  whichTimeInstead(): string;
  bookingIsFor(start: Instant, speaking: Speaking): string;
  shallIMove(from: Instant, to: Instant, speaking: Speaking): string;
}

/** What a look for times found. `times` are never empty. */
export interface SearchWords {
  unreachable(): string;
  nothing(
    dates: WishedDates,
    filter: SlotFilter | null,
    today: LocalDate,
  ): {
    /** Nothing there, but other times on the same dates. */
    butOtherTimes(times: readonly Instant[], speaking: Speaking): string;
    /** Nothing there; the next ones after. */
    butLater(times: readonly Instant[], speaking: Speaking): string;
    /** Nothing there, and later dates cannot be read. */
    laterUnread(): string;
    /** Nothing there, and nothing until a date. */
    until(date: LocalDate): string;
  };
  closest(times: readonly Instant[], speaking: Speaking): string;
  /** The times asked for are free. */
  free(times: readonly Instant[], speaking: Speaking): string;
  only(time: Instant, speaking: Speaking): string;
  soonest(times: readonly Instant[], speaking: Speaking): string;
  latest(times: readonly Instant[], speaking: Speaking): string;
  /** `all`: there are no others. */
  some(times: readonly Instant[], all: boolean, speaking: Speaking): string;
}

/** Answers of tools that fit nowhere else. */
export interface ToolWords {
  /** `minutes`: how long it takes, where that was to be chosen. */
  chosen(start: Instant, speaking: Speaking, minutes?: number): string;
  /** The length that was chosen. */
  length(minutes: number): string;
  notFree(start: Instant, nearest: readonly Instant[], speaking: Speaking): string;
  nothingChosen(): string;
  /** Back from moving or finding a booking. */
  nothingChanged(): string;
  gaveBack(): string;
  closed(): string;
  zone(zone: Zone, now: Instant, callerIsThere: boolean): string;
  clock(hour12: boolean): string;
  goodbye(): string;
}

/** Things that happened on the screen, where no other words say it. */
export interface FactWords {
  opened(): string;
  selected(start: Instant, speaking: Speaking): string;
  availabilityFailed(): string;
  /** What could not be read can be read again. */
  availabilityBack(): string;
  /** Asked where nothing has come from the caller for a while, and a time is reserved. */
  stillThere(): string;
  /** The time is not reserved any more, for the same reason. */
  givenBack(): string;
  anythingElse(): string;
  moveOrCancel(): string;
  whichOne(): string;
}

/** First words, and words for a caller who comes back. */
export interface GreetingWords {
  /** `what` is the event's title; none where it is not known. */
  first(title: string | undefined, hasScreen: boolean): string;
  /** No line is free, and the call ends after it. */
  linesBusy(): string;
  /** Asks a caller from whom nothing comes. */
  areYouThere(): string;
  /** Nothing has come after that either, and the call ends after it. */
  nobodyThere(): string;
  welcomeBack(): string;
  cannotHear(): string;
  cutOff(): string;
  onwards(what: 'another' | 'when' | 'go_on'): string;
}

/** Where a call stands, for a caller whose agent was cut off. Never asks. */
export interface StatusWords {
  choosing(): string;
  lookingForNewTime(start: Instant, speaking: Speaking): string;
  chosen(start: Instant, speaking: Speaking): string;
  checkingBooking(start: Instant, speaking: Speaking): string;
  chosenInstead(start: Instant, from: Instant | undefined, speaking: Speaking): string;
  checkingChange(start: Instant, task: ChangeTask, speaking: Speaking): string;
  finding(): string;
  /** A press on the page that brought no answer has come to nothing; says what stands, and to press again. */
  notArrived(press: Press['kind']): string;
  booked(
    start: Instant,
    status: 'accepted' | 'pending' | 'cancelled' | 'rejected',
    speaking: Speaking,
  ): string;
}

/** What is asked before something is done that cannot be undone by the next sentence. */
export interface ConsentWords {
  /**
   * `who`: name and contact, as they would be sent. `occurrences`: of a series, else 1. `minutes`: how long it takes,
   * where that was to be chosen.
   */
  book(
    wish: { start: Instant; occurrences: number; who: readonly string[]; minutes?: number },
    speaking: Speaking,
  ): string;
  move(from: Instant, to: Instant, speaking: Speaking): string;
  cancel(start: Instant, speaking: Speaking): string;
  /** The caller's answer was no yes, so nothing was done. */
  notAgreed(task: 'book' | 'move' | 'cancel'): string;
  /** One reply wanted to settle two things. */
  oneAtATime(): string;
  /** A time was named that was never on offer. */
  notOffered(): string;
}

/** Where a model, the recogniser or the voice fails or keeps the caller waiting. */
export interface TroubleWords {
  /** An answer takes a while. */
  filler(): string;
  /** The calendar takes a while to book, move or cancel. */
  fillerBooking(): string;
  /** `hasScreen`: there is a calendar that can be used by touch. */
  cannotAnswer(hasScreen: boolean): string;
  cannotHear(hasScreen: boolean): string;
  /** Said by the voice that stands in. */
  cannotSpeak(hasScreen: boolean): string;
  /** Answering has failed several times in a row. */
  stillDown(hasScreen: boolean): string;
  /** Speech was heard, but no words. */
  didNotCatch(): string;
}

/** What a question for yes or no is about. */
export type KeyQuestion = 'book' | 'move' | 'cancel' | 'other';

/** What can be pressed now, beside `*` and `0`: the times named last, by their place, or an answer. */
export interface KeysOpen {
  choices: number;
  question: KeyQuestion | null;
}

/** The keys of a telephone: what is said of them, and what they stand for as the caller would say it. */
export interface KeyWords {
  /** After times were named. */
  offer(count: number): string;
  /** After a question for yes or no. */
  yesNo(question: KeyQuestion): string;
  /** After a key that stands for nothing now. */
  hint(open: KeysOpen): string;
  /** `nth` counts from 1. `handle`: of the time, for a model. */
  choice(nth: number, handle?: string): string;
  answer(yes: boolean): string;
  again(): string;
}

/** One language. */
export interface Words {
  language: Language;
  times: TimeWords;
  outcomes: OutcomeWords;
  changes: ChangeWords;
  search: SearchWords;
  tools: ToolWords;
  facts: FactWords;
  greeting: GreetingWords;
  status: StatusWords;
  consent: ConsentWords;
  trouble: TroubleWords;
  guard: GuardWords;
  handOver: HandOverWords;
  keys: KeyWords;
  /** What the calendar itself writes. */
  calendar: CalendarWords;
}
