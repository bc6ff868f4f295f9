/** The filter that later looks keep to. Pure. */
import { slotFilterSchema, type SlotFilter } from '@in-call-calendar/shared';
import { withoutNulls } from '../../../conversation/tools/said.ts';
import type { CallContext, TimeWish } from '../contract.ts';
import type { TimeReading } from '../understanding/time/read-time.ts';
import type { DialogueState } from './state.ts';
import { openView } from './view.ts';

/** The filter that a wish is by itself; null for none. */
export function filterOf(wish: TimeWish): SlotFilter | null {
  const { parts, after, before, weekdays, notDates } = wish;
  const filter = slotFilterSchema.safeParse(
    withoutNulls({ parts, after, before, weekdays, notDates }),
  );
  return filter.success && Object.keys(filter.data).length > 0 ? filter.data : null;
}

/**
 * What still holds of earlier wishes: the filter on the screen, or without a screen the one last asked for. What
 * `any later` came to was a step within a day and no wish: for another day (`newDay`) the filter before it holds.
 */
export function carriedFilter(
  { filter, moved }: DialogueState,
  { view, hasScreen }: CallContext,
  newDay: boolean,
): SlotFilter | null {
  const inForce = openView(view)?.filter ?? (hasScreen ? null : filter);
  return newDay && moved !== null && isSame(inForce, moved.to) ? moved.from : inForce;
}

/** Marks the filter of a look that a move made; null where it is what was said, or none. */
export function movedFilter(
  args: TimeWish,
  time: TimeReading | null,
  state: DialogueState,
  context: CallContext,
): DialogueState['moved'] {
  const to = filterOf(args);
  if (!time?.move || to === null || (to.after === undefined && to.before === undefined))
    return null;
  if (time.wish.after === to.after && time.wish.before === to.before) return null;
  return { from: carriedFilter(state, context, true), to };
}

function isSame(a: SlotFilter | null, b: SlotFilter | null): boolean {
  const text = (filter: SlotFilter | null): string =>
    JSON.stringify(Object.entries(filter ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)));
  return text(a) === text(b);
}
