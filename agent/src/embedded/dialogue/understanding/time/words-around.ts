/** Words around times that say how they are meant. */
import type { Operator } from './items.ts';
import type { Bound } from './statements.ts';

export const BOUNDS: Partial<Record<Operator, Bound>> = {
  after: 'after',
  from: 'from',
  before: 'before',
  until: 'until',
  by: 'by',
  latest: 'by',
  around: 'around',
  weekof: 'weekof',
  at: 'at',
};

/** What being busy within a bound leaves free. */
export const FREE_WHEN_BUSY: Partial<Record<Bound, Bound>> = {
  until: 'from',
  before: 'from',
  after: 'before',
  from: 'before',
};

/** Words that may stand around a bare number and leave it a time: `three please`, `the two then`. */
export const FLUFF = new Set(
  'the please okay yes yeah yep sure that it is would be for me i we will take do go with want like and so well a uh great good perfect fine lets have book get one of my to say thanks thank you by now if possible just say'.split(
    ' ',
  ),
);

/** Verbs that put forward a time: `can you do four`. */
export const PROPOSING = new Set(['do', 'say', 'try', 'take', 'prefer', 'want', 'make', 'for']);

/** Words that may come between a preposition and its time: `after like three`. */
export const PADDING = new Set([
  'like',
  'say',
  'the',
  'my',
  'a',
  'on',
  'in',
  'of',
  'maybe',
  'sometime',
]);

/** Words that end a report of what was, and go on to what is wanted: `I called on Monday, can I come tomorrow`. */
export const RESUMING = new Set(
  'can could would will want need like now please is are do may shall so let give show book'.split(
    ' ',
  ),
);
