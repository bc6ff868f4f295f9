/** What the pieces of a turn come to, as the answer to one question. Pure. */
import { excuseAt, HESITATION, lastSaid } from './excuses.ts';
import type { Piece } from './scan.ts';

/** What is asked: whether to book, move or cancel, or any other question for yes or no. */
export type ConsentTo = 'book' | 'move' | 'cancel' | 'yes_no';

/** What a caller's turn says to such a question. */
export type Consent =
  /** Every word of the turn is understood as assent. */
  | 'yes'
  /** A refusal, stop, negation or taking back anywhere. */
  | 'no'
  /** Not now. */
  | 'wait'
  /** A condition, a question, another detail or another wish; or nothing that was said in words. */
  | 'unclear'
  /** Something else, which was not understood. */
  | 'other';

/** What a piece does to the answer. */
type Effect =
  /** Agrees clearly, or agrees. */
  | 'firm'
  | 'soft'
  /** Counts only beside a firm piece. */
  | 'closing'
  /** Changes nothing, and means something or not. */
  | 'neutral'
  | 'idle'
  | 'no'
  | 'wait'
  /** Understood, and in the way. */
  | 'block'
  /** Not understood. */
  | 'left';

export interface Judged {
  consent: Consent;
  /** Pieces that agree. */
  assents: readonly Piece[];
  refusals: readonly Piece[];
  waits: readonly Piece[];
  /** Pieces that stand in the way of a yes otherwise. */
  blocks: readonly Piece[];
}

/** Judges the pieces of a turn, as one language has them; `said` is what their places count in. */
export function judge(pieces: readonly Piece[], to: ConsentTo, said: string): Judged {
  const effects = pieces.map((_, at) => effectAt(pieces, at, to, said));
  const having = (...wanted: Effect[]): Piece[] =>
    pieces.filter((_, at) => wanted.includes(effects[at] ?? 'left'));
  const assents = having('firm', 'soft');
  const refusals = having('no');
  const waits = having('wait');
  const closings = having('closing');
  const obstacles = having('block', 'left');
  const agrees = effects.includes('firm') || (assents.length > 0 && closings.length === 0);
  const understood = having('firm', 'soft', 'closing', 'neutral', 'block').length > 0;
  const rest =
    obstacles.length === 0 ? (agrees ? 'yes' : 'unclear') : understood ? 'unclear' : 'other';
  return {
    consent: refusals.length > 0 ? 'no' : waits.length > 0 ? 'wait' : rest,
    assents,
    refusals,
    waits,
    blocks: obstacles.length > 0 ? obstacles : closings,
  };
}

function effectAt(pieces: readonly Piece[], at: number, to: ConsentTo, said: string): Effect {
  const role = pieces[at]?.role ?? 'left';
  const effect = ownEffect(role, to);
  if (effect !== 'needs') return effect;
  if (role.startsWith('verb.')) {
    const before = pieces.slice(0, at).findLast((piece) => !EMPTY.has(piece.role))?.role;
    return before === 'opener' || before === 'polite' ? 'firm' : 'neutral';
  }
  if (GOODBYES.has(role)) return goodbyeAt(pieces, at, to);
  if (role === 'excuse.time' || role === 'excuse.bare') return excuseAt(pieces, at, said);
  if (isSupported(role, pieces, at, to)) return 'idle';
  return role === 'left' ? 'left' : 'block';
}

/** Whether the pieces around one that says nothing by itself make it harmless. */
function isSupported(
  role: Piece['role'],
  pieces: readonly Piece[],
  at: number,
  to: ConsentTo,
): boolean {
  const before = pieces.slice(0, at);
  const after = pieces.slice(at + 1);
  if (role === 'suits.time') return pieces[lastSaid(pieces, at, HESITATION)]?.role === 'repeat';
  if (role === 'joint') return after.some((piece) => !EMPTY.has(piece.role));
  if (role === 'pivot') return after.some((piece) => isAssent(piece.role, to));
  if (role === 'mark')
    return before.some((piece) => piece.role === 'opener' || piece.role === 'rhetorical');
  if (role === 'opener') {
    const next = after.find((piece) => piece.role !== 'polite' && !EMPTY.has(piece.role));
    return next !== undefined && (next.role === 'aside' || isOwn(next.role, to));
  }
  if (to !== 'cancel') return false;
  // What is said after `because` explains the yes before it.
  const reason = role === 'reason' ? at : pieces.findIndex((piece) => piece.role === 'reason');
  const agreed = before.slice(0, reason).some((piece) => isAssent(piece.role, to));
  return agreed && reason >= 0 && reason <= at && reason < pieces.length - 1;
}

