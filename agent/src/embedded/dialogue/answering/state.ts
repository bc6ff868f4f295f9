/** What the dialogue remembers between turns. Plain data, so that it can be kept, compared and put back. */
import type { Instant, LocalDate, SlotFilter } from '@in-call-calendar/shared';
import type {
  CallerTurn,
  Fact,
  Modality,
  TimeWish,
  ToolArgs,
  ToolName,
  ToolResult,
} from '../contract.ts';
import type { BookingIntent } from '../understanding/booking-intent.ts';
import type { Choice } from '../understanding/time/compose-choices.ts';
import type { Breath } from '../understanding/contact/breaths.ts';
import type { RepeatWish } from '../understanding/repetition.ts';

/** A tool to call, with its arguments. */
export type ToolCall = { [T in ToolName]: { name: T; args: ToolArgs<T> } }[ToolName];

/** What the caller was last asked. */
export type Question =
  | 'nothing'
  /** Which time, or when. */
  | 'time'
  /** Whether the one time named will do. */
  | 'offer'
  | 'name'
  | 'email'
  | 'phone'
  /** A question of the form's own; `slug` says which. */
  | 'field'
  /** Whether what was heard is right; `checking` says which fields. */
  | 'details_ok'
  | 'notes'
  /** Whether to book. */
  | 'book'
  /** What to change, after a no to booking. */
  | 'change'
  /** How many times a series is to come. */
  | 'repeat_count'
  /** The e-mail address that a booking was made with. */
  | 'find_email'
  /** Whether that address was heard right. */
  | 'find_email_ok'
  /** The day of a booking that is looked for. */
  | 'find_date'
  /** Under what else to look, after nothing was found. */
  | 'find_again'
  /** Which of several bookings that were found. */
  | 'which_booking'
  /** What to do with the booking in question: move it or cancel it. */
  | 'intent'
  /** Whether to cancel the booking in question. */
  | 'cancel_ok'
  /** Whether to move the booking to the time chosen. */
  | 'move_ok'
  /** Whether the number that they call from will do. */
  | 'own_number'
  /** In which time zone they are, or whether it is the host's. */
  | 'caller_zone'
  /** How long it is to take. */
  | 'length'
  /** Whether what was heard means that they want another time. */
  | 'another_time'
  /** Whether they are there at all. */
  | 'still_there'
  /** Whether there is anything else. */
  | 'else';

/** A booking that is looked for, as far as it is known. */
export interface LookupCriteria {
  email: string | null;
  /** The address was typed, or read back and agreed to. */
  sure: boolean;
  date: LocalDate | null;
}

/** The rhythm of a series that is wished for, and its length once that is known. */
export type SeriesWish = Omit<Extract<RepeatWish, { kind: 'series' }>, 'kind'>;

/** What is to be done once a tool has answered. */
export type Pending =
  /** Take this time of the day when it turns out to be free. */
  | { kind: 'take'; date: string; minute: number }
  /** Offer those of these times that are free, and say which are not. */
  | { kind: 'choices'; choices: readonly Choice[] }
  /** The length is chosen: answer what waited for it, in words. */
  | { kind: 'length'; wanted: string }
  /** Say these words and ask about the time again. */
  | { kind: 'again'; words: string }
  /** A booking stays as it is: say so. */
  | { kind: 'left'; words: string }
  /** A detail that was said to be wrong is out of the form: ask for it again. */
  | { kind: 'say_again' }
  /** Ask whether to cancel the booking in question. */
  | { kind: 'ask_cancel' }
  | { kind: 'continue' };

