import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Logger } from '../logger.ts';
import { startCalendarFixture, type CalendarFixture } from '../testing/calendar-fixture.ts';

let calendar: CalendarFixture;
beforeAll(async () => {
  calendar = await startCalendarFixture();
});
afterAll(() => calendar.close());

it('logs requests with route and request id, and nothing personal, secret or powerful', async () => {
  const lines: string[] = [];
  const write = (fields: object, message: string): void => {
    lines.push(JSON.stringify({ ...fields, message }));
  };
  const log: Logger = { debug: write, warn: write };
  const scheduler = calendar.scheduler({ log });
  const [slot] = await scheduler.slots(
    { from: '2026-12-01T05:00:00.000Z', to: '2026-12-02T05:00:00.000Z' },
    'America/New_York',
  );
  const hold = await scheduler.hold(slot!.start);
  await scheduler.release(hold.id);
  await calendar.fault({ kind: 'wrong_shape', match: { method: 'POST', path: '/v2/bookings' } });
  const { uid } = await scheduler.book({
    start: slot!.start,
    answers: { name: 'Ada Byron', email: 'ada@example.com', notes: 'a secret note' },
    attendeeZone: 'America/New_York',
    attempt: 'attempt-of-ada',
  });
  await scheduler.find({ by: 'email', email: 'ada@example.com' });
  await scheduler.cancel(uid, 'a secret reason');
  await scheduler.cancel(uid, 'a secret reason');
  await scheduler.find({ by: 'uid', uid: 'nobody-knows' });

  const text = lines.join('\n');
  expect(lines.length).toBeGreaterThan(10);
  expect(text).toMatch(/"route":"\/bookings\/:uid\/cancel"/);
  expect(text).toMatch(/"requestId":"\S+?"/);
  for (const secret of [
    'Ada',
    'ada@',
    'ada%40',
    'secret',
    'attempt-of',
    uid,
    hold.id,
    calendar.key,
  ]) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toContain('nobody-knows');
});
