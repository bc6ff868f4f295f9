/** The words of one language that an answer to "Shall I?" can be made of, as plain data. */

/** What a phrase does in an answer. */
export const ROLES = [
  /** Agrees by itself: `yes`. */
  'yes',
  /** Agrees, but is also said to be polite: `okay`, `perfect`. */
  'agreement',
  /** Agrees in the form of a question: `why not`. */
  'rhetorical',
  /** Orders what was asked, whatever it is: `go ahead`. */
  'order.any',
  'order.book',
  'order.move',
  /** Orders to cancel in words that may also be the subject of a sentence: `den Termin absagen` in front of `geht nicht`. */
  'order.cancelling',
  'order.cancel',
  /** The verb alone, which orders nothing by itself. */
  'verb.book',
  'verb.move',
  'verb.cancel',
  /** Leaves a booking as it is: `keep it`. */
  'keep',
  /** Politeness: `please`. */
  'polite',
  /** Hesitation and greetings, which say nothing: `um`. */
  'filler',
  /** Needs something understood behind it: `and`, `that is`. */
  'joint',
  /** What follows replaces what came before: `actually`. */
  'pivot',
  /** Comes before an order: `can you`. */
  'opener',
  /** Harmless beside an assent and none by itself: `no worries`. */
  'aside',
  /** Harmless only beside a clear yes or an order: `no that's all`, `bye`. */
  'closing',
  /** A goodbye, as `closing`; where cancelling is asked about, harmless only beside an order to cancel or an excuse. */
  'goodbye',
  /** A goodbye that, with the time behind it, says that the caller comes: `see you`. */
  'goodbye.time',
  /** A closing that leaves the booking as it is: `I will see you`. With the time behind it, it says that the time suits. */
  'parting',
  /** Says that the time suits, or that the caller comes: `I am free`, `I will be there`. Harmless beside an assent to book or move, and none by itself. */
  'suits',
  /** Says so of the time before it: `Dienstag` `habe ich Zeit`. In the way of a yes without one. */
  'suits.time',
  /** Why somebody cancels, in words that may be said of cancelling, too: `I do not want it`. Harmless beside a clear yes only. */
  'excuse.unnamed',
  /** Why somebody cancels: `I can't make it`. Harmless there only. */
  'excuse',
  /** Why somebody cancels, said of the time beside it: `Tuesday` `does not suit me`. Without one it may be said of cancelling. */
  'excuse.time',
  /** Why somebody cancels, or that they do not cancel, where the verb is in front of it: `no puedo`. */
  'excuse.bare',
  /** Why somebody cancels, without a denial: `I am busy`. Harmless beside a clear yes only, and in the way of any other question's. */
  'busy',
  /** Begins the reason for cancelling: `because`. */
  'reason',
  /** Refuses, negates, stops or takes back. */
  'refusal',
  /** Not now. */
  'wait',
  /** Does not know. */
  'unsure',
  /** A condition, a restriction, another wish. */
  'condition',
  /** Begins a question. */
  'question',
  /** Speaks of a detail: a day, a name, a number of people. */
  'detail',
] as const;
export type Role = (typeof ROLES)[number];

/** How numbers, days and times of the day are said. */
export interface NumberWords {
  /** `twenty five` → 25. */
  cardinals: Readonly<Record<string, number>>;
  /** `twenty fifth` → 25, as a day of the month. */
  ordinals: Readonly<Record<string, number>>;
  /** `half past two` → minutes after midnight, on a clock of twelve hours. */
  clock: Readonly<Record<string, number>>;
  months: readonly string[];
  /** Words that may stand between a day and its month: `of`. */
  ofMonth: readonly string[];
  /** Before an hour: `at`. */
  at: readonly string[];
  /** Behind an hour: `o'clock`. */
  hour: readonly string[];
  /** Behind a time of the day before noon, and after it. */
  am: readonly string[];
  pm: readonly string[];
}

export interface Lexicon {
  /** Short forms and what they stand for, without apostrophes: `dont` → `do not`. */
  contractions: Readonly<Record<string, string>>;
  /** Where a word means another, by what is around it: `si` before a noun is `if`, and read as the word given. */
  rereads: readonly (readonly [where: RegExp, word: string])[];
  /** What may stand for `{name}` in a phrase; an empty one may be left out. */
  slots: Readonly<Record<string, readonly string[]>>;
  phrases: Readonly<Record<Role, readonly string[]>>;
  /** Words allowed before a detail that was read back: `at`, `on the`. */
  glue: readonly string[];
  numbers: NumberWords;
}

/** Phrases that are separated by commas. */
export function list(phrases: string): readonly string[] {
  return phrases.split(',').map((phrase) => phrase.trim());
}
