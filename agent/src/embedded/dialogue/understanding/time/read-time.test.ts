import { describe, expect, it } from 'vitest';
import { CLOCK_SAYINGS } from '../../testing/clock-sayings.ts';
import { COUNTED_SAYINGS } from '../../testing/counted-sayings.ts';
import { DAY_SAYINGS } from '../../testing/day-sayings.ts';
import { CHOICE_SAYINGS, DOUBT_SAYINGS } from '../../testing/doubt-sayings.ts';
import { NO_TIME_SAYINGS } from '../../testing/no-time-sayings.ts';
import type { Meant, Sayings } from '../../testing/sayings.ts';
import { WHOLE_SAYINGS } from '../../testing/whole-sayings.ts';
import { WISH_SAYINGS } from '../../testing/wish-sayings.ts';
import { normalise } from '../normalise.ts';
import { tokenise } from '../tokens.ts';
import type { Anchor } from './items.ts';
import { readTime, type TimeReading } from './read-time.ts';

const MONDAY: Anchor = { today: '2026-11-23', minute: 600, window: null, focus: null };
const OFFICE_HOURS = Array.from({ length: 16 }, (_, half) => 540 + half * 30);

function read(
  text: string,
  anchor: Partial<Anchor> = {},
  free: number[] = OFFICE_HOURS,
): TimeReading | null {
  return readTime(tokenise(normalise(text)), { ...MONDAY, ...anchor }, () => free);
}

/** A reading in the short form of the tables. */
function meant(reading: TimeReading | null): Meant | null {
  if (!reading) return null;
  return {
    ...reading.wish,
    ...(reading.approximate && { approximate: true }),
    ...(reading.range && { range: reading.range }),
    ...(reading.frees && { frees: reading.frees }),
    ...(reading.move && { move: reading.move }),
    ...(reading.doubt && { doubt: reading.doubt }),
  };
}

function describeSayings(sayings: Sayings): void {
  for (const [sort, rows] of Object.entries(sayings)) {
    describe(sort, () => {
      it.each(rows)('%s', (text, expected) => {
        expect(meant(read(text))).toEqual(expected);
      });
    });
  }
}

describe('what callers say about times', () => {
  describeSayings(DAY_SAYINGS);
  describeSayings(CLOCK_SAYINGS);
  describeSayings(WISH_SAYINGS);
  describeSayings(WHOLE_SAYINGS);
  describeSayings(COUNTED_SAYINGS);
  describeSayings(DOUBT_SAYINGS);
  describeSayings(NO_TIME_SAYINGS);

  it.each(CHOICE_SAYINGS)('%s names these very times', (text, choices) => {
    expect(read(text)?.choices).toEqual(choices);
  });
});

describe('what a time is read against', () => {
  it.each([
    ['next tuesday', '2026-11-27', '2026-12-01'],
    ['next monday', '2026-11-29', '2026-11-30'],
    ['this monday', '2026-11-25', '2026-11-30'],
    ['monday', '2026-11-23', '2026-11-30'],
    ['tomorrow', '2026-12-31', '2027-01-01'],
    ['january second', '2026-12-30', '2027-01-02'],
    ['december thirtieth', '2026-12-31', '2027-12-30'],
    ['the thirty first', '2026-11-30', '2026-12-31'],
    ['the thirtieth', '2027-01-31', '2027-03-30'],
    ['the twenty ninth', '2027-02-01', '2027-03-29'],
    ['the twenty ninth', '2028-02-01', '2028-02-29'],
    ['february twenty ninth', '2028-01-10', '2028-02-29'],
    ['tomorrow', '2028-02-28', '2028-02-29'],
    ['tomorrow', '2026-10-31', '2026-11-01'],
    ['easter monday', '2027-01-10', '2027-03-29'],
  ])('%s said on %s is %s', (text, today, date) => {
    expect(read(text, { today })?.date).toBe(date);
  });

  it.each([
    ['next week', '2026-12-30', { from: '2027-01-04', to: '2027-01-10' }],
    ['this week', '2026-11-29', { from: '2026-11-29', to: '2026-11-29' }],
    ['next month', '2026-12-30', { from: '2027-01-01', to: '2027-01-31' }],
    ['this month', '2026-12-30', { from: '2026-12-30', to: '2026-12-31' }],
    ['the weekend', '2026-11-28', { from: '2026-11-28', to: '2026-11-29' }],
    ['in february', '2026-12-30', { from: '2027-02-01', to: '2027-02-28' }],
    ['end of february', '2028-01-30', { from: '2028-02-22', to: '2028-02-29' }],
    ['from wednesday to friday', '2026-11-26', { from: '2026-12-02', to: '2026-12-04' }],
  ])('%s said on %s', (text, today, wish) => {
    expect(read(text, { today })?.wish).toEqual(wish);
  });

  const SHOWN = { window: { from: '2026-12-07', to: '2026-12-13' } };

  it.each([
    ['tuesday', '2026-12-08'],
    ['this tuesday', '2026-11-24'],
    ['tomorrow', '2026-11-24'],
    ['the eleventh', '2026-12-11'],
    ['the twenty fifth', '2026-11-25'],
  ])('%s while the week of 7 December is shown is %s', (text, date) => {
    expect(read(text, SHOWN)?.date).toBe(date);
  });

  it.each([
    ['the following week', { from: '2026-12-14', to: '2026-12-20' }],
    ['the week before', { from: '2026-11-30', to: '2026-12-06' }],
    ['next week', { from: '2026-11-30', to: '2026-12-06' }],
  ])('%s while the week of 7 December is shown', (text, wish) => {
    expect(read(text, SHOWN)?.wish).toEqual(wish);
  });

  it.each([
    ['that day at four', '2026-12-02'],
    ['the day after', '2026-12-03'],
    ['the day before', '2026-12-01'],
    ['the following monday', '2026-12-07'],
  ])('%s after talk of 2 December is %s', (text, date) => {
    expect(read(text, { focus: '2026-12-02' })?.date).toBe(date);
  });

  it('takes the reading of a clock time at which something is free', () => {
    expect(read('at seven', {}, [19 * 60])?.minute).toBe(19 * 60);
    expect(read('at seven', {}, [7 * 60, 19 * 60])?.minute).toBe(7 * 60);
    expect(read('at five', {}, [5 * 60])?.minute).toBe(5 * 60);
    expect(read('at five', {}, [])?.minute).toBe(17 * 60);
  });

  it.each([
    '',
    ' ',
    'banana',
    'the a and',
    'my name is anna',
    'i would like to book an appointment',
    'yes',
    'no',
  ])('finds no time in "%s"', (text) => {
    expect(meant(read(text))).toBeNull();
  });
});
