import {
  addDays,
  addMonths,
  weekdayOf,
  type DateWindow,
  type LocalDate,
} from '@in-call-calendar/shared';

/**
 * The date a key leads to in a month grid (WAI-ARIA APG, date grid): arrows by day and week, Home and End within the
 * week, Page Up and Page Down by month, with Shift by year. Stays inside the window. Null for other keys.
 */
export function moveInMonth(
  from: LocalDate,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  window: DateWindow,
  firstWeekday: number,
  isRtl: boolean,
): LocalDate | null {
  const isPage = key === 'PageUp' || key === 'PageDown';
  const next = target(from, shiftKey && isPage ? `Shift+${key}` : key, firstWeekday, isRtl);
  if (next === null) return null;
  return next < window.from ? window.from : next > window.to ? window.to : next;
}

function target(
  from: LocalDate,
  key: string,
  firstWeekday: number,
  isRtl: boolean,
): LocalDate | null {
  const inWeek = (weekdayOf(from) - firstWeekday + 7) % 7;
  switch (key) {
    case 'ArrowRight':
      return addDays(from, isRtl ? -1 : 1);
    case 'ArrowLeft':
      return addDays(from, isRtl ? 1 : -1);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'Home':
      return addDays(from, -inWeek);
    case 'End':
      return addDays(from, 6 - inWeek);
    case 'PageDown':
      return addMonths(from, 1);
    case 'PageUp':
      return addMonths(from, -1);
    case 'Shift+PageDown':
      return addMonths(from, 12);
    case 'Shift+PageUp':
      return addMonths(from, -12);
    default:
      return null;
  }
}
