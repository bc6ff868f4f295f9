import { describe, expect, it } from 'vitest';
import { epochMs } from '@in-call-calendar/shared';
import { bookingDigest, slotChangesOf, type BookingChange } from './booking-change.ts';
import { days, setUp, warm } from './testing/availability-fixture.ts';

const THIRD_DAY = '2026-11-26T15:00:00.000Z';
const cancelled: BookingChange = {
  kind: 'cancelled',
  digests: [bookingDigest('uid')],
  start: THIRD_DAY,
  end: '2026-11-26T15:30:00.000Z',
};
const moved: BookingChange = {
  ...cancelled,
  kind: 'rescheduled',
  start: '2026-12-04T15:00:00.000Z',
  end: '2026-12-04T15:30:00.000Z',
  before: THIRD_DAY,
};

describe('a booking that was changed elsewhere', () => {
  it.each([
    ['cancelled', cancelled],
    ['rejected', { ...cancelled, kind: 'rejected' as const }],
    ['moved to another week', moved],
  ])('has the time that it kept, and the times next to it, read again: %s', async (_, each) => {
    const { cache, asks, clock, pass } = await warm(setUp());
    for (const change of slotChangesOf(each, clock.at)) cache.applyChange(change);
    await pass(1000);
    cache.read(days(3, 4));
    const renewed = asks.slice(1).map(({ span }) => span);
    // A booking next to it, with a buffer or off the grid, starts outside of it.
    for (const at of [epochMs(THIRD_DAY), epochMs(THIRD_DAY) + 3_600_000]) {
      expect(renewed.some(({ from, to }) => epochMs(from) <= at && at < epochMs(to))).toBe(true);
    }
  });
});
