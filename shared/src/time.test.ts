import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  clockMinutes,
  clockTimeSchema,
  daysBetween,
  eachDate,
  instantAt,
  instantSchema,
  isZone,
  localDateSchema,
  minuteOfDay,
  offsetMinutes,
  ordinal,
  shownDate,
  shownTime,
  spokenDate,
  spokenTime,
  startOfDay,
  toInstant,
  weekdayOf,
  zoneName,
} from './time.ts';

const NEW_YORK = 'America/New_York';

describe('dates', () => {
  it('are counted over months, leap days and years, both ways', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysBetween('2026-11-24', '2027-11-24')).toBe(365);
    expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
  });

  it('of a shorter month are its last day', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-11-24', 2)).toBe('2027-01-24');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('are listed with both ends', () => {
    expect(eachDate('2026-11-29', '2026-12-01')).toEqual([
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
    ]);
    expect(eachDate('2026-12-01', '2026-11-30')).toEqual([]);
  });

  it('have ISO weekdays', () => {
    expect(eachDate('2026-11-23', '2026-11-29').map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(['2026-02-30', '2026-13-01', '26-11-24', '2026-11-24T00:00:00Z'])(
    'are not %s',
    (text) => {
      expect(localDateSchema.safeParse(text).success).toBe(false);
    },
  );
});

describe('instants', () => {
  it('are brought to UTC with milliseconds', () => {
    expect(instantSchema.parse('2026-11-24T09:00:00-05:00')).toBe('2026-11-24T14:00:00.000Z');
    expect(toInstant(Date.UTC(2026, 10, 24, 14))).toBe('2026-11-24T14:00:00.000Z');
  });

  it('need an offset and a real date', () => {
    expect(instantSchema.safeParse('2026-11-24T09:00:00').success).toBe(false);
    expect(instantSchema.safeParse('2026-02-30T09:00:00Z').success).toBe(false);
  });

  it('are found from a wall clock, also on the days when clocks change', () => {
    expect(instantAt('2026-11-24', 570, NEW_YORK)).toBe('2026-11-24T14:30:00.000Z');
    expect(instantAt('2026-11-01', 90, NEW_YORK)).toBe('2026-11-01T05:30:00.000Z');
    expect(instantAt('2026-03-08', 120, NEW_YORK)).toBe('2026-03-08T07:00:00.000Z');
    expect(instantAt('2026-03-08', 180, NEW_YORK)).toBe('2026-03-08T07:00:00.000Z');
  });

  it('begin a day at one in the morning where midnight is skipped', () => {
    const start = startOfDay('2027-09-05', 'America/Santiago');
    expect(minuteOfDay(start, 'America/Santiago')).toBe(60);
  });

  it('keep seconds and milliseconds out of the offset', () => {
    expect(offsetMinutes('2026-11-24T14:00:59.999Z', 'Asia/Kathmandu')).toBe(345);
    expect(offsetMinutes('2026-11-24T14:00:00.001Z', NEW_YORK)).toBe(-300);
  });
});

describe('zones', () => {
  it('are those that the runtime knows', () => {
    expect(isZone('Europe/Rome')).toBe(true);
    expect(isZone('Mars/Base')).toBe(false);
    expect(isZone('')).toBe(false);
  });

  it('have their own names', () => {
    expect(zoneName('Europe/Berlin', '2026-11-24T12:00:00Z')).toBe(
      'Central European Standard Time',
    );
    expect(zoneName('UTC', '2026-11-24T12:00:00Z')).toBe('Coordinated Universal Time');
  });
});

describe('clock times', () => {
  it('count minutes since midnight', () => {
    expect(clockMinutes('00:00')).toBe(0);
    expect(clockMinutes('09:30')).toBe(570);
    expect(clockMinutes('24:00')).toBe(1440);
  });

  it.each(['9:30', '25:00', '09:60', '0930', '09:30:00'])('are not %s', (text) => {
    expect(clockTimeSchema.safeParse(text).success).toBe(false);
  });
});

describe('for the eye', () => {
  it('times have the common space, whatever the runtime puts in', () => {
    const reading = { zone: NEW_YORK, hour12: true };
    expect(shownTime('2026-11-24T14:30:00.000Z', reading)).toBe('9:30 AM');
    expect(shownTime('2026-11-24T05:00:00.000Z', reading)).toBe('12:00 AM');
    expect(shownTime('2026-11-24T05:00:00.000Z', { zone: NEW_YORK, hour12: false })).toBe('00:00');
  });

  it('dates are long or short', () => {
    expect(shownDate('2026-11-24')).toBe('Tuesday, November 24');
    expect(shownDate('2026-11-24', 'short')).toBe('Tue, Nov 24');
    expect(shownDate('2026-11-24', 'long', 'de-DE')).toBe('Dienstag, 24. November');
  });
});

describe('for the ear', () => {
  it('days of the month are ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 24, 30, 31].map(ordinal)).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 24th 30th 31st'.split(' '),
    );
  });

  it('dates near by are told from today', () => {
    expect(spokenDate('2026-11-24', '2026-11-24')).toBe('today, Tuesday, November 24th');
    expect(spokenDate('2026-11-25', '2026-11-24')).toBe('tomorrow, Wednesday, November 25th');
    expect(spokenDate('2026-12-01', '2026-11-24')).toBe('Tuesday, December 1st');
    expect(spokenDate('2026-11-23', '2026-11-24')).toBe('Monday, November 23rd');
  });

  it('full hours have no minutes', () => {
    expect(spokenTime('2026-11-24T14:00:00.000Z', NEW_YORK)).toBe('9 AM');
    expect(spokenTime('2026-11-24T19:30:00.000Z', NEW_YORK)).toBe('2:30 PM');
    expect(spokenTime('2026-11-24T17:05:00.000Z', NEW_YORK)).toBe('12:05 PM');
  });
});
