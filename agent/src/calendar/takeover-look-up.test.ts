/** What was looked up, or looked at, when the agent before died. */
import { describe, expect, it } from 'vitest';
import { createTestCall } from './testing/fake-calendar.ts';
import { FIRST, RECORD } from './testing/states.ts';
import { booked, snapshotIn, takeover } from './testing/takeover.ts';

describe('an agent that takes a call over', () => {
  it('says that a booking cannot be looked up, or is gone, and gives the form for it', async () => {
    for (const [fails, status, fact] of [
      [4, 'failed', 'find_failed'],
      [0, 'idle', 'found_nothing'],
    ] as const) {
      const test = createTestCall();
      for (let times = 0; times < fails; times += 1) test.scheduler.failNext('find', 'unavailable');
      const facts: string[] = [];
      test.call.onFact((told) => facts.push(told.type));
      takeover(test, snapshotIn('moving'));
      await test.advance(60_000);
      expect(test.call.view()).toMatchObject({ step: 'finding', finding: { status } });
      expect(facts).toEqual([fact]);
    }
  });

  it('keeps the form for a booking that was being looked up, and looks it up where all was asked', async () => {
    const half = createTestCall();
    takeover(half, snapshotIn('open', { finding: { email: 'ada@example.com' } }));
    await half.advance(1000);
    expect(half.call.view()).toMatchObject({
      step: 'finding',
      finding: { status: 'idle', email: 'ada@example.com' },
    });

    const whole = createTestCall();
    whole.scheduler.bookings.push({ ...RECORD });
    const finding = { email: 'ada@example.com', date: '2026-11-25' };
    takeover(whole, snapshotIn('open', { finding }));
    await whole.advance(0);
    expect(whole.call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
  });
});

describe('a booking that was on screen', () => {
  it('is not spoken of where the caller had closed the calendar', async () => {
    const test = createTestCall();
    await booked(test);
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('booked', { isOpen: false }));
    await test.advance(60_000);
    expect(facts).toEqual([]);
  });
});
