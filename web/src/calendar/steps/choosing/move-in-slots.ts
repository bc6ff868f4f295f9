import type { Instant, LocalDate, Slot } from '@in-call-calendar/shared';

/**
 * Where a key leads from one slot: up and down through the times in order, left and right to the days beside it,
 * Home and End to the first and last time of the day. Null where the key does not lead anywhere.
 */
export function moveInSlots(
  days: ReadonlyMap<LocalDate, readonly Slot[]>,
  from: Instant,
  key: string,
  isRtl: boolean,
): Instant | null {
  const columns = [...days.values()].filter((slots) => slots.length > 0);
  const column = columns.findIndex((slots) => slots.some((slot) => slot.start === from));
  const day = columns[column];
  if (!day) return null;
  const row = day.findIndex((slot) => slot.start === from);
  const all = columns.flat();
  const index = all.findIndex((slot) => slot.start === from);
  const beside = (step: number): Instant | null => {
    const other = columns[column + (isRtl ? -step : step)];
    return other?.[Math.min(row, other.length - 1)]?.start ?? null;
  };
  switch (key) {
    case 'ArrowDown':
      return all[index + 1]?.start ?? null;
    case 'ArrowUp':
      return all[index - 1]?.start ?? null;
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'Home':
      return day[0]?.start ?? null;
    case 'End':
      return day.at(-1)?.start ?? null;
    default:
      return null;
  }
}
