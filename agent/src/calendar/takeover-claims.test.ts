/** What a page claims of a calendar in use, of a series, and of a booking that it knows by no uid. */
import { describe, expect, it } from 'vitest';
import type { Fact } from './state.ts';
import { createTestCall, flush, type TestCall } from './testing/fake-calendar.ts';
import { FIRST, RECORD, SECOND, select } from './testing/states.ts';
import { booked, snapshotIn, noticeOf, takeover, WEEKLY, WEEKS } from './testing/takeover.ts';

describe('a booking that the agent before had sent, in a calendar that is in use', () => {
  it('is looked up though somebody has opened the calendar since', async () => {
    const test = createTestCall();
    await booked(test);
    test.call.dispatch({ type: 'open', by: 'voice' });
    takeover(test, snapshotIn('sent'));
    await test.advance(0);
    await flush();
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
  });

  it('is shown in place of another time that is being chosen, whose reservation is given back', async () => {
    const test = createTestCall();
    await booked(test);
    test.call.dispatch({ ...select, start: SECOND, slots: test.call.allSlots() });
    await flush();
    takeover(test, snapshotIn('sent'));
    expect(test.call.view()).toMatchObject({ step: 'details', selected: SECOND });
    await test.advance(0);
    await flush();
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
    expect(test.scheduler.holds.size).toBe(0);
  });

  it('leaves another choice alone where it was never made', async () => {
    const test = createTestCall();
    test.call.dispatch({ ...select, start: SECOND, slots: test.call.allSlots() });
    takeover(test, snapshotIn('sent'));
    await test.advance(20_000);
    expect(test.call.view()).toMatchObject({ step: 'details', selected: SECOND, notice: null });
  });
});

describe('a series that the agent before had sent', () => {
  const series = { repetition: WEEKLY, starts: WEEKS };

  async function bookedWeeks(test: TestCall, weeks: readonly string[]): Promise<void> {
    for (const start of weeks) {
      const attempt = start === FIRST ? 'attempt-1' : `attempt-${start}`;
      const answers = { name: 'Ada Byron', email: 'ada@example.com' };
      await test.scheduler.book({ start, answers, attendeeZone: 'America/New_York', attempt }, {});
    }
    test.scheduler.log.length = 0;
  }

  it('is told as it stands, with what is missing', async () => {
    const test = createTestCall();
    await bookedWeeks(test, WEEKS.slice(0, 2));
    const facts: Fact[] = [];
    test.call.onFact((fact) => facts.push(fact));
    takeover(test, snapshotIn('sent', { series }));
    await test.advance(2000);
    expect(test.call.view().step).toBe('checking');
    await test.advance(20_000);
    const outcomes = [{ outcome: 'booked' }, { outcome: 'booked' }, { outcome: 'failed' }];
    expect(test.call.view()).toMatchObject({ step: 'booked', series: outcomes });
    expect(facts).toMatchObject([{ type: 'booked', series: outcomes }]);
    expect(test.call.state().authorised).toHaveLength(2);
    expect(test.scheduler.bookings).toHaveLength(2);
  });

  it('is told at once where all of it is there, also where it was told before', async () => {
    for (const step of ['sent', 'booked'] as const) {
      const test = createTestCall();
      await bookedWeeks(test, WEEKS);
      const facts: Fact[] = [];
      test.call.onFact((fact) => facts.push(fact));
      takeover(test, snapshotIn('sent', { step, series: { starts: WEEKS } }));
      await test.advance(0);
      await flush();
      expect(test.call.view()).toMatchObject({ step: 'booked', series: [{}, {}, {}] });
      expect(facts).toMatchObject([{ type: 'booked' }]);
    }
  });

  it('is found in one booking of an event type that recurs by the clock of the attendee', async () => {
    const test = createTestCall();
    const days = ['25', '02', '09'].map((day) =>
      day === '25' ? `2026-11-${day}` : `2026-12-${day}`,
    );
    for (const [index, day] of days.entries()) {
      const start = `${day}T${index === 2 ? '15' : '14'}:00:00.000Z`;
      test.scheduler.bookings.push({
        ...RECORD,
        uid: `week-${index}`,
        start,
        attempt: 'attempt-1',
      });
    }
    takeover(test, snapshotIn('sent', { series }));
    await test.advance(0);
    await flush();
    expect(test.call.view()).toMatchObject({
      step: 'booked',
      series: [{ outcome: 'booked' }, { outcome: 'booked' }, { outcome: 'booked' }],
    });
  });

  it('can be confirmed again as a series where nothing of it was made', async () => {
    const test = createTestCall();
    takeover(test, snapshotIn('sent', { series }));
    await test.advance(16_000);
    expect(test.call.view()).toMatchObject({ step: 'details', repeat: { starts: WEEKS } });
    expect(noticeOf(test)).toBe('booking_not_sent');
  });
});

describe('a booking that was found by address and day', () => {
  const alias = { uid: 'found:1:0', email: 'ada@example.com', start: FIRST };

  it('is shown again, with no more than that proves', async () => {
    const test = createTestCall();
    test.scheduler.bookings.push({ ...RECORD });
    takeover(test, snapshotIn('open', { booking: { ...alias, isChanging: false } }));
    await test.advance(0);
    await flush();
    expect(test.call.view()).toMatchObject({ step: 'booked', booking: { start: FIRST } });
    expect(JSON.stringify(test.call.view())).not.toMatch(/Ada Byron|booked-at-first/);
  });

  it('is told as it stands when it was being changed', async () => {
    const test = createTestCall();
    test.scheduler.bookings.push({ ...RECORD });
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('open', { booking: { ...alias, isChanging: true } }));
    await test.advance(0);
    await flush();
    expect(facts).toEqual(['found']);
  });

  it('is asked for again, with the reason, when it is not there any more', async () => {
    const test = createTestCall();
    test.scheduler.bookings.push({ ...RECORD, start: SECOND });
    const facts: string[] = [];
    test.call.onFact((fact) => facts.push(fact.type));
    takeover(test, snapshotIn('open', { booking: { ...alias, isChanging: true } }));
    await test.advance(60_000);
    expect(test.call.view()).toMatchObject({
      step: 'finding',
      finding: { status: 'idle', email: 'ada@example.com' },
    });
    expect(noticeOf(test)).toBe('change_interrupted');
    expect(facts).toEqual(['find_opened']);
  });
});
