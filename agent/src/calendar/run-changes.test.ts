import { describe, expect, it } from 'vitest';
import { createTestCall, flush } from './testing/fake-calendar.ts';
import { FIRST, OTHER, RECORD, SECOND } from './testing/states.ts';

/** A call that shows a booking which was moved elsewhere since, without a word of it. */
async function withMovedBooking() {
  const test = createTestCall();
  const { bookings } = test.scheduler;
  bookings.push(RECORD);
  test.call.dispatch({ type: 'find', by: 'touch', uid: RECORD.uid });
  await flush();
  const moved = { ...OTHER, start: SECOND };
  bookings.splice(0, 1, { ...RECORD, status: 'cancelled', rescheduledTo: moved.uid }, moved);
  const facts: string[] = [];
  test.call.onFact(({ type }) => facts.push(type));
  return { ...test, moved, facts };
}

describe('a booking that was moved elsewhere', () => {
  it('is shown where it is now when it cannot be cancelled where it was', async () => {
    const { call, scheduler, moved, facts } = await withMovedBooking();
    expect(call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
    scheduler.failNext('cancel', 'not_allowed');
    call.dispatch({ type: 'cancel', by: 'touch', uid: RECORD.uid });
    await flush();
    expect(call.view()).toMatchObject({
      step: 'booked',
      origin: 'moved',
      booking: { uid: moved.uid, start: SECOND, status: 'accepted' },
    });
    expect(facts).not.toContain('cancelled');
    expect(facts.at(-1)).toBe('moved');
    call.dispatch({ type: 'cancel', by: 'touch', uid: moved.uid });
    await flush();
    expect(call.view()).toMatchObject({ booking: { uid: moved.uid, status: 'cancelled' } });
  });

  it('stands as it was where it cannot be looked up', async () => {
    const { call, scheduler } = await withMovedBooking();
    scheduler.failNext('cancel', 'not_allowed');
    scheduler.failNext('find', 'unavailable');
    call.dispatch({ type: 'cancel', by: 'touch', uid: RECORD.uid });
    await flush();
    expect(call.view()).toMatchObject({
      booking: { uid: RECORD.uid, status: 'accepted' },
      notice: { kind: 'not_allowed' },
    });
  });
});
