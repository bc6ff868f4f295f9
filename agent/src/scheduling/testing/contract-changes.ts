import { describe, expect, it } from 'vitest';
import { toInstant } from '@in-call-calendar/shared';
import { ADA, BOB, ZONE, type ContractCalendar } from './contract-calendar.ts';

/** Moving and cancelling a booking. */
export function describeChanges(calendar: ContractCalendar): void {
  const { day, starts, slotOf, request } = calendar;

  describe('reschedule', () => {
    it('moves a booking once, however often it is asked', async () => {
      const scheduler = calendar.scheduler('consultation');
      const [from, to] = [await slotOf(scheduler, 8), await slotOf(scheduler, 8, 5)];
      const record = await scheduler.book(request(from));
      const moved = await scheduler.reschedule(record.uid, to);
      expect(moved).toMatchObject({ status: 'accepted', start: to, attendee: ADA });
      expect(moved.uid).not.toBe(record.uid);
      expect(moved.icsUid).toBe(record.icsUid);
      expect(await scheduler.reschedule(record.uid, to)).toMatchObject({ uid: moved.uid });
      expect(await scheduler.find({ by: 'uid', uid: record.uid })).toMatchObject([
        { status: 'cancelled', rescheduledTo: moved.uid },
      ]);
      expect(await starts(scheduler, day(8))).toContain(from);
    });

    it('leaves the booking where it is when the new time is taken', async () => {
      const scheduler = calendar.scheduler('consultation');
      const [from, to] = [await slotOf(scheduler, 9), await slotOf(scheduler, 9, 3)];
      const record = await scheduler.book(request(from));
      await scheduler.book(request(to, { answers: BOB }));
      await expect(scheduler.reschedule(record.uid, to)).rejects.toMatchObject({
        kind: 'slot_taken',
      });
      expect(await scheduler.find({ by: 'uid', uid: record.uid })).toMatchObject([
        { status: 'accepted', start: from },
      ]);
    });

    it('counts its own time as free when slots for the move are asked for', async () => {
      const scheduler = calendar.scheduler('consultation');
      const start = await slotOf(scheduler, 9);
      const { uid } = await scheduler.book(request(start));
      expect(await starts(scheduler, day(9))).not.toContain(start);
      const slots = await scheduler.slots(day(9), ZONE, { movingUid: uid });
      expect(slots.map((slot) => slot.start)).toContain(start);
    });
  });

  describe('cancel', () => {
    it('frees the slot, and may be repeated', async () => {
      const scheduler = calendar.scheduler('consultation');
      const start = await slotOf(scheduler, 10);
      const { uid } = await scheduler.book(request(start));
      expect(await scheduler.cancel(uid, '')).toMatchObject({ uid, status: 'cancelled' });
      expect(await scheduler.cancel(uid, 'again')).toMatchObject({ uid, status: 'cancelled' });
      expect(await starts(scheduler, day(10))).toContain(start);
      await expect(scheduler.reschedule(uid, start)).rejects.toMatchObject({
        kind: 'not_allowed',
      });
    });

    it('does not say cancelled of a booking that has moved elsewhere', async () => {
      const scheduler = calendar.scheduler('consultation');
      const [from, to] = [await slotOf(scheduler, 14), await slotOf(scheduler, 14, 4)];
      const record = await scheduler.book(request(from));
      const moved = await calendar.scheduler('consultation').reschedule(record.uid, to);
      await expect(scheduler.cancel(record.uid, 'no time')).rejects.toMatchObject({
        kind: 'not_allowed',
      });
      expect(await scheduler.find({ by: 'uid', uid: moved.uid })).toMatchObject([
        { status: 'accepted', start: to },
      ]);
    });

    it('lets the same wish be booked again afterwards', async () => {
      const scheduler = calendar.scheduler('consultation');
      const order = request(await slotOf(scheduler, 10));
      const first = await scheduler.book(order);
      await scheduler.cancel(first.uid, 'wrong day');
      const second = await scheduler.book(order);
      expect(second.status).toBe('accepted');
      expect(second.uid).not.toBe(first.uid);
    });

    it('does not know what was never booked', async () => {
      const scheduler = calendar.scheduler('consultation');
      await expect(scheduler.cancel('nothing', 'reason')).rejects.toMatchObject({
        kind: 'not_found',
      });
      await expect(scheduler.reschedule('nothing', toInstant(0))).rejects.toMatchObject({
        kind: 'not_found',
      });
      expect(await scheduler.find({ by: 'uid', uid: 'nothing' })).toEqual([]);
    });

    it('does not know what was booked of another event type', async () => {
      const scheduler = calendar.scheduler('consultation');
      const { uid } = await scheduler.book(request(await slotOf(scheduler, 11)));
      const other = calendar.scheduler('phone-call');
      expect(await other.find({ by: 'uid', uid })).toEqual([]);
      expect(await scheduler.find({ by: 'uid', uid })).toMatchObject([{ status: 'accepted' }]);
    });
  });

  describe('a seat', () => {
    /** Ada and Bob in one meeting, and another one to come. */
    async function shared(offset: number) {
      const scheduler = calendar.scheduler('workshop');
      const [from, to] = [await slotOf(scheduler, offset), await slotOf(scheduler, offset, 1)];
      const ada = await scheduler.book(request(from));
      const bob = await scheduler.book(request(from, { answers: BOB }));
      return { scheduler, from, to, ada, bob };
    }

    it('is moved once, however often it is asked, and leaves the others where they are', async () => {
      const { scheduler, from, to, ada, bob } = await shared(21);
      const moved = await scheduler.reschedule(ada.uid, to);
      expect(moved).toMatchObject({ status: 'accepted', start: to, attendee: ADA });
      expect(await scheduler.reschedule(ada.uid, to)).toEqual(moved);
      expect(await scheduler.find({ by: 'uid', uid: ada.uid })).toMatchObject([
        { status: 'cancelled', rescheduledTo: moved.uid },
      ]);
      await expect(scheduler.reschedule(ada.uid, from)).rejects.toMatchObject({
        kind: 'not_allowed',
      });
      await expect(scheduler.cancel(ada.uid, 'no time')).rejects.toMatchObject({
        kind: 'not_allowed',
      });
      expect(await scheduler.find({ by: 'uid', uid: moved.uid })).toEqual([moved]);
      expect(await scheduler.find({ by: 'uid', uid: bob.uid })).toEqual([bob]);
    });

    it('that follows another one is still its own', async () => {
      const { scheduler, to, ada, bob } = await shared(22);
      const [first, second] = [
        await scheduler.reschedule(ada.uid, to),
        await scheduler.reschedule(bob.uid, to),
      ];
      expect(second).toMatchObject({ start: to, attendee: BOB });
      expect(await scheduler.reschedule(bob.uid, to)).toEqual(second);
      expect(await scheduler.find({ by: 'uid', uid: bob.uid })).toMatchObject([
        { status: 'cancelled', rescheduledTo: second.uid },
      ]);
      expect(await scheduler.find({ by: 'uid', uid: first.uid })).toEqual([first]);
    });

    it('is cancelled once, without a word of the others', async () => {
      const { scheduler, ada, bob } = await shared(23);
      const { uid } = ada;
      const cancelled = await scheduler.cancel(uid, 'no time');
      expect(cancelled).toMatchObject({ uid, status: 'cancelled' });
      expect(JSON.stringify(cancelled)).not.toContain(BOB.email);
      expect(await scheduler.cancel(uid, 'again')).toMatchObject({ uid, status: 'cancelled' });
      expect(await scheduler.find({ by: 'uid', uid: bob.uid })).toEqual([bob]);
    });
  });
}
