import { clockMinutes, shownTime, toInstant, type SlotFilter } from '@in-call-calendar/shared';
import { dayAndMonth, weekdayName } from '../../../dates.ts';
import type { Words } from '../../../hooks/calendar-context.ts';
import { PARTS, WEEKDAYS, type FilterKind, type Weekday } from './change-filter.ts';

/** A wish of a filter in words that make sense alone: `Not Mondays`, `From 3:00 PM`. */
export interface FilterWords {
  kind: FilterKind;
  words: string;
}

/** Name of a day of the week. */
export function nameOfWeekday(day: Weekday, width: 'short' | 'long', locale: string): string {
  // 2024-01-01 was a Monday.
  return weekdayName(`2024-01-0${day}`, width, locale);
}

/** `3:00 PM` or `15:00` for a wall-clock time. */
export function clockWords(time: string, hour12: boolean, locale: string): string {
  const at = toInstant(Date.parse('2024-01-01T00:00:00Z') + clockMinutes(time) * 60_000);
  return shownTime(at, { zone: 'UTC', hour12, locale });
}

/** Every wish of a filter in words, one by one. */
export function filterWords(
  filter: SlotFilter | null,
  { texts, locale }: Pick<Words, 'texts' | 'locale'>,
  hour12: boolean,
): FilterWords[] {
  if (!filter) return [];
  const said = texts.filter;
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const { parts, weekdays, after, before, notDates } = filter;
  const found: FilterWords[] = [];
  if (parts) {
    const chosen = PARTS.filter((part) => parts.includes(part));
    found.push({ kind: 'parts', words: and.format(chosen.map((part) => said.part[part])) });
  }
  if (weekdays) {
    const names = (days: readonly Weekday[]) =>
      days.map((day) => nameOfWeekday(day, 'long', locale));
    const out = WEEKDAYS.filter((day) => !weekdays.includes(day));
    const words =
      weekdays.length > 3
        ? said.not(or.format(names(out)))
        : said.only(and.format(names(WEEKDAYS.filter((day) => weekdays.includes(day)))));
    found.push({ kind: 'weekdays', words });
  }
  if (after !== undefined) {
    found.push({ kind: 'after', words: said.from(clockWords(after, hour12, locale)) });
  }
  if (before !== undefined) found.push({ kind: 'before', words: beforeWords(before) });
  if (notDates) {
    const dates = notDates.map((date) => dayAndMonth(date, locale));
    found.push({ kind: 'notDates', words: said.not(or.format(dates)) });
  }
  return found;

  // "No later than three" comes as 15:01 and is read back as it was meant.
  function beforeWords(time: string): string {
    const isUntil = time.endsWith(':01');
    const clock = clockWords(isUntil ? `${time.slice(0, 3)}00` : time, hour12, locale);
    return isUntil ? said.until(clock) : said.before(clock);
  }
}
