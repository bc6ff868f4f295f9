import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs, localParts, toInstant } from '@in-call-calendar/shared';
import { clipSlots, wholeDays } from './slots.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const HOUR = 3_600_000;
const YEAR = { from: Date.parse('2026-11-01T00:00:00Z'), to: Date.parse('2027-11-30T00:00:00Z') };

const span = fc
  .tuple(
    fc.integer({ min: YEAR.from / 60_000, max: YEAR.to / 60_000 }),
    fc.integer({ min: 1, max: 40 * 24 * 60 }),
  )
  .map(([start, minutes]) => ({
    from: toInstant(start * 60_000),
    to: toInstant((start + minutes) * 60_000),
  }));

describe('wholeDays', () => {
  it('covers the span, from a first instant of a local day, in every zone and season', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), span, (zone, { from, to }) => {
        const asked = wholeDays({ from, to }, zone, 30);
        const start = epochMs(asked.start);
        expect(start).toBeLessThanOrEqual(epochMs(from));
        expect(localParts(toInstant(start - 60_000), zone).date).not.toBe(
          localParts(asked.start, zone).date,
        );
        // A slot that starts with the last minute of the span still ends before the end asked for.
        expect(epochMs(asked.end)).toBeGreaterThanOrEqual(epochMs(to) - 1 + 30 * 60_000 - 60_000);
        // At most a day more than needed at either end; Antarctica/Troll has one of 26 hours.
        expect(epochMs(from) - start).toBeLessThan(26 * HOUR);
        expect(epochMs(asked.end) - epochMs(to)).toBeLessThan(27 * HOUR);
      }),
      {
        numRuns: 2_000,
        examples: [
          ['Antarctica/Troll', { from: '2027-10-31T23:00:00Z', to: '2027-10-31T23:30:00Z' }],
          ['Antarctica/Troll', { from: '2027-10-30T22:00:00Z', to: '2027-10-30T22:30:00Z' }],
        ],
      },
    );
  });

  it('never ends at midnight UTC, which Cal.com takes for the end of that day', () => {
    const { end } = wholeDays(
      { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' },
      'UTC',
      0,
    );
    expect(end).toBe('2026-11-24T23:59:59.999Z');
  });
});

describe('clipSlots', () => {
  it('keeps exactly the starts inside the span, once and in order, whatever the days are called', () => {
    const starts = fc.array(fc.integer({ min: YEAR.from / 60_000, max: YEAR.to / 60_000 }));
    fc.assert(
      fc.property(starts, span, (minutes, { from, to }) => {
        const all = minutes.map((each) => toInstant(each * 60_000));
        const days = {
          a: all.map((start) => ({ start })),
          b: all.slice(1).map((start) => ({ start })),
        };
        const expected = [...new Set(all)].filter((each) => each >= from && each < to).sort();
        expect(clipSlots(days, { from, to }).map(({ start }) => start)).toEqual(expected);
      }),
    );
  });
});