export interface DialogueState {
  /** How the turn came that is answered. */
  modality: Modality;
  asked: Question;
  /** Slug of the form field asked for. */
  slug: string | null;
  /** Slugs whose values are being checked with the caller. */
  checking: string[];
  /** Times named to the caller, in the order they were spoken. */
  offered: Instant[];
  /** What was offered when a time was chosen, and how many turns ago: `sorry, I meant the third`. */
  passed: { starts: Instant[]; turns: number };
  /** The single time last talked about. */
  focus: Instant | null;
  /** Dates asked for last: `in the afternoon` is meant on them. */
  dates: Pick<TimeWish, 'from' | 'to'> | null;
  /** The clock time, in minutes since midnight, said beside a day that was asked about. */
  clock: number | null;
  /** Without a screen: the filter asked for last. */
  filter: SlotFilter | null;
  /** The filter that a step like `any later` made, and the one that held before it. */
  moved: { from: SlotFilter | null; to: SlotFilter } | null;
  /** What the caller wants with a booking made before. */
  intent: BookingIntent['kind'] | null;
  criteria: LookupCriteria;
  /** The new time of a move, or the first of a series, in the caller's words until it can be looked for. */
  wanted: string;
  series: SeriesWish | null;
  /** Start of the booking last made, found or moved in this call: it can be changed while the calendar is closed, too. */
  atHand: Instant | null;
  /** Wishes of earlier turns that a look keeps to, in words. */
  reason: string;
  pending: Pending;
  /** Tool calls still to come in this turn. */
  queue: ToolCall[];
  /** Tool calls made in this turn. */
  steps: number;
  /** Words to say before the result of the turn's last tool. */
  preface: string;
  /** Values read back to the caller, by field slug. */
  heardBack: Record<string, string>;
  /** Digest of what was read back before the question whether to book. */
  readBack: string | null;
  /** How long it takes and where it is has been said. */
  aboutTold: boolean;
  /** The detail that was said to be wrong: a letter put right is put right in it. */
  rejected: string | null;
  /** What was said so far of a detail that is given in several breaths, and how many turns ago. */
  breath: (Breath & { turns: number }) | null;
  /** The keys of a telephone have been named for times. */
  keysTold: boolean;
  ownNumberOffered: boolean;
  /** How often it was asked in which zone the caller is. */
  zoneAsked: number;
  /** The turn about a time that waits for the caller's zone. */
  untilPlaced: string;
  /** How long it is to take was asked. */
  lengthAsked: boolean;
  /** The turn about a time that waits for the length. */
  untilLength: string;
  /** A turn that may mean another time, and the question that was open before it. */
  overheard: { text: string; asked: Question } | null;
  /** Turns in a row that were not understood. */
  misses: number;
  lastSaid: string;
  /** How often a phrase with variants was used. */
  uses: Record<string, number>;
}

export type DialogueInput =
  /** A turn of the caller. `cutOff`: the reply before it was, `heard` is what came through of it. */
  | ({ kind: 'user'; cutOff?: { heard: string } | undefined } & CallerTurn)
  | { kind: 'tool'; name: ToolName; result: ToolResult }
  | { kind: 'fact'; fact: Fact };

/** What to say, and which tools to call after it. Without calls, `say` ends the turn. */
export interface Step {
  state: DialogueState;
  say: string;
  calls: ToolCall[];
}

/** What is forgotten once a booking has been made, moved or cancelled. */
export const AFTER_RESULT = {
  readBack: null,
  offered: [],
  passed: { starts: [], turns: 0 },
  focus: null,
  dates: null,
  clock: null,
  filter: null,
  moved: null,
  heardBack: {},
  rejected: null,
  breath: null,
  intent: null,
  criteria: { email: null, sure: false, date: null },
  wanted: '',
  series: null,
  reason: '',
} satisfies Partial<DialogueState>;

export const INITIAL_STATE: DialogueState = {
  ...AFTER_RESULT,
  aboutTold: false,
  modality: 'spoken',
  asked: 'time',
  slug: null,
  checking: [],
  keysTold: false,
  ownNumberOffered: false,
  zoneAsked: 0,
  untilPlaced: '',
  lengthAsked: false,
  untilLength: '',
  overheard: null,
  atHand: null,
  pending: { kind: 'continue' },
  queue: [],
  steps: 0,
  preface: '',
  misses: 0,
  lastSaid: '',
  uses: {},
};

/** No times are spoken of. */
export const NO_TIMES = { offered: [], focus: null, dates: null } satisfies Partial<DialogueState>;

/** Most tools called in one turn. */
export const MAX_STEPS = 4;
