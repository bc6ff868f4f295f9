import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOfDay } from '@in-call-calendar/shared';
import { startCalendarFixture, type CalendarFixture } from '../testing/calendar-fixture.ts';

const ZONE = 'America/New_York';

let calendar: CalendarFixture;
beforeAll(async () => {
  calendar = await startCalendarFixture();
});
afterAll(() => calendar.close());

it.each([15, 30, 60])(
  'a booking takes the %i minutes that were chosen',
  async (durationMinutes) => {
    const scheduler = calendar.scheduler({ eventTypeSlug: 'working-session' });
    const span = { from: startOfDay('2026-11-24', ZONE), to: startOfDay('2026-12-05', ZONE) };
    const [slot] = await scheduler.slots(span, ZONE, { durationMinutes });
    const record = await scheduler.book({
      start: slot!.start,
      durationMinutes,
      answers: { name: 'Ada Byron', email: 'ada@example.com' },
      attendeeZone: ZONE,
      attempt: `attempt-${durationMinutes}`,
    });
    expect(Date.parse(record.end) - Date.parse(record.start)).toBe(durationMinutes * 60_000);
  },
);

it('no length is asked for that the event type does not have', async () => {
  const scheduler = calendar.scheduler({ eventTypeSlug: 'working-session' });
  await calendar.requests();
  const booking = scheduler.book({
    start: '2026-11-24T15:00:00.000Z',
    durationMinutes: 45,
    answers: { name: 'Ada Byron', email: 'ada@example.com' },
    attendeeZone: ZONE,
    attempt: 'attempt-45',
  });
  await expect(booking).rejects.toMatchObject({ kind: 'invalid_details' });
  expect(await calendar.requests()).not.toHaveProperty('POST /v2/bookings');
});
