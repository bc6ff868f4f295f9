/** The parts of the day that a set of statements leaves. Pure. */
import { PART_OF_DAY, partOfDaySchema, type PartOfDay } from '@in-call-calendar/shared';
import type { Part } from './items.ts';
import type { Statement } from './statements.ts';

/** What was said of parts of the day, and the hours between or within them that no filter can leave out. */
export function composeParts(
  statements: readonly Statement[],
): Part & { gaps: { from: number; to: number }[] } {
  const gaps: { from: number; to: number }[] = [];
  let merged: Part = {};
  let some = false;
  const refused = new Set<PartOfDay>();
  for (const { constraint, negated } of statements) {
    if (constraint.kind !== 'part') continue;
    const { part } = constraint;
    if (negated) {
      for (const each of part.parts ?? []) refused.add(each);
      if (part.before !== undefined && part.after === undefined) merged.after = part.before;
      if (part.after !== undefined && part.before === undefined) merged.before = part.after;
      if (part.after !== undefined && part.before !== undefined)
        gaps.push({ from: part.after, to: part.before });
      continue;
    }
    if (some) gaps.push(...gapBetween(merged, part));
    merged = some ? joined(merged, part) : { ...merged, ...part };
    some = true;
  }
  if (refused.size > 0) {
    const left = (merged.parts ?? partOfDaySchema.options).filter((each) => !refused.has(each));
    if (left.length > 0) merged.parts = left;
  }
  return { ...merged, gaps };
}

/** `morning or late afternoon`: any of them will do. */
function joined(a: Part, b: Part): Part {
  if (a.parts && b.parts) return { parts: [...new Set([...a.parts, ...b.parts])], ...order(a, b) };
  const hours = [hoursOf(a), hoursOf(b)];
  const from = Math.min(...hours.map((each) => each?.from ?? 0));
  const to = Math.max(...hours.map((each) => each?.to ?? 1440));
  return {
    ...(from > 0 ? { after: from } : {}),
    ...(to < 1440 ? { before: to } : {}),
    ...order(a, b),
  };
}

/** What lies between `morning` and `late afternoon`. */
function gapBetween(a: Part, b: Part): { from: number; to: number }[] {
  if (a.parts && b.parts) return [];
  const [first, second] = [hoursOf(a), hoursOf(b)].sort((x, y) => (x?.from ?? 0) - (y?.from ?? 0));
  return first && second && first.to < second.from ? [{ from: first.to, to: second.from }] : [];
}

function order(a: Part, b: Part): Pick<Part, 'order'> {
  const found = a.order ?? b.order;
  return found === undefined ? {} : { order: found };
}

/** The hours that a part of the day means, in minutes since midnight, half-open; null for all day. */
export function hoursOf(part: Part): { from: number; to: number } | null {
  const spans = (part.parts ?? []).map((each) => PART_OF_DAY[each]);
  if (spans.length === 0 && part.after === undefined && part.before === undefined) return null;
  const from = spans.length > 0 ? Math.min(...spans.map((each) => each.from)) : 0;
  const to = spans.length > 0 ? Math.max(...spans.map((each) => each.to)) : 1440;
  return { from: Math.max(from, part.after ?? 0), to: Math.min(to, part.before ?? 1440) };
}
