/** Arithmetic of half-open intervals of epoch milliseconds: `from` included, `to` excluded. */
export interface Interval {
  from: number;
  to: number;
}

/** True when the two have more than a border in common. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Returns what two have in common; null when that is nothing. */
export function overlap(a: Interval, b: Interval): Interval | null {
  if (!overlaps(a, b)) return null;
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Returns the parts of `whole` that none of `parts` covers, ascending. */
export function subtract(whole: Interval, parts: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let { from } = whole;
  for (const part of ascending(parts)) {
    if (part.to <= from) continue;
    if (part.from >= whole.to) break;
    if (part.from > from) left.push({ from, to: part.from });
    from = Math.max(from, part.to);
  }
  if (from < whole.to) left.push({ from, to: whole.to });
  return left;
}

/** Returns the intervals with those that touch or overlap made one, ascending. */
export function merge(parts: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { from, to } of ascending(parts)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) merged.push({ from, to });
  }
  return merged;
}

function ascending(parts: readonly Interval[]): Interval[] {
  return [...parts].sort((a, b) => a.from - b.from);
}
