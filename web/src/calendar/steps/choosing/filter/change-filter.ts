import type { PartOfDay, SlotFilter, weekdayOf } from '@in-call-calendar/shared';

/** A day of the week by its ISO number: 1 is Monday. */
export type Weekday = ReturnType<typeof weekdayOf>;

/** One kind of wish in a filter; each can be taken back on its own. */
export type FilterKind = keyof SlotFilter;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const PARTS: readonly PartOfDay[] = ['morning', 'afternoon', 'evening'];

/** The filter with the wishes that are left; null when there is none. */
function tidied(filter: SlotFilter): SlotFilter | null {
  const { parts, weekdays, after, before, notDates } = filter;
  const isEveryPart = parts?.length === PARTS.length;
  const isEveryDay = weekdays?.length === WEEKDAYS.length;
  const next: SlotFilter = {
    ...(parts?.length && !isEveryPart ? { parts } : {}),
    ...(weekdays?.length && !isEveryDay ? { weekdays } : {}),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    ...(notDates?.length ? { notDates } : {}),
  };
  return Object.keys(next).length === 0 ? null : next;
}

/** Adds a part of the day to those wished for, or takes it back. All of them is no wish. */
export function togglePart(filter: SlotFilter | null, part: PartOfDay): SlotFilter | null {
  const have = filter?.parts ?? [];
  const parts = PARTS.filter((each) => (each === part) !== have.includes(each));
  return tidied({ ...filter, parts });
}

/** Takes a day of the week out, or back in. The last one stays: no day at all is no wish anybody has. */
export function toggleWeekday(filter: SlotFilter | null, day: Weekday): SlotFilter | null {
  const have = filter?.weekdays ?? WEEKDAYS;
  const weekdays = WEEKDAYS.filter((each) => (each === day) !== have.includes(each));
  return weekdays.length === 0 ? filter : tidied({ ...filter, weekdays });
}

/** Sets the earliest (`after`) or the end of the possible starts (`before`); `HH:MM`, empty for any time. */
export function setLimit(
  filter: SlotFilter | null,
  limit: 'after' | 'before',
  time: string,
): SlotFilter | null {
  const rest = without(filter, limit);
  return time === '' ? rest : { ...rest, [limit]: time };
}

/** The filter without one kind of wish. */
export function without(filter: SlotFilter | null, kind: FilterKind): SlotFilter | null {
  const { [kind]: _taken, ...rest } = filter ?? {};
  return tidied(rest);
}
