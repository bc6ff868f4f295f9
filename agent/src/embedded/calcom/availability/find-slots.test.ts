import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../calendar/calendar.ts';
import { defaultCalendar } from '../calendar/load-calendar.ts';
import { eventTypeInputSchema } from '../calendar/event-type-options.ts';
import { settleEventType } from '../calendar/event-type.ts';
import { StoredCalendar } from '../storage/stored-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { localDayOf } from '../time/zone-offsets.ts';
import { findSlots } from './find-slots.ts';
import type { Slot, SlotQuery } from './find-slots.ts';
import { isFree } from './busy-times.ts';
import { scheduleFinder } from './schedule.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const ZONES = [
  'Europe/Rome',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
];
// A week on each side of every clock change of section 11 of the contract, and a plain one.
const WEEKS = ['2026-10-22', '2026-10-29', '2027-03-11', '2026-06-08'].map((day) =>
  Date.parse(day),
);

function bookingAt(index: number, startMs: number, minutes: number, typeId: number): StoredBooking {
  return {
    id: index,
    uid: `booking-${index}`,
    eventTypeId: typeId,
    eventTypeSlug: 'chat',
    title: '',
    description: '',
    status: 'accepted',
    startMs,
    endMs: startMs + minutes * MINUTE_MS,
    createdMs: 0,
    updatedMs: 0,
    attendees: [],
    guests: [],
    location: '',
    metadata: {},
    responses: {},
    seated: false,
  };
}

const scenario = fc.record({
  hostZone: fc.constantFrom(...ZONES),
  viewerZone: fc.constantFrom(...ZONES),
  fromMs: fc.constantFrom(...WEEKS),
  length: fc.constantFrom(15, 20, 30, 45, 60, 90),
  slotInterval: fc.constantFrom(null, 10, 15, 60),
  before: fc.constantFrom(0, 5, 30),
  after: fc.constantFrom(0, 10),
  notice: fc.constantFrom(0, 90, 1440),
  bookings: fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 7 * 24 * 60 }),
      minutes: fc.integer({ min: 5, max: 240 }),
    }),
    { maxLength: 12 },
  ),
});

describe('slots', () => {
  it('are future, bookable, of the right length, apart from each other, and on their local day', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const base = defaultCalendar();
        const type = settleEventType(
          1,
          eventTypeInputSchema.parse({
            slug: 'chat',
            title: 'Chat',
            lengthInMinutes: given.length,
            slotInterval: given.slotInterval,
            beforeEventBuffer: given.before,
            afterEventBuffer: given.after,
            minimumBookingNotice: given.notice,
          }),
        );
        const calendar: Calendar = {
          ...base,
          host: { ...base.host, timeZone: given.hostZone },
          eventTypes: [type],
        };
        const state = new StoredCalendar(calendar);
        for (const [i, { minute, minutes }] of given.bookings.entries()) {
          const booking = bookingAt(i, given.fromMs + minute * MINUTE_MS, minutes, type.id);
          state.apply({ type: 'booking', booking });
        }
        const schedule = scheduleFinder(calendar)(type);
        const query: SlotQuery = {
          type,
          schedule,
          fromMs: given.fromMs,
          toMs: given.fromMs + 7 * DAY_MS,
          timeZone: given.viewerZone,
          durationMinutes: undefined,
          ignoreUid: undefined,
          weekStart: 'Sunday',
          nowMs: given.fromMs + 30 * HOUR_MS,
          asOfMs: undefined,
        };
        const byDay = findSlots(state, query);
        let last: Slot | undefined;
        for (const [day, slots] of byDay) {
          expect(slots.length).toBeGreaterThan(0);
          for (const slot of slots) {
            expect(localDayOf(given.viewerZone, slot.startMs)).toBe(day);
            expect(slot.endMs - slot.startMs).toBe(given.length * MINUTE_MS);
            expect(slot.startMs).toBeGreaterThanOrEqual(query.nowMs + given.notice * MINUTE_MS);
            expect(slot.startMs).toBeGreaterThan(last?.startMs ?? -Infinity);
            expect(isFree(state, type, schedule, slot)).toBe(true);
            last = slot;
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
