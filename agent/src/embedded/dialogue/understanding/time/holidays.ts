/** Days that people name instead of dating them. United States and Christian calendar; moving ones are computed. */
import { addDays, type LocalDate } from '@in-call-calendar/shared';
import { dateOf, nthWeekday, yearOf } from './calendar-math.ts';

type Finder = (year: number) => LocalDate | null;

const fixed =
  (month: number, day: number): Finder =>
  (year) =>
    dateOf(year, month, day);

const nth =
  (month: number, weekday: number, count: number): Finder =>
  (year) =>
    nthWeekday(`${year}-${String(month).padStart(2, '0')}-01`, weekday, count);

/** Easter Sunday: the anonymous Gregorian computus, letters as in the published table. */
export function easter(year: number): LocalDate | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(days / 31), (days % 31) + 1);
}

const shifted =
  (find: Finder, days: number): Finder =>
  (year) => {
    const date = find(year);
    return date === null ? null : addDays(date, days);
  };

const HOLIDAYS: readonly (readonly [string, Finder])[] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas(?: day)?|xmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ["new year(?:'?s)? eve", fixed(12, 31)],
  ["new year(?:'?s)?(?: day)?", fixed(1, 1)],
  ["valentine(?:'?s)?(?: day)?", fixed(2, 14)],
  ['independence day', fixed(7, 4)],
  ['halloween', fixed(10, 31)],
  ['veterans day', fixed(11, 11)],
  ['martin luther king day|mlk day', nth(1, 1, 3)],
  ["president'?s'? day", nth(2, 1, 3)],
  ['memorial day', nth(5, 1, -1)],
  ['labou?r day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['thanksgiving(?: day)?', nth(11, 4, 4)],
  ['black friday', shifted(nth(11, 4, 4), 1)],
  ['good friday', shifted(easter, -2)],
  ['easter monday', shifted(easter, 1)],
  ['easter(?: sunday)?', easter],
];

/** Pattern of every name. */
export const HOLIDAY = `(?:${HOLIDAYS.map(([name]) => name).join('|')})`;

/** The coming day of that name. */
export function nextHoliday(name: string, today: LocalDate): LocalDate | null {
  const find = HOLIDAYS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(name))?.[1];
  if (!find) return null;
  for (const year of [yearOf(today), yearOf(today) + 1]) {
    const date = find(year);
    if (date !== null && date >= today) return date;
  }
  return null;
}
