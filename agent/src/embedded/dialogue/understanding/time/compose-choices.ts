/** Several very times named in one turn: `Thursday at ten or two`, `Tuesday at four and Thursday at four`. Pure. */
import type { LocalDate } from '@in-call-calendar/shared';
import { readClock } from './clock-reading.ts';
import { isSpan, resolveInTurn } from './resolve-day.ts';
import type { FreeMinutes } from './compose-time.ts';
import type { Anchor, Clock } from './items.ts';
import type { DayValue, Statement } from './statements.ts';

/** One of them: its date and its minutes since midnight. */
export interface Choice {
  date: LocalDate;
  minute: number;
}

/** Days with the clock times that were said for all of them. */
interface Group {
  days: DayValue[];
  clocks: Clock[];
}

/** The times in the order they were said; empty unless there are several, each with its day and nothing besides. */
export function composeChoices(
  statements: readonly Statement[],
  anchor: Anchor,
  freeMinutes: FreeMinutes,
): Choice[] {
  const groups = groupsOf(statements);
  if (groups === null) return [];
  const choices: Choice[] = [];
  let cursor: LocalDate | null = null;
  for (const { days, clocks } of groups) {
    for (const value of days) {
      const date = resolveInTurn(value, cursor, anchor);
      if (date === null) return [];
      cursor = date;
      for (const clock of clocks)
        choices.push({
          date,
          minute: readClock(clock, { hours: null, free: freeMinutes(date, date) }),
        });
    }
  }
  return choices.length > 1 ? choices : [];
}

/** Null where something else was said, or a day has no time of its own. */
function groupsOf(statements: readonly Statement[]): Group[] | null {
  const groups: Group[] = [];
  for (const { constraint, negated } of statements) {
    if (negated || !('bound' in constraint) || constraint.bound !== 'at') return null;
    const last = groups.at(-1);
    if (constraint.kind === 'clock') {
      if (last) last.clocks.push(constraint.clock);
      else groups.push({ days: [], clocks: [constraint.clock] });
      continue;
    }
    const { value } = constraint;
    if (isSpan(value) || value.kind === 'weekdays' || (value.kind === 'weekday' && value.plural))
      return null;
    // `At ten or two on Thursday`: the day may come last.
    const isOpen = last !== undefined && (last.clocks.length === 0 || isFirstWithoutDay(groups));
    if (isOpen) last.days.push(value);
    else groups.push({ days: [value], clocks: [] });
  }
  return groups.every(({ days, clocks }) => days.length > 0 && clocks.length > 0) ? groups : null;
}

function isFirstWithoutDay(groups: readonly Group[]): boolean {
  return groups.length === 1 && groups[0]?.days.length === 0;
}
