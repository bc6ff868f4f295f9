/** What the page knows of the calendar, and what can happen to it. Data only; see reduce.ts for the rules. */
import type {
  Answer,
  Availability,
  CalendarStep,
  CalendarView,
  Instant,
  LocalDate,
  Press,
  Range,
  Repetition,
  RpcErrorKind,
  SlotFilter,
  Zone,
} from '@in-call-calendar/shared';

/** The snapshot of some steps. */
export type ViewOf<S extends CalendarStep> = Extract<CalendarView, { step: S }>;

/** How the page stands with the agent. */
export type Link = 'connecting' | 'synced' | 'lost';

/** Something the caller did that the agent has not answered yet; drawn at once, dropped when the answer comes. */
export type Pending = { id: number } & (
  | { kind: 'show_dates'; range: Range; from: LocalDate; filter: SlotFilter | null }
  | { kind: 'open' }
  | { kind: 'select'; start: Instant }
  | { kind: 'release' }
  | { kind: 'book' }
  | { kind: 'close' }
  | { kind: 'length'; minutes: number }
  | { kind: 'time_display'; shown?: Zone; hour12?: boolean }
  | { kind: 'repeat'; repetition: Repetition | null }
  /** `what` is the uid, the e-mail address, or empty for the form. */
  | { kind: 'find'; what: string }
  | { kind: 'move'; uid: string }
  | { kind: 'confirm_move' }
  | { kind: 'cancel' }
);

/** Something went wrong that the caller should know. */
export type Problem =
  /** The agent refused what was asked; its own words. */
  | { kind: 'refused'; text: string; reason?: RpcErrorKind }
  /** No answer came; `during` says what was asked. */
  | { kind: 'no_answer'; during: Pending['kind'] | 'details' }
  /** No agent is there to answer. */
  | { kind: 'no_agent' }
  /** A press was lost on the way, so nothing came of it. */
  | { kind: 'not_arrived'; press: Press['kind'] }
  /** Page and agent speak different versions of the contract. `isAside`: the person has read and dismissed it. */
  | { kind: 'mismatch'; isDismissed?: true };

/** A field value that the caller typed and the agent has not taken over yet. */
export interface Edit {
  value: Answer;
  /** Grows with every keystroke. */
  revision: number;
  /** The agent has this very value. Kept while the field has the focus. */
  saved: boolean;
}

export interface FormState {
  edits: Readonly<Record<string, Edit>>;
  focused: string | null;
  /** Fields the caller has been in and left: only these show a local error. */
  left: readonly string[];
  /** The caller tried to confirm: from now on missing fields are marked, too. */
  tried: boolean;
  /** Everything the caller typed in this room, for an agent that takes over. */
  remembered: Readonly<Record<string, Answer>>;
  /** Agent process that has been given what is remembered. */
  epoch: string | null;
}

export interface SlotsState {
  availability: Availability | null;
  /** Agent process the slots came from. */
  epoch: string | null;
  fetching: boolean;
  failed: boolean;
}

/** Identity of one try to book; repeated unchanged until its outcome is known. */
export interface Attempt {
  start: Instant;
  id: string;
}

/** Identity of one try to move or cancel a booking; repeated unchanged until its outcome is known. */
export interface ChangeAttempt {
  /** What is to be done, with which booking, to which time. */
  order: string;
  id: string;
}

export interface State {
  link: Link;
  /** Whether the agent said that it books; null before it was asked. */
  enabled: boolean | null;
  view: CalendarView | null;
  /** The agent's clock minus ours, in milliseconds. */
  clockSkew: number;
  slots: SlotsState;
  pending: Pending | null;
  problem: Problem | null;
  form: FormState;
  attempt: Attempt | null;
  change: ChangeAttempt | null;
  /** What was pressed and brought no answer; the next answer of the agent says what became of it. */
  unanswered: Press | null;
}

export type Event =
  /** A snapshot arrived, by push or as an answer. `at` is our clock. */
  | { type: 'view'; view: CalendarView; at: number }
  /** The agent's answer to a sync: everything at once, so that nothing is fetched that has just come. */
  | {
      type: 'synced';
      view: CalendarView;
      at: number;
      enabled: boolean;
      availability: Availability | null;
    }
  | { type: 'link'; link: Link }
  | { type: 'slots_asked' }
  | { type: 'slots'; epoch: string; availability: Availability }
  | { type: 'slots_failed' }
  | { type: 'tapped'; pending: Pending }
  /** The agent answered the tap; its snapshot has been applied before. */
  | { type: 'answered'; id: number }
  /** The tap came to nothing: roll back and say why. Without a problem it is dropped silently. */
  | { type: 'failed'; id: number; problem: Problem | null }
  | { type: 'problem'; problem: Problem | null }
  | { type: 'typed'; slug: string; value: Answer }
  | { type: 'focused'; slug: string }
  | { type: 'left'; slug: string }
  /** The agent took these revisions over. */
  | { type: 'saved'; revisions: Readonly<Record<string, number>> }
  | { type: 'tried' }
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'change'; change: ChangeAttempt }
  /** A press of the page before it was loaded again, whose answer nobody has seen. */
  | { type: 'unanswered'; press: Press }
  | { type: 'remembered'; values: Readonly<Record<string, Answer>> };

export const initialState: State = {
  link: 'connecting',
  enabled: null,
  view: null,
  clockSkew: 0,
  slots: { availability: null, epoch: null, fetching: false, failed: false },
  pending: null,
  problem: null,
  form: { edits: {}, focused: null, left: [], tried: false, remembered: {}, epoch: null },
  attempt: null,
  change: null,
  unanswered: null,
};
