import { describe, expect, it } from 'vitest';
import { epochMs, localParts, toInstant } from '@in-call-calendar/shared';
import { ZONE, type ContractCalendar } from './contract-calendar.ts';

/** What can be booked, when, and holding it. */
export function describeReading(calendar: ContractCalendar): void {
  const { day, starts, slotOf, request } = calendar;

  describe('describe', () => {
    it('gives length, zone, host and form', async () => {
      expect(await calendar.scheduler('consultation').describe()).toMatchObject({
        title: 'Consultation',
        durationMinutes: 30,
        hostName: 'Robin Hale',
        hostZone: ZONE,
        needsConfirmation: false,
        notifiesAttendee: true,
        price: 0,
      });
    });

    it('knows what is special about an event type', async () => {
      const [session, onRequest, coaching, demo, phone] = await Promise.all(
        (
          [
            'working-session',
            'on-request',
            'weekly-coaching',
            'product-demo',
            'phone-call',
          ] as const
        ).map((slug) => calendar.scheduler(slug).describe()),
      );
      expect(session!.durationOptions).toEqual([15, 30, 60]);
      expect(onRequest!.needsConfirmation).toBe(true);
      expect(coaching!.recurrence).toEqual({ frequency: 'weekly', interval: 1, occurrences: 4 });
      expect(demo!.fields.find(({ slug }) => slug === 'topic')).toMatchObject({
        type: 'select',
        required: true,
        options: ['Sales', 'Support', 'Partnership'],
      });
      expect(phone!.fields.map(({ slug }) => slug)).not.toContain('email');
      expect(phone!.fields.find(({ slug }) => slug === 'attendeePhoneNumber')?.required).toBe(true);
    });
  });

  describe('slots', () => {
    it('lie inside the span, ascend, and do not repeat', async () => {
      const span = { from: day(1).from, to: toInstant(epochMs(day(4).from) + 17 * 3_600_000) };
      const found = await starts(calendar.scheduler('consultation'), span);
      expect(found.length).toBeGreaterThan(20);
      expect(found).toEqual([...new Set(found)].sort());
      expect(found.every((each) => each >= span.from && each < span.to)).toBe(true);
    });

    // Cal.com lays the grid in the zone that is asked for: quarter-hour zones get starts of their own.
    it('are the same instants in all zones of whole and half hours', async () => {
      const scheduler = calendar.scheduler('consultation');
      const span = { from: day(1).from, to: day(9).from };
      const reference = await starts(scheduler, span);
      for (const zone of ['UTC', 'Pacific/Auckland', 'Asia/Kolkata', 'Pacific/Kiritimati']) {
        const found = await scheduler.slots(span, zone);
        expect(found.map(({ start }) => start)).toEqual(reference);
      }
    });

    it('of two neighbouring spans add up to those of both, wherever the cut is', async () => {
      const scheduler = calendar.scheduler('consultation');
      const whole = day(2);
      const reference = await starts(scheduler, whole);
      for (const minutes of [1, 9 * 60, 9 * 60 + 10, 16 * 60 + 30, 1439]) {
        const cut = toInstant(epochMs(whole.from) + minutes * 60_000);
        const before = await starts(scheduler, { from: whole.from, to: cut });
        const after = await starts(scheduler, { from: cut, to: whole.to });
        expect([...before, ...after]).toEqual(reference);
      }
    });

    it('keep their wall-clock time over a change of daylight saving', async () => {
      const span = { from: '2027-03-12T05:00:00.000Z', to: '2027-03-17T04:00:00.000Z' };
      const found = await starts(calendar.scheduler('consultation'), span);
      const minutes = found.map((start) => localParts(start, ZONE));
      const friday = minutes.filter(({ date }) => date === '2027-03-12').map((each) => each.minute);
      const monday = minutes.filter(({ date }) => date === '2027-03-15').map((each) => each.minute);
      expect(friday[0]).toBe(9 * 60);
      expect(monday).toEqual(friday);
    });

    it('are none at the weekend', async () => {
      expect(await starts(calendar.scheduler('consultation'), day(5))).toEqual([]);
    });

    it('can be asked for another length', async () => {
      const scheduler = calendar.scheduler('working-session');
      const short = await scheduler.slots(day(1), ZONE, { durationMinutes: 15 });
      const long = await scheduler.slots(day(1), ZONE, { durationMinutes: 60 });
      expect(short.length).toBeGreaterThan(long.length);
    });
  });

  describe('holds', () => {
    it('hide a slot from everybody until they are given back', async () => {
      const [mine, theirs] = [
        calendar.scheduler('consultation'),
        calendar.scheduler('consultation'),
      ];
      const start = await slotOf(mine, 1);
      const hold = await mine.hold(start);
      expect(hold.start).toBe(start);
      expect(epochMs(hold.until) - calendar.now()).toBe(600_000);
      expect(await starts(theirs, day(1))).not.toContain(start);
      await expect(theirs.hold(start)).rejects.toMatchObject({ kind: 'slot_taken' });
      await mine.release(hold.id);
      expect(await starts(theirs, day(1))).toContain(start);
    });

    it('cover the length that is wished for', async () => {
      const scheduler = calendar.scheduler('working-session');
      const start = await slotOf(scheduler, 4, 2);
      const next = toInstant(epochMs(start) + 30 * 60_000);
      const usual = await scheduler.hold(start);
      expect(await starts(scheduler, day(4))).toContain(next);
      await scheduler.release(usual.id);
      const long = await scheduler.hold(start, { durationMinutes: 60 });
      expect(await starts(scheduler, day(4))).not.toContain(next);
      await scheduler.release(long.id);
    });

    it('may be given back twice, or when unknown', async () => {
      const scheduler = calendar.scheduler('consultation');
      const hold = await scheduler.hold(await slotOf(scheduler, 1));
      await scheduler.release(hold.id);
      await scheduler.release(hold.id);
      await scheduler.release('no-such-hold');
    });

    it('do not stand in the way of booking', async () => {
      const scheduler = calendar.scheduler('consultation');
      const start = await slotOf(scheduler, 1, 3);
      const hold = await scheduler.hold(start);
      expect(await scheduler.book(request(start))).toMatchObject({ status: 'accepted', start });
      await scheduler.release(hold.id);
      expect(await starts(scheduler, day(1))).not.toContain(start);
    });
  });
}