/** What a goodbye does: with the time behind it, it says that the caller comes. */
function goodbyeAt(pieces: readonly Piece[], at: number, to: ConsentTo): Effect {
  const comes = pieces[at]?.role !== 'goodbye' && pieces[at + 1]?.isTime === true;
  if (to !== 'cancel') return comes ? 'neutral' : 'closing';
  const isCancelling = pieces.some(({ role }) => isOwn(role, to) || /^(?:excuse|busy)/.test(role));
  return comes || !isCancelling ? 'block' : 'closing';
}

/** Roles that say nothing, so that a turn that ends in them is not at its end. */
const EMPTY: ReadonlySet<Piece['role']> = new Set<Piece['role']>(['joint', 'filler', 'mark']);

const GOODBYES: ReadonlySet<Piece['role']> = new Set<Piece['role']>([
  'goodbye',
  'goodbye.time',
  'parting',
]);

/** What a role does by itself, to one question or all; `needs`: it hangs on the pieces around it. */
type OwnEffect = Effect | 'needs';

const EFFECTS: Readonly<Record<Piece['role'], OwnEffect | Readonly<Record<ConsentTo, OwnEffect>>>> =
  {
    yes: 'firm',
    agreement: 'soft',
    rhetorical: 'firm',
    'order.any': 'firm',
    'order.book': { book: 'firm', move: 'firm', cancel: 'block', yes_no: 'neutral' },
    'order.move': { book: 'block', move: 'firm', cancel: 'block', yes_no: 'block' },
    'order.cancel': { book: 'no', move: 'no', cancel: 'firm', yes_no: 'no' },
    'order.cancelling': { book: 'no', move: 'no', cancel: 'firm', yes_no: 'no' },
    'verb.book': { book: 'needs', move: 'needs', cancel: 'block', yes_no: 'neutral' },
    'verb.move': { book: 'block', move: 'needs', cancel: 'block', yes_no: 'block' },
    'verb.cancel': { book: 'no', move: 'no', cancel: 'needs', yes_no: 'no' },
    keep: { book: 'block', move: 'no', cancel: 'no', yes_no: 'block' },
    suits: { book: 'neutral', move: 'neutral', cancel: 'block', yes_no: 'neutral' },
    'suits.time': { book: 'needs', move: 'needs', cancel: 'block', yes_no: 'needs' },
    excuse: { book: 'no', move: 'no', cancel: 'neutral', yes_no: 'no' },
    'excuse.time': { book: 'no', move: 'no', cancel: 'needs', yes_no: 'no' },
    'excuse.bare': { book: 'no', move: 'no', cancel: 'needs', yes_no: 'no' },
    'excuse.unnamed': { book: 'no', move: 'no', cancel: 'closing', yes_no: 'no' },
    busy: { book: 'block', move: 'block', cancel: 'closing', yes_no: 'block' },
    closing: 'closing',
    goodbye: 'needs',
    'goodbye.time': 'needs',
    parting: { book: 'needs', move: 'needs', cancel: 'block', yes_no: 'needs' },
    refusal: 'no',
    wait: 'wait',
    polite: 'idle',
    filler: 'idle',
    aside: 'neutral',
    repeat: 'neutral',
    unsure: 'block',
    condition: 'block',
    question: 'block',
    detail: 'block',
    joint: 'needs',
    pivot: 'needs',
    opener: 'needs',
    reason: 'needs',
    mark: 'needs',
    left: 'needs',
  };

function ownEffect(role: Piece['role'], to: ConsentTo): OwnEffect {
  const effect = EFFECTS[role];
  return typeof effect === 'string' ? effect : effect[to];
}

function isAssent(role: Piece['role'], to: ConsentTo): boolean {
  const effect = ownEffect(role, to);
  return effect === 'firm' || effect === 'soft';
}

/** Whether a role orders just what was asked. */
function isOwn(role: Piece['role'], to: ConsentTo): boolean {
  return role.startsWith('order.') ? isAssent(role, to) : role === `verb.${to}`;
}
