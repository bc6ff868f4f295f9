/** What an excuse does that may be said of the time, and of cancelling, too: `does not suit me`. Pure. */
import type { Piece } from './scan.ts';

type Roles = ReadonlySet<Piece['role'] | undefined>;
const roles = (...names: Piece['role'][]): Roles => new Set(names);

/** Says nothing in the middle of a sentence. */
export const HESITATION = roles('filler');
const IDLE = roles('filler', 'polite');
const TIME = roles('repeat');
const BESIDE_TIME = roles('filler', 'polite', 'repeat');
const BEFORE_SUBJECT = roles('filler', 'polite', 'joint');
/** Make an order of the verb behind them. */
const OPENERS = roles('opener');
const ORDERING = roles('opener', 'polite');
const INFINITIVES = roles('verb.cancel', 'order.cancelling');
const ORDERS = roles('verb.cancel', 'order.cancelling', 'order.cancel', 'order.any');
const PAUSE = /[,;:.!–]/;

/** What such an excuse does to the answer to whether to cancel; `said` is what the places of pieces count in. */
export function excuseAt(
  pieces: readonly Piece[],
  at: number,
  said: string,
): 'no' | 'neutral' | 'idle' | 'block' {
  const isBare = pieces[at]?.role === 'excuse.bare';
  const topic = lastSaid(pieces, at, isBare ? BESIDE_TIME : IDLE);
  const isTopic = isInfinitive(pieces, topic, ORDERING);
  const isApart = hasPause(pieces, topic, at, said);
  if (isBare) {
    if (isApart || !isInfinitive(pieces, topic, OPENERS)) return 'neutral';
    return isTopic ? 'no' : 'block';
  }
  if (isTopic) return isApart ? 'block' : 'no';
  return isOfTime(pieces, at, said) || isBehindOrder(pieces, at, said) ? 'idle' : 'block';
}

/** The last piece before one, without those of some roles; -1 where there is none. */
export function lastSaid(pieces: readonly Piece[], at: number, without: Roles): number {
  return pieces.slice(0, at).findLastIndex(({ role }) => !without.has(role));
}

/** Whether an excuse is said of a time that was read back, before or behind it. */
function isOfTime(pieces: readonly Piece[], at: number, said: string): boolean {
  const named = lastSaid(pieces, at, HESITATION);
  const role = pieces[named]?.role;
  if (role !== 'repeat') return pieces[at + 1]?.role === 'repeat' && !ORDERS.has(role);
  const topic = lastSaid(pieces, named, TIME);
  return !isInfinitive(pieces, topic, ORDERING) || hasPause(pieces, topic, named, said);
}

/** Whether an order to cancel is before an excuse in a sentence of its own: `cancel it, that does not work`. */
function isBehindOrder(pieces: readonly Piece[], at: number, said: string): boolean {
  const place = lastSaid(pieces, at, BEFORE_SUBJECT);
  if (!ORDERS.has(pieces[place]?.role) || isInfinitive(pieces, place, ORDERING)) return false;
  const hasSubject = pieces.slice(place, at).some(({ role }) => role === 'joint');
  return hasSubject || hasPause(pieces, place, at, said);
}

/** Whether a piece may be what the sentence is about: `absagen` in `absagen geht nicht`, not in `bitte absagen`. */
function isInfinitive(pieces: readonly Piece[], at: number, ordering: Roles): boolean {
  return INFINITIVES.has(pieces[at]?.role) && !ordering.has(pieces[at - 1]?.role);
}

/**
 * Whether one sentence ends between two pieces, or in the first: `cancel, that does not work` has `cancel that` in it. A
 * hesitation has commas of its own.
 */
function hasPause(pieces: readonly Piece[], from: number, to: number, said: string): boolean {
  const hesitates = pieces.slice(from + 1, to).some(({ role }) => role === 'filler');
  return !hesitates && PAUSE.test(said.slice(pieces[from]?.from, pieces[to]?.from));
}
