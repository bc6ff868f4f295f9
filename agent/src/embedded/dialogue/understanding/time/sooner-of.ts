/** `Tonight or tomorrow`: part of today, or all of another day, which no filter holds at once. Pure. */
import { composeDays } from './compose-days.ts';
import { hoursOf } from './compose-parts.ts';
import { composeTime, type FreeMinutes } from './compose-time.ts';
import type { Anchor } from './items.ts';
import { sortOf, type Statement } from './statements.ts';

/** The statements with one of the two: today's where something is free then, else the other day. */
export function soonerOf(
  statements: readonly Statement[],
  anchor: Anchor,
  free: FreeMinutes,
): readonly Statement[] {
  const bare = statements.filter(({ constraint, negated }) => isDayOrTime(constraint) && !negated);
  const [first, second, third] = bare;
  if (bare.length !== 3 || !first || !second || !third) return statements;
  if (!isPlainDay(first) || sortOf(second.constraint) !== 'time' || !isPlainDay(third))
    return statements;
  const { from, to } = composeDays([first], anchor);
  if (from !== anchor.today || to !== anchor.today) return statements;
  const { hours, minute } = composeTime([second], { from, to }, free);
  const within = hoursOf(hours);
  if (minute !== null || within === null) return statements;
  const isFree = free(from, to).some(
    (each) => each >= Math.max(within.from, anchor.minute) && each < within.to,
  );
  return statements.filter((each) => (isFree ? each !== third : each !== first && each !== second));
}

function isDayOrTime(constraint: Statement['constraint']): boolean {
  const sort = sortOf(constraint);
  return sort === 'day' || sort === 'time';
}

function isPlainDay({ constraint }: Statement): boolean {
  return constraint.kind === 'day' && constraint.bound === 'at';
}
