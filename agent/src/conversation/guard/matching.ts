/** Whether a mention can mean a moment that is known. Pure. */
import {
  addDays,
  daysBetween,
  localDate,
  localParts,
  type Instant,
  type LocalDate,
} from '@in-call-calendar/shared';
import { canMean, type DayName } from './days.ts';
import type { GuardFacts } from './facts.ts';
import type { Mention } from './mentions.ts';

/** How far ahead the caller's own words are looked at. */
const DAYS_AHEAD = 120;
/** A weekday that the caller names by itself lies within these days. */
const WEEKDAY_DAYS = 14;

/** A moment as the wall clock of one zone shows it. */
export interface LocalMoment {
  date: LocalDate;
  minute: number;
}

/** The moments an instant is, in the zone shown, or where `allZones` in every zone of the call. */
export function momentsOf(instant: Instant, facts: GuardFacts, allZones: boolean): LocalMoment[] {
  const { shown, caller, host } = facts.zones;
  const zones = allZones ? [shown, caller, host] : [shown];
  return zones.map((zone) => localParts(instant, zone));
}

export function todayOf(facts: GuardFacts): LocalDate {
  return localDate(facts.now, facts.zones.shown);
}

/** Whether all that a mention says holds for a moment. */
export function means(mention: Mention, moment: LocalMoment, today: LocalDate): boolean {
  return (
    mention.days.every((day) => canMean(day, moment.date, today)) &&
    (mention.minutes === undefined || mention.minutes.includes(moment.minute))
  );
}

/** Whether the caller named the same day and the same time, be it in different turns. */
export function isCallersOwn(
  mention: Mention,
  said: readonly Mention[],
  today: LocalDate,
): boolean {
  const { days, minutes } = mention;
  const isTimeSaid =
    minutes === undefined ||
    said.some((each) => each.minutes?.some((minute) => minutes.includes(minute)));
  if (!isTimeSaid || days.length === 0) return isTimeSaid;
  const dates = datesAhead(today).filter((date) => days.every((day) => canMean(day, date, today)));
  return said.some(
    (each) =>
      each.days.length > 0 &&
      dates.some((date) =>
        each.days.every((day) => canMean(day, date, today) && isSoon(day, date, today)),
      ),
  );
}

function isSoon(day: DayName, date: LocalDate, today: LocalDate): boolean {
  return day.kind !== 'weekday' || daysBetween(today, date) <= WEEKDAY_DAYS;
}

function datesAhead(today: LocalDate): LocalDate[] {
  return Array.from({ length: DAYS_AHEAD }, (_, days) => addDays(today, days));
}
