/** What a language brings to the guard: its words for claims, and what makes them none. Plain data. */
import type { Language } from '@in-call-calendar/shared';
import type { WordClasses } from './phrases.ts';
import type { TimeWords } from './time-words.ts';

/**
 * What is said to be so: `reserved` covers holds and bookings alike, `finished` is "all set", `appointment` is "your
 * appointment is on Tuesday", `requested` is "your request has been sent", `result` is any other change of a booking,
 * `gone` is a booking that is no longer there.
 */
export const DONE_KINDS = [
  'booked',
  'confirmed',
  'reserved',
  'moved',
  'cancelled',
  'requested',
  'finished',
  'appointment',
  'result',
  'gone',
] as const;
export type DoneKind = (typeof DONE_KINDS)[number];

/** Of them, those that are told by the form of a sentence only. */
type FormKind = 'result' | 'gone';

/** Phrases (see `phrases.ts`) with commas between them. */
export type PhraseList = string;

export interface FormWords {
  classes: WordClasses;
  claims: Readonly<Partial<Record<DoneKind, PhraseList>>>;
  /** What has such a form and claims nothing. */
  harmless: PhraseList;
}

export interface LexiconWords {
  language: Language;
  times: TimeWords;
  /** How clauses are told apart, beside marks. */
  clauses: {
    /** Words that begin a clause: `but`, `because`. */
    breaks: PhraseList;
    /** Words that begin a clause where a subject or verb follows: `and`. */
    ands: PhraseList;
    subjects: PhraseList;
    /** Words that begin a condition: `if`, `once`, `before`. */
    conditions: PhraseList;
    /** What begins like a condition and states something: `until Tuesday then`. */
    unconditional: PhraseList;
    /** Words by which a clause hangs on the one before: `that`. */
    dependent: PhraseList;
    /** What makes a condition the caller's decision: `confirm`, `agree`. */
    decisions: PhraseList;
    /** What makes it none after all: `if you need anything else`. */
    undecided: PhraseList;
  };
  /** What takes a statement back. */
  negations: PhraseList;
  /** How a question begins; only counts where a question mark follows. */
  openers: PhraseList;
  /** Whether questions are opened by a mark of their own, so that only strong openers count without it. */
  opensQuestions: boolean;
  /** Words before a done word that put it in the future or make it a mere possibility: `will`, `can`. */
  modals: PhraseList;
  /** Of those, what leaves a coming appointment said: "we will see you on Tuesday". */
  futures: PhraseList;
  /** Words that make `to` and the like such a word: `to be`. */
  infinitives: PhraseList;
  /** Words right after a done word that do the same (`gebucht werden`). */
  modalsAfter: PhraseList;
  /** Finite verbs: a modal before one of them does not reach the done word behind it. */
  finite: PhraseList;
  /** Words for the agent itself as the one who did something. */
  agent: PhraseList;
  done: Readonly<Record<Exclude<DoneKind, FormKind>, PhraseList>>;
  /**
   * Claims told by the form of a sentence and not by one word: any verb that is not among the harmless ones, of the
   * agent or of a booking, that says something has come about.
   */
  forms: FormWords;
  /** Done words that are also said of other things than bookings, `moved`, and what those things are. */
  soft: {
    verbs: PhraseList;
    otherObjects: PhraseList;
    bookingObjects: PhraseList;
  };
  /** Phrases with a done word that are no claim: `fully booked`, `almost done`. */
  harmless: PhraseList;
  /** Phrases with a negation that takes nothing back: `no problem`. */
  idioms: PhraseList;
  /** What marks a request that is still to be confirmed, and a cancellation as the thing spoken of. */
  pending: PhraseList;
  cancellation: PhraseList;
  offer: {
    /** What presents a time as possible. */
    cues: PhraseList;
    /** Of those, what says so of a whole day: `free`. */
    vacant: PhraseList;
    /** What makes a time none that is offered: `fully booked`, `let me check`. */
    exempt: PhraseList;
    /** Words that a list of times may have around them and still be one. */
    fillers: PhraseList;
  };
  promise: {
    /** What nobody will do. */
    phrases: PhraseList;
    /** That the caller is put through to a person, now, before or soon. */
    handOver: PhraseList;
    /** Of it, that it could be done: `can put you through`. */
    handOverOffer: PhraseList;
    /** The confirmation that the calendar sends once there is a booking. */
    confirmation: PhraseList;
    /** What puts it after the booking: `then`. */
    later: PhraseList;
  };
  /** Words that say times may be in another zone than the one shown. */
  zones: PhraseList;
}
