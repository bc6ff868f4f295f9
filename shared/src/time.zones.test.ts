import { describe, expect, it } from 'vitest';
import { groupByDay, visibleSlots, type Slot } from './availability.ts';
import {
  addDays,
  instantAt,
  localDate,
  localParts,
  offsetMinutes,
  shownDate,
  shownTime,
  startOfDay,
  toInstant,
  weekdayOf,
  zoneName,
  type Zone,
} from './time.ts';
import {
  ALL_ZONES,
  clockChanges,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  offsetByName,
  type ClockChange,
} from './testing/zone-changes.ts';

const FROM = Date.UTC(2026, 10, 24);
const TO = Date.UTC(2027, 10, 26);
const changesOf = new Map(ALL_ZONES.map((zone) => [zone, clockChanges(zone, FROM, TO)]));
const CHANGES = [...changesOf.values()].flat();

/** Times every 15 minutes, four hours to both sides of a clock change. */
function timesAround({ at }: Pick<ClockChange, 'at'>): number[] {
  return Array.from({ length: 33 }, (_, index) => at + (index - 16) * 15 * MINUTE_MS);
}

/** What a wall clock shows, from the offset's name. */
function wallClock(time: number, zone: Zone): { date: string; minute: number } {
  const wall = new Date(time + offsetByName(time, zone) * MINUTE_MS);
  return {
    date: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/** Zones that show the same clock all year need the year only once. */
const DISTINCT_ZONES = [
  ...new Map(
    ALL_ZONES.map((zone) => {
      const changes = (changesOf.get(zone) ?? []).map(({ at, after }) => [at, after]);
      return [JSON.stringify([offsetByName(FROM, zone), changes]), zone];
    }),
  ).values(),
];

/** Slots of a year at every hour of the day by turns, and half-hourly ones two days around each clock change. */
function slotsOf(zone: Zone): Slot[] {
  const starts = new Set<number>();
  for (let time = FROM; time < FROM + 365 * DAY_MS; time += 11.5 * HOUR_MS) starts.add(time);
  for (const { at } of changesOf.get(zone) ?? []) {
    for (let time = at - DAY_MS; time < at + DAY_MS; time += HOUR_MS / 2) {
      starts.add(time);
    }
  }
  return [...starts].sort((a, b) => a - b).map((start) => ({ start: toInstant(start) }));
}

// Longer than it takes by far: a machine that is busy elsewhere must not fail a test about time zones.

describe('time in every zone of the world', () => {
  it('covers the zones and their clock changes of a year', () => {
    expect(ALL_ZONES.length).toBeGreaterThan(400);
    expect(CHANGES.length).toBeGreaterThan(200);
    expect(new Set(CHANGES.map((change) => change.after - change.before))).toEqual(
      new Set([60, -60, 30, -30, 120, -120]),
    );
  });

  it('reads date, minute and offset as the zone has them, through every clock change', () => {
    const wrong: string[] = [];
    for (const { zone, ...change } of CHANGES) {
      for (const time of timesAround(change)) {
        const instant = toInstant(time);
        const [read, shown] = [localParts(instant, zone), wallClock(time, zone)];
        const same = read.date === shown.date && read.minute === shown.minute;
        if (!same || offsetMinutes(instant, zone) !== offsetByName(time, zone)) {
          wrong.push(`${zone} ${instant}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('comes back to the same instant, or to the earlier of two with the same wall clock', () => {
    const wrong: string[] = [];
    for (const { zone, at, before, after } of CHANGES) {
      const repeated = Math.max(0, before - after) * MINUTE_MS;
      for (const time of timesAround({ at })) {
        const { date, minute } = localParts(toInstant(time), zone);
        const second = time >= at && time < at + repeated;
        if (instantAt(date, minute, zone) !== toInstant(second ? time - repeated : time)) {
          wrong.push(`${zone} ${toInstant(time)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('moves a skipped wall-clock time on by the length of the gap, never to before it', () => {
    const gaps = CHANGES.filter((change) => change.after > change.before);
    expect(gaps.length).toBeGreaterThan(100);
    for (const { zone, at, before, after } of gaps) {
      for (let skipped = 0; skipped < after - before; skipped += 10) {
        const wall = new Date(at + (before + skipped) * MINUTE_MS);
        const date = wall.toISOString().slice(0, 10);
        const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
        expect(instantAt(date, minute, zone)).toBe(toInstant(at + skipped * MINUTE_MS));
      }
    }
  });

  it('starts every day with its first minute, also where midnight is skipped or comes twice', () => {
    const wrong: string[] = [];
    for (const zone of ALL_ZONES) {
      const near = (changesOf.get(zone) ?? []).flatMap(({ at }) =>
        [-1, 0, 1].map((days) => at + days * DAY_MS),
      );
      const regular = Array.from({ length: 7 }, (_, index) => FROM + index * 53 * DAY_MS);
      for (const time of [...near, ...regular]) {
        const date = localDate(toInstant(time), zone);
        const start = Date.parse(startOfDay(date, zone));
        const first = localDate(toInstant(start), zone) === date;
        const before = localDate(toInstant(start - MINUTE_MS), zone) === addDays(date, -1);
        if (!first || !before) wrong.push(`${zone} ${date}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lays days end to end: each begins where the one before it ended, 22 to 26 hours later', () => {
    for (const { zone, at } of CHANGES) {
      const date = localDate(toInstant(at), zone);
      const starts = [-1, 0, 1, 2].map((days) => Date.parse(startOfDay(addDays(date, days), zone)));
      for (const [index, start] of starts.slice(0, -1).entries()) {
        const hours = ((starts[index + 1] ?? 0) - start) / HOUR_MS;
        expect(hours).toBeGreaterThanOrEqual(22);
        expect(hours).toBeLessThanOrEqual(26);
      }
    }
  });
});

describe('a year of slots in every zone', () => {
  it('is grouped by local day without loss, doubling, move or change of order', () => {
    const wrong: string[] = [];
    for (const zone of DISTINCT_ZONES) {
      const slots = slotsOf(zone);
      const days = groupByDay(slots, zone);
      const grouped = [...days.values()].flat();
      expect(grouped.length).toBe(slots.length);
      expect(grouped.every((slot, index) => slot === slots[index])).toBe(true);
      expect([...days.keys()]).toEqual([...days.keys()].sort());
      for (const [date, ofDay] of days) {
        const dates = ofDay.map(({ start }) => wallClock(Date.parse(start), zone).date);
        if (dates.some((each) => each !== date)) wrong.push(`${zone} ${date}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is seen in full, each slot exactly once, when the weeks are looked at one by one', () => {
    for (const { zone, at } of CHANGES) {
      const slots = Array.from({ length: 8 * 6 }, (_, index) => ({
        start: toInstant(at + (index - 24) * 4 * HOUR_MS),
      }));
      const first = localDate(slots[0]?.start ?? '', zone);
      const weeks = [0, 1].map((week) => {
        const from = addDays(first, week * 7);
        return visibleSlots(slots, { from, to: addDays(from, 6) }, null, zone);
      });
      expect(weeks.flat()).toEqual(slots);
    }
  });
});

describe('labels in every zone', () => {
  const instants = (zone: Zone): string[] => [
    ...[0, 97, 211, 330].map((days) => toInstant(FROM + days * DAY_MS + days * 7 * MINUTE_MS)),
    ...(changesOf.get(zone) ?? []).flatMap(({ at }) => [at - MINUTE_MS, at].map(toInstant)),
  ];

  it('give the weekday and date that Intl gives for the instant in the zone', () => {
    for (const zone of ALL_ZONES) {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        weekday: 'long',
        month: 'long',
        day: 'numeric',
      });
      for (const instant of instants(zone)) {
        const date = localDate(instant, zone);
        expect(shownDate(date)).toBe(format.format(Date.parse(instant)));
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
        expect(weekdayOf(date) % 7).toBe(weekday);
      }
    }
  });

  it('give the time of day that the wall clock shows, in 12 and in 24 hours', () => {
    const shown: string[] = [];
    const expected: string[] = [];
    for (const zone of ALL_ZONES) {
      for (const instant of instants(zone)) {
        const { minute } = wallClock(Date.parse(instant), zone);
        const two = (number: number): string => String(number).padStart(2, '0');
        const [hour, rest] = [Math.floor(minute / 60), two(minute % 60)];
        shown.push(shownTime(instant, { zone, hour12: false }));
        expected.push(`${two(hour)}:${rest}`);
        shown.push(shownTime(instant, { zone, hour12: true }));
        expected.push(`${hour % 12 || 12}:${rest} ${hour < 12 ? 'AM' : 'PM'}`);
      }
    }
    expect(shown).toEqual(expected);
  });

  it('name each zone in words, differently in summer where the clocks change', () => {
    for (const zone of ALL_ZONES) expect(zoneName(zone, toInstant(FROM))).not.toBe('');
    expect(zoneName('America/New_York', '2026-11-24T12:00:00Z')).toBe('Eastern Standard Time');
    expect(zoneName('America/New_York', '2027-07-01T12:00:00Z')).toBe('Eastern Daylight Time');
  });
});
