/** The day a sentence names, and which dates it can mean. Pure. */
import { addDays, daysBetween, weekdayOf, type LocalDate } from '@in-call-calendar/shared';

export type DayName =
  /** `weekday`: 1 is Monday. */
  | { kind: 'weekday'; weekday: number; week: 'any' | 'this' | 'next' }
  | { kind: 'date'; month: number; day: number }
  /** `12/3`: day first or month first. */
  | { kind: 'numeric'; first: number; second: number }
  | { kind: 'day_of_month'; day: number }
  | { kind: 'from_today'; days: number };

/** Whether a name of a day can mean `date`, said on `today`. */
export function canMean(name: DayName, date: LocalDate, today: LocalDate): boolean {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  switch (name.kind) {
    case 'weekday':
      return weekdayOf(date) === name.weekday && isInWeek(name.week, date, today);
    case 'date':
      return month === name.month && day === name.day;
    case 'numeric':
      return (
        (month === name.first && day === name.second) ||
        (month === name.second && day === name.first)
      );
    case 'day_of_month':
      return day === name.day;
    case 'from_today':
      return daysBetween(today, date) === name.days;
  }
}

/** "Next Tuesday" is the Tuesday of next week to some, the next one to come to others: both are right. */
function isInWeek(week: 'any' | 'this' | 'next', date: LocalDate, today: LocalDate): boolean {
  if (week === 'any') return true;
  const away = daysBetween(today, date);
  const isComing = away >= 0 && away <= 7;
  const monday = addDays(today, 1 - weekdayOf(today) + (week === 'next' ? 7 : 0));
  return isComing || (date >= monday && date <= addDays(monday, 6));
}
