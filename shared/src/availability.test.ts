import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availabilitySchema,
  describeFilter,
  fitsFilter,
  groupByDay,
  joinAvailability,
  PART_OF_DAY,
  rangeCovering,
  slotFilterSchema,
  slotSchema,
  visibleSlots,
  windowOf,
  type Slot,
  type SlotFilter,
} from './availability.ts';
import { daysBetween, instantAt } from './time.ts';

const ZONE = 'America/New_York';
/** A slot at a wall-clock time in New York; 24 November 2026 is a Tuesday. */
const at = (date: string, hour: number, minute = 0): Slot => ({
  start: instantAt(date, hour * 60 + minute, ZONE),
});
const fits = (slot: Slot, filter: SlotFilter): boolean => fitsFilter(slot, filter, ZONE);

describe('ranges', () => {
  it('cover their dates, both ends included', () => {
    expect(windowOf('1w', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-11-30' });
    expect(windowOf('2w', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-12-07' });
    expect(windowOf('1m', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-12-23' });
    expect(windowOf('3m', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2027-02-23' });
  });

  it('of months end inside a shorter month, and before the same day of a longer one', () => {
    expect(windowOf('1m', '2027-01-31').to).toBe('2027-02-27');
    expect(windowOf('1m', '2028-01-30').to).toBe('2028-02-28');
    expect(windowOf('3m', '2026-11-30').to).toBe('2027-02-27');
    expect(windowOf('1m', '2026-11-01').to).toBe('2026-11-30');
  });

  it('hold 7, 14, 28 to 31 and 89 to 92 days whatever the first date', () => {
    const dates = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2032-12-31'),
      noInvalidDate: true,
    });
    const days = (range: '1w' | '2w' | '1m' | '3m', from: string): number =>
      daysBetween(from, windowOf(range, from).to) + 1;
    fc.assert(
      fc.property(dates, (date) => {
        const from = date.toISOString().slice(0, 10);
        expect(days('1w', from)).toBe(7);
        expect(days('2w', from)).toBe(14);
        expect(days('1m', from)).toBeGreaterThanOrEqual(28);
        expect(days('1m', from)).toBeLessThanOrEqual(31);
        expect(days('3m', from)).toBeGreaterThanOrEqual(89);
        expect(days('3m', from)).toBeLessThanOrEqual(92);
      }),
    );
  });

  it('are chosen as small as the dates allow', () => {
    const from = '2026-11-24';
    expect(rangeCovering(from, from)).toBe('1w');
    expect(rangeCovering(from, '2026-11-30')).toBe('1w');
    expect(rangeCovering(from, '2026-12-01')).toBe('2w');
    expect(rangeCovering(from, '2026-12-08')).toBe('1m');
    expect(rangeCovering(from, '2026-12-24')).toBe('3m');
    expect(rangeCovering(from, '2030-01-01')).toBe('3m');
  });
});

describe('a filter', () => {
  it('without any part leaves everything', () => {
    expect(fits(at('2026-11-24', 3), {})).toBe(true);
  });

  it('takes each part of the day from its first minute to before the next one', () => {
    expect(fits(at('2026-11-24', 11, 59), { parts: ['morning'] })).toBe(true);
    expect(fits(at('2026-11-24', 12), { parts: ['morning'] })).toBe(false);
    expect(fits(at('2026-11-24', 12), { parts: ['afternoon'] })).toBe(true);
    expect(fits(at('2026-11-24', 17), { parts: ['afternoon'] })).toBe(false);
    expect(fits(at('2026-11-24', 23, 45), { parts: ['evening'] })).toBe(true);
    expect(fits(at('2026-11-24', 0), { parts: ['morning'] })).toBe(true);
    expect(fits(at('2026-11-24', 9), { parts: ['evening', 'morning'] })).toBe(true);
  });

  it('has no hour of the day outside all parts or in two of them', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const parts = (['morning', 'afternoon', 'evening'] as const).filter(
        (part) => hour * 60 >= PART_OF_DAY[part].from && hour * 60 < PART_OF_DAY[part].to,
      );
      expect(parts).toHaveLength(1);
    }
  });

  it('includes the time of "after" and excludes the time of "before"', () => {
    const filter = { after: '09:30', before: '11:00' };
    expect(fits(at('2026-11-24', 9, 29), filter)).toBe(false);
    expect(fits(at('2026-11-24', 9, 30), filter)).toBe(true);
    expect(fits(at('2026-11-24', 10, 59), filter)).toBe(true);
    expect(fits(at('2026-11-24', 11), filter)).toBe(false);
  });

  it('takes "before 24:00" as the whole day', () => {
    expect(fits(at('2026-11-24', 23, 59), { before: '24:00' })).toBe(true);
  });

  it('picks weekdays and leaves out dates', () => {
    expect(fits(at('2026-11-24', 9), { weekdays: [2, 4] })).toBe(true);
    expect(fits(at('2026-11-25', 9), { weekdays: [2, 4] })).toBe(false);
    expect(fits(at('2026-11-29', 9), { weekdays: [7] })).toBe(true);
    expect(fits(at('2026-11-24', 9), { notDates: ['2026-11-24'] })).toBe(false);
    expect(fits(at('2026-11-25', 9), { notDates: ['2026-11-24'] })).toBe(true);
  });

  it('needs every one of its parts to hold', () => {
    const filter: SlotFilter = { weekdays: [2], parts: ['afternoon'], after: '15:00' };
    expect(fits(at('2026-11-24', 15), filter)).toBe(true);
    expect(fits(at('2026-11-24', 14, 59), filter)).toBe(false);
    expect(fits(at('2026-11-24', 18), filter)).toBe(false);
    expect(fits(at('2026-11-25', 15), filter)).toBe(false);
  });

  it('is read by the wall clock of the zone that is shown', () => {
    const slot = { start: '2026-11-25T02:00:00.000Z' };
    expect(fitsFilter(slot, { parts: ['evening'], weekdays: [2] }, ZONE)).toBe(true);
    expect(fitsFilter(slot, { parts: ['morning'], weekdays: [3] }, 'Asia/Kolkata')).toBe(true);
  });

  it.each([
    [{ parts: [] }],
    [{ weekdays: [0] }],
    [{ weekdays: [8] }],
    [{ after: '9:30' }],
    [{ after: '25:00' }],
    [{ notDates: ['2026-02-30'] }],
    [{ notDates: Array.from({ length: 32 }, () => '2026-11-24') }],
    [{ part: ['morning'] }],
  ])('of a wrong form is refused: %j', (filter) => {
    expect(slotFilterSchema.safeParse(filter).success).toBe(false);
  });
});

describe('visible slots', () => {
  const window = { from: '2026-11-24', to: '2026-11-25' };

  it('are those of the dates of the window, both ends included, in their order', () => {
    const slots = [
      at('2026-11-23', 23, 59),
      at('2026-11-24', 0),
      at('2026-11-25', 23, 59),
      at('2026-11-26', 0),
    ];
    expect(visibleSlots(slots, window, null, ZONE)).toEqual([slots[1], slots[2]]);
  });

  it('are those the filter leaves', () => {
    const slots = [at('2026-11-24', 9), at('2026-11-24', 14)];
    expect(visibleSlots(slots, window, { parts: ['afternoon'] }, ZONE)).toEqual([slots[1]]);
    expect(visibleSlots(slots, window, { parts: ['evening'] }, ZONE)).toEqual([]);
  });

  it('are the same slots, seats included, and leave what they are taken from as it is', () => {
    const slots = Object.freeze([{ ...at('2026-11-24', 9), seatsLeft: 3 }]);
    expect(visibleSlots(slots, window, null, ZONE)[0]).toBe(slots[0]);
  });
});

describe('slots by day', () => {
  it('belong to the day of the zone, and only days with slots are there', () => {
    const slots = [{ start: '2026-11-25T02:00:00.000Z' }, { start: '2026-11-27T15:00:00.000Z' }];
    expect([...groupByDay(slots, ZONE).keys()]).toEqual(['2026-11-24', '2026-11-27']);
    expect([...groupByDay(slots, 'UTC').keys()]).toEqual(['2026-11-25', '2026-11-27']);
    expect(groupByDay([], ZONE).size).toBe(0);
  });

  it('belong to their day in whatever order they come', () => {
    const slots = [
      at('2026-11-25', 9),
      at('2026-11-24', 23),
      at('2026-11-25', 0),
      at('2026-11-24', 8),
    ];
    expect([...groupByDay(slots, ZONE)]).toEqual([
      ['2026-11-25', [slots[0], slots[2]]],
      ['2026-11-24', [slots[1], slots[3]]],
    ]);
  });

  it('keep both halves of an hour that comes twice', () => {
    const slots = [{ start: '2026-11-01T05:30:00.000Z' }, { start: '2026-11-01T06:30:00.000Z' }];
    expect(groupByDay(slots, ZONE).get('2026-11-01')).toEqual(slots);
  });
});

describe('a filter in words', () => {
  it.each<[SlotFilter | null, string]>([
    [null, ''],
    [{}, ''],
    [{ parts: ['morning'] }, 'in the mornings'],
    [{ parts: ['afternoon', 'evening'] }, 'in the afternoons and evenings'],
    [{ after: '15:00' }, 'from 3 PM'],
    [{ after: '09:30', before: '12:00' }, 'between 9:30 AM and noon'],
    [{ after: '12:00', before: '14:01' }, 'from noon until 2 PM'],
    [{ before: '24:00' }, 'before 12 AM'],
    [{ after: '00:00' }, 'from 12 AM'],
    [{ weekdays: [1] }, 'on Mondays'],
    [{ weekdays: [2, 4] }, 'on Tuesdays and Thursdays'],
    [{ weekdays: [1, 2, 3, 4, 6, 7] }, 'on other days than Fridays'],
    [{ weekdays: [1, 2, 3, 4, 5] }, 'on other days than Saturdays or Sundays'],
    [{ weekdays: [1, 2, 3, 4, 5, 6, 7] }, ''],
    [
      { weekdays: [5], parts: ['morning'], before: '11:15' },
      'on Fridays in the mornings before 11:15 AM',
    ],
    [{ notDates: ['2026-11-24'] }, ''],
  ])('%j is "%s"', (filter, words) => {
    expect(describeFilter(filter)).toBe(words);
  });
});

describe('slots on the wire', () => {
  it('are brought to UTC', () => {
    expect(slotSchema.parse({ start: '2026-11-24T09:00:00-05:00' })).toEqual({
      start: '2026-11-24T14:00:00.000Z',
    });
  });

  it.each([
    [{ start: '2026-11-24T09:00:00' }],
    [{ start: 'tomorrow' }],
    [{ start: '2026-11-24T14:00:00Z', seatsLeft: -1 }],
    [{ start: '2026-11-24T14:00:00Z', end: '2026-11-24T15:00:00Z' }],
  ])('of a wrong form are refused: %j', (slot) => {
    expect(slotSchema.safeParse(slot).success).toBe(false);
  });

  it('of two answers are put together, each once', () => {
    const at = (hour: number) => `2026-11-24T${hour}:00:00.000Z`;
    const part = (from: number, to: number, starts: number[], gap: [number, number]) => ({
      version: to,
      from: at(from),
      to: at(to),
      fetchedAt: at(starts[0] ?? 10),
      unread: [{ from: at(gap[0]), to: at(gap[1]) }],
      slots: starts.map((start) => ({ start: at(start) })),
    });
    const first = part(10, 14, [12, 13], [10, 11]);
    const rest = part(12, 19, [12, 13, 14, 18], [15, 16]);
    expect(joinAvailability(first, rest)).toEqual({
      ...part(10, 19, [12, 13, 14, 18], [10, 11]),
      version: 14,
      unread: [...first.unread, ...rest.unread],
    });
    expect(joinAvailability({ ...first, fetchedAt: null }, rest).fetchedAt).toBe(at(12));
  });

  it('are at most 6000', () => {
    const availability = (count: number) => ({
      version: 1,
      from: '2026-11-24T00:00:00.000Z',
      to: '2026-11-25T00:00:00.000Z',
      fetchedAt: null,
      unread: [{ from: '2026-11-24T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z' }],
      slots: Array.from({ length: count }, () => ({ start: '2026-11-24T14:00:00.000Z' })),
    });
    expect(availabilitySchema.safeParse(availability(6000)).success).toBe(true);
    expect(availabilitySchema.safeParse(availability(6001)).success).toBe(false);
  });
});
