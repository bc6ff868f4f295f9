import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarViewSchema,
  isNewer,
  PROTOCOL_VERSION,
  type CalendarView,
} from './calendar-view.ts';

const NOW = '2026-11-24T14:00:00.000Z';

function closed(version: number, epoch = 'job-1'): CalendarView {
  return {
    protocol: PROTOCOL_VERSION,
    epoch,
    version,
    now: NOW,
    zones: { caller: 'UTC', host: 'Europe/Rome', shown: 'UTC', hour12: false },
    event: null,
    availability: { version: 0, status: 'loading', fetchedAt: null },
    language: 'en',
    step: 'closed',
  };
}

function choosing(): Record<string, unknown> {
  return {
    ...closed(1),
    step: 'choosing',
    range: '1w',
    window: { from: '2026-11-24', to: '2026-11-30' },
    filter: null,
    highlighted: [],
    details: {},
    notice: null,
  };
}

describe('a snapshot', () => {
  it('is newer than none, and than an earlier one of the same agent', () => {
    expect(isNewer(closed(0), null)).toBe(true);
    expect(isNewer(closed(2), closed(1))).toBe(true);
  });

  it('is not newer than itself or a later one', () => {
    expect(isNewer(closed(1), closed(1))).toBe(false);
    expect(isNewer(closed(1), closed(2))).toBe(false);
  });

  it('of another agent process counts whatever its version', () => {
    expect(isNewer(closed(0, 'job-2'), closed(9))).toBe(true);
  });

  it('that is the newest remains at the end, in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (versions) => {
        let current: CalendarView | null = null;
        for (const version of versions) {
          const next = closed(version);
          if (isNewer(next, current)) current = next;
        }
        expect(current?.version).toBe(Math.max(...versions));
      }),
    );
  });
});

describe('the form of a snapshot', () => {
  it('is kept by a closed and by an open calendar', () => {
    expect(calendarViewSchema.safeParse(closed(1)).success).toBe(true);
    expect(calendarViewSchema.safeParse(choosing()).success).toBe(true);
  });

  it('has UTC for a zone that only the agent knows, so that the rest of it is drawn', () => {
    const zones = { caller: 'UTC', host: 'Mars/Base', shown: 'Mars/Base', hour12: true };
    expect(calendarViewSchema.parse({ ...choosing(), zones })).toMatchObject({
      step: 'choosing',
      zones: { caller: 'UTC', host: 'UTC', shown: 'UTC' },
    });
  });

  it.each([
    ['another version of the contract', { protocol: 99 }],
    ['a step nobody knows', { step: 'paying' }],
    ['a negative version', { version: -1 }],
    ['a version between two', { version: 1.5 }],
    ['no epoch', { epoch: '' }],
    ['a zone that is no text', { zones: { caller: 7, host: 'UTC', shown: 'UTC', hour12: true } }],
    ['a date that does not exist', { window: { from: '2026-02-30', to: '2026-11-30' } }],
    ['a booking before there is one', { booking: {} }],
    ['a step without what belongs to it', { step: 'details' }],
    ['more highlighted times than can be talked about', { highlighted: Array(21).fill(NOW) }],
  ])('excludes %s', (_what, wrong) => {
    expect(calendarViewSchema.safeParse({ ...choosing(), ...wrong }).success).toBe(false);
  });
});
