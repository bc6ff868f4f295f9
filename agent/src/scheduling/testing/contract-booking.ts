import { describe, expect, it } from 'vitest';
import { epochMs, localParts, toInstant } from '@in-call-calendar/shared';
import { ADA, BOB, ZONE, type ContractCalendar } from './contract-calendar.ts';

/** Booking: once, for every kind of event type. */
export function describeBooking(calendar: ContractCalendar): void {
  const { day, slotOf, request } = calendar;

  describe('book', () => {
    it('gives the record as the provider has it', async () => {
      const scheduler = calendar.scheduler('consultation');
      const start = await slotOf(scheduler, 2);
      const order = request(start, { answers: { ...ADA, notes: 'Bring the plan' } });
      const record = await scheduler.book(order);
      expect(record).toMatchObject({
        status: 'accepted',
        start,
        end: toInstant(epochMs(start) + 30 * 60_000),
        attendee: { ...ADA, zone: ZONE },
        hostName: 'Robin Hale',
        notes: 'Bring the plan',
        attempt: order.attempt,
      });
      const { attempt } = order;
      for (const query of [
        { by: 'uid', uid: record.uid },
        { by: 'attempt', attempt, email: ADA.email, start },
      ] as const) {
        expect(await calendar.scheduler('consultation').find(query)).toEqual([record]);
      }
      const byEmail = await scheduler.find({ by: 'email', email: 'Ada@Example.com' });
      expect(byEmail.map(({ uid }) => uid)).toContain(record.uid);
    });

    it('finds the first booking when it is repeated, also by another process', async () => {
      const scheduler = calendar.scheduler('consultation');
      const order = request(await slotOf(scheduler, 2));
      const record = await scheduler.book(order);
      expect(await scheduler.book(order)).toEqual(record);
      expect(await calendar.scheduler('consultation').book(order)).toEqual(record);
    });

    it('makes one booking of a tap and a word at the same moment', async () => {
      const [touch, voice] = [
        calendar.scheduler('consultation'),
        calendar.scheduler('consultation'),
      ];
      const order = request(await slotOf(touch, 2));
      const records = await Promise.all([touch.book(order), touch.book(order), voice.book(order)]);
      expect(new Set(records.map(({ uid }) => uid)).size).toBe(1);
    });

    it('gives a slot to one of two callers, and tells the other', async () => {
      const [mine, theirs] = [
        calendar.scheduler('consultation'),
        calendar.scheduler('consultation'),
      ];
      const start = await slotOf(mine, 2);
      const results = await Promise.allSettled([
        mine.book(request(start)),
        theirs.book(request(start, { answers: BOB })),
      ]);
      const refused = results.filter((each) => each.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]!.reason).toMatchObject({ kind: 'slot_taken' });
    });

    it.each([
      ['name', { email: ADA.email }],
      ['email', { name: ADA.name }],
      ['email', { name: ADA.name, email: 'ada at example' }],
    ])('refuses details with the field at fault: %s', async (field, answers) => {
      const scheduler = calendar.scheduler('consultation');
      const order = request(await slotOf(scheduler, 2), { answers });
      await expect(scheduler.book(order)).rejects.toMatchObject({
        kind: 'invalid_details',
        field,
      });
    });

    it.each([
      ['in the past', -7],
      ['too far ahead', 500],
    ])('refuses times %s', async (_, days) => {
      const start = toInstant(epochMs(day(days).from) + 10 * 3_600_000);
      await expect(calendar.scheduler('consultation').book(request(start))).rejects.toMatchObject({
        kind: 'out_of_window',
      });
    });

    it('says that a booking is only requested where the host must confirm', async () => {
      const scheduler = calendar.scheduler('on-request');
      const order = request(await slotOf(scheduler, 3));
      const record = await scheduler.book(order);
      expect(record.status).toBe('pending');
      expect(await calendar.scheduler('on-request').book(order)).toEqual(record);
    });

    it('answers the questions of the event type', async () => {
      const scheduler = calendar.scheduler('product-demo');
      const start = await slotOf(scheduler, 3, 4);
      const answers = { ...ADA, topic: 'sales', company: 'Analytical', 'team-size': '3' };
      await expect(
        scheduler.book(request(start, { answers: { ...answers, topic: 'Poetry' } })),
      ).rejects.toMatchObject({ kind: 'invalid_details', field: 'topic' });
      await expect(scheduler.book(request(start))).rejects.toMatchObject({
        kind: 'invalid_details',
        field: 'topic',
      });
      expect(await scheduler.book(request(start, { answers }))).toMatchObject({ start });
    });

    it('needs no e-mail address where the phone number is enough', async () => {
      const scheduler = calendar.scheduler('phone-call');
      const start = await slotOf(scheduler, 3, 12);
      const answers = { name: 'Ada Byron', attendeePhoneNumber: '+1 202 555 0123' };
      const order = request(start, { answers });
      const record = await scheduler.book(order);
      expect(record.attendee).toMatchObject({ email: '', phone: '+12025550123' });
      expect(await calendar.scheduler('phone-call').book(order)).toEqual(record);
      await expect(
        scheduler.book(
          request(start, { answers: { ...answers, attendeePhoneNumber: '+15555550100' } }),
        ),
      ).rejects.toMatchObject({ kind: 'invalid_details', field: 'attendeePhoneNumber' });
    });

    it('books another length of the event type', async () => {
      const scheduler = calendar.scheduler('working-session');
      const [slot] = await scheduler.slots(day(4), ZONE, { durationMinutes: 60 });
      const record = await scheduler.book(request(slot!.start, { durationMinutes: 60 }));
      expect(epochMs(record.end) - epochMs(record.start)).toBe(3_600_000);
      await expect(
        scheduler.book(request(slot!.start, { durationMinutes: 25 })),
      ).rejects.toMatchObject({ kind: 'invalid_details', field: 'durationMinutes' });
    });

    it('books a series, and finds it again', async () => {
      const scheduler = calendar.scheduler('weekly-coaching');
      const order = request(await slotOf(scheduler, 4, 9), { occurrences: 3 });
      const record = await scheduler.book(order);
      expect(record.series?.map(({ start }) => localParts(start, ZONE).date)).toEqual([
        '2026-11-27',
        '2026-12-04',
        '2026-12-11',
      ]);
      expect(await calendar.scheduler('weekly-coaching').book(order)).toEqual(record);
    });

    it('gives one seat to an address, and says so', async () => {
      const scheduler = calendar.scheduler('workshop');
      const start = await slotOf(scheduler, 9);
      const order = request(start);
      const record = await scheduler.book(order);
      await expect(calendar.scheduler('workshop').book(request(start))).rejects.toMatchObject({
        kind: 'limit_reached',
      });
      expect(await calendar.scheduler('workshop').book(order)).toEqual(record);
    });

    it('shares a slot among seats', async () => {
      const scheduler = calendar.scheduler('workshop');
      const [slot] = await scheduler.slots(day(7), ZONE);
      expect(slot!.seatsLeft).toBe(5);
      const ada = await scheduler.book(request(slot!.start));
      const bob = await scheduler.book(request(slot!.start, { answers: BOB }));
      expect(bob.attendee.name).toBe(BOB.name);
      const [after] = await scheduler.slots(day(7), ZONE);
      expect(after).toEqual({ start: slot!.start, seatsLeft: 3 });
      expect((await scheduler.cancel(ada.uid, 'changed my mind')).status).toBe('cancelled');
      expect((await scheduler.find({ by: 'uid', uid: ada.uid }))[0]?.status).toBe('cancelled');
      expect(await scheduler.find({ by: 'uid', uid: bob.uid })).toMatchObject([
        { uid: bob.uid, status: 'accepted', attendee: BOB },
      ]);
    });
  });
}
