/** A wish for a time out of the words of a turn. Pure. */
import type { LocalDate, Range } from '@in-call-calendar/shared';
import type { TimeWish } from '../../contract.ts';
import type { Token } from '../tokens.ts';
import { composeChoices, type Choice } from './compose-choices.ts';
import type { Days } from './bound-days.ts';
import { composeDays } from './compose-days.ts';
import { hoursOf } from './compose-parts.ts';
import { composeTime, type FreeMinutes, type Time } from './compose-time.ts';
import { conclusionOf } from './conclusion.ts';
import { constraintsOf } from './constraints.ts';
import { soonerOf } from './sooner-of.ts';
import { sortOf, type Constraint, type Statement } from './statements.ts';
import type { Anchor, Doubt, Move } from './items.ts';
import { scan } from './scan.ts';

export interface TimeReading {
  /** Only what was said; `near` for a clock time. */
  wish: TimeWish;
  /** The one date that was named. */
  date: LocalDate | null;
  /** The one clock time that was named, in minutes; null for ranges and parts of the day. */
  minute: number | null;
  /** `around three`: near will do. */
  approximate: boolean;
  /** How much to show, where that was said. */
  range: Range | null;
  /** Earlier wishes that no longer hold. */
  frees: 'time' | 'day' | 'all' | null;
  move: Move | null;
  /** Its weekdays are those left when others were refused: `I can't do Tuesdays`. */
  refusesDays: boolean;
  /** The very times that were named, where they are several: `Thursday at ten or two`. */
  choices: readonly Choice[];
  /** Why it cannot be taken as it was said; the rest holds what is beyond doubt. */
  doubt: Doubt | null;
}

/** Null where the words say nothing about a time. */
export function readTime(
  tokens: readonly Token[],
  anchor: Anchor,
  free: FreeMinutes,
): TimeReading | null {
  const conclusion = conclusionOf(tokens);
  const concluded = conclusion === null ? null : readTime(conclusion, anchor, free);
  // A conclusion that names no day is about the one of its reason.
  if (concluded !== null && (concluded.wish.from ?? concluded.wish.weekdays) !== undefined)
    return concluded;
  const statements = soonerOf(constraintsOf(scan(tokens, anchor), anchor), anchor, free);
  if (statements.length === 0) return null;
  const days = composeDays(statements, anchor);
  const time = composeTime(statements, days, free);
  const date = days.from !== undefined && days.from === days.to ? days.from : null;
  const reading: TimeReading = {
    wish: { ...wishOf(days), ...time.wish },
    date,
    minute: time.minute,
    approximate: time.approximate,
    range: days.range ?? find(statements, 'range')?.range ?? null,
    frees: freed(statements),
    move: find(statements, 'move')?.move ?? null,
    refusesDays: refusesDays(statements),
    choices: composeChoices(statements, anchor, free),
    doubt: doubtIn(statements, days) ?? (isOver(date, time, anchor) ? PAST : time.doubt),
  };
  const order = find(statements, 'order')?.order ?? time.order;
  if (order !== undefined) reading.wish.order = order;
  return reading;
}

const PAST: Doubt = { kind: 'past' };

/** What was gone by counts only where no day was named besides: `not yesterday, tomorrow`. */
function doubtIn(statements: readonly Statement[], days: Days): Doubt | null {
  const doubts = statements.flatMap(({ constraint, negated }) =>
    constraint.kind === 'doubt' && !negated ? [constraint.doubt] : [],
  );
  const isDated = days.from !== undefined || days.to !== undefined || days.weekdays !== undefined;
  return doubts.find(({ kind }) => kind !== 'past' || !isDated) ?? days.doubt ?? null;
}

/** Whether all of it lies before the present, today. */
function isOver(date: LocalDate | null, time: Time, { today, minute }: Anchor): boolean {
  if (date !== today) return false;
  if (time.minute !== null) return time.minute < minute;
  const end = hoursOf(time.hours)?.to ?? 1440;
  return end <= minute;
}

function wishOf({ range: _, doubt: _doubt, ...days }: Days): TimeWish {
  return days;
}

type Kind = Constraint['kind'];
type Of<K extends Kind> = Extract<Constraint, { kind: K }>;

function find<K extends Kind>(statements: readonly Statement[], kind: K): Of<K> | undefined {
  for (const { constraint, negated } of statements) {
    if (!negated && isOf(constraint, kind)) return constraint;
  }
  return undefined;
}

function isOf<K extends Kind>(constraint: Constraint, kind: K): constraint is Of<K> {
  return constraint.kind === kind;
}

function refusesDays(statements: readonly Statement[]): boolean {
  const days = statements.filter(({ constraint }) => sortOf(constraint) === 'day');
  return days.length > 0 && days.every(({ negated }) => negated);
}

/** `any day, any time` frees both. */
function freed(statements: readonly Statement[]): TimeReading['frees'] {
  const said = new Set<'time' | 'day' | 'all'>();
  for (const { constraint, negated } of statements) {
    if (constraint.kind === 'free' && !negated) said.add(constraint.of);
  }
  return said.size > 1 ? 'all' : ([...said][0] ?? null);
}
