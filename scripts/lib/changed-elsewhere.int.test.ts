/** What happens outside a call and must reach it, or what it holds: bookings changed elsewhere, a worker that is stopped. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingCard, CalendarView, OpenView } from '@in-call-calendar/shared';
import { startTestRedis, type TestRedis } from '../../agent/src/scheduling/testing/redis-server.ts';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { bookByScript } from './book-by-script.ts';
import { cancelBooking, isOffered, ownerZone } from './provider.ts';
import { ScriptedCaller } from './scripted-caller.ts';
import { Stopwatch } from './stopwatch.ts';

const SECRET = 'a-secret-of-a-test';
const STEP_MS = 30_000;
const EVENT_TYPE = { eventTypeSlug: 'consultation', username: 'robin' };

type Booked = Extract<CalendarView, { step: 'booked' }>;

/** Chooses the first free time that is shown, and waits until it is held. */
async function holdSlot(caller: ScriptedCaller): Promise<string> {
  await caller.tap('calendar.open', { range: '2w' });
  const open = await caller.feed.waitFor(
    'free times',
    (view): view is OpenView => view.step === 'choosing' && view.availability.status === 'ready',
    STEP_MS,
  );
  const { slots } = await caller.slots(open.window);
  const start = slots[2]?.start ?? '';
  await caller.tap('calendar.select', { start });
  await caller.feed.waitFor(
    'the slot to be held',
    (view): view is CalendarView => view.step === 'details' && view.hold.state === 'held',
    STEP_MS,
  );
  return start;
}

async function post(stack: Stack, delivery: object, secret = SECRET): Promise<number> {
  const body = JSON.stringify(delivery);
  const response = await checkedFetch(`${stack.serverUrl}/api/v1/webhooks/cal`, {
    method: 'POST',
    headers: { 'x-cal-signature-256': createHmac('sha256', secret).update(body).digest('hex') },
    body,
  });
  return response.status;
}

function cancelled({ uid, start, end }: BookingCard): object {
  return {
    triggerEvent: 'BOOKING_CANCELLED',
    createdAt: new Date().toISOString(),
    payload: { uid, startTime: start, endTime: end, attendees: [{ name: 'Ada', email: 'a@b.c' }] },
  };
}

describe.each(['through its room', 'over Redis'])(
  'a booking that is cancelled elsewhere, announced %s',
  (way) => {
    let stack: Stack;
    let dataDir: string;
    let redis: TestRedis | undefined;

    beforeAll(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'changed-elsewhere-'));
      redis = way === 'over Redis' ? await startTestRedis() : undefined;
      stack = await startStack({
        dataDir,
        parts: ['sfu', 'local-calcom', 'server', 'worker'],
        env: { CAL_WEBHOOK_SECRET: SECRET, ...(redis && { REDIS_URL: redis.url }) },
      });
    });
    afterAll(async () => {
      await stack.stop();
      await redis?.kill();
      rmSync(dataDir, { recursive: true, force: true });
    });

    it('is shown as cancelled, and only when the provider says so too', async () => {
      const caller = await ScriptedCaller.join(stack.serverUrl);
      const booking = await bookByScript(caller, new Stopwatch(), () => undefined);
      const delivery = cancelled(booking);
      expect(await post(stack, delivery, 'another secret')).toBe(401);
      expect(await post(stack, cancelled({ ...booking, uid: 'unknown' }))).toBe(200);
      // A delivery about a booking that stands is not believed.
      expect(await post(stack, delivery)).toBe(200);
      expect(await post(stack, delivery)).toBe(200);

      await cancelBooking(stack, booking.uid);
      expect(await post(stack, cancelled(booking))).toBe(200);
      const view = await caller.feed.waitFor(
        'the booking to be cancelled',
        (each): each is Booked => each.step === 'booked' && each.booking.status === 'cancelled',
        STEP_MS,
      );
      expect(view.booking.uid).toBe(booking.uid);
      expect(view.notice?.text).toContain('cancelled');
      await caller.leave();
    });

    it('does not keep a slot when the worker is stopped', async () => {
      const caller = await ScriptedCaller.join(stack.serverUrl);
      const zone = await ownerZone(stack);
      await caller.waitForAgent(zone, 60_000);
      const start = await holdSlot(caller);
      expect(await isOffered(stack, EVENT_TYPE, start)).toBe(false);
      const worker = stack.part('worker');
      process.kill(worker.pid ?? 0, 'SIGTERM');
      const end = await worker.ended;
      expect(end.code).toBe(143);
      expect(await isOffered(stack, EVENT_TYPE, start)).toBe(true);
      await caller.leave();
    });
  },
);
