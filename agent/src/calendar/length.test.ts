import { beforeEach, describe, expect, it } from 'vitest';
import { createTestCall, flush, type TestCall } from './testing/fake-calendar.ts';
import { EVENT, FIRST, ZONES } from './testing/states.ts';
import { toEventSummary } from './initial-state.ts';
import { EVENT_TYPE } from './testing/fake-calendar.ts';

/** Free for half an hour only: the last of its day. */
const LAST = '2026-11-25T16:30:00.000Z';

let test: TestCall;

function select(start: string): void {
  test.call.dispatch({ type: 'select', by: 'touch', start, slots: test.call.allSlots() });
}

beforeEach(() => {
  test = createTestCall();
  const event = { ...EVENT, lengths: { minutes: [30, 60], isChosen: false } };
  test.call.dispatch({ type: 'described', event, hostZone: ZONES.host });
  test.call.dispatch({ type: 'open', by: 'touch' });
});

describe('the length of an appointment, chosen by touch', () => {
  it('is on the snapshot, and the times are those that are free for so long', () => {
    expect(test.call.visible().map(({ start }) => start)).toContain(LAST);
    const { view } = test.call.dispatch({ type: 'length', by: 'touch', minutes: 60 });
    expect(view.event).toMatchObject({ durationMinutes: 60, lengths: { isChosen: true } });
    expect(test.call.visible().map(({ start }) => start)).not.toContain(LAST);
  });

  it('is what is held and booked', async () => {
    test.call.dispatch({ type: 'length', by: 'touch', minutes: 60 });
    select(FIRST);
    test.call.dispatch({
      type: 'details',
      by: 'touch',
      values: { name: 'Ada Byron', email: 'ada@example.com' },
    });
    test.call.dispatch({ type: 'book', by: 'touch', start: FIRST, attempt: 'attempt-1' });
    await flush();
    expect(test.scheduler.log).toEqual(
      expect.arrayContaining([`hold ${FIRST} 60 min`, `book ${FIRST} 60 min`]),
    );
    expect(test.call.view()).toMatchObject({
      step: 'booked',
      booking: { start: FIRST, end: '2026-11-25T15:00:00.000Z' },
    });
  });

  it('keeps the chosen time where that is free for so long, and holds it anew', async () => {
    select(FIRST);
    await flush();
    test.call.dispatch({ type: 'length', by: 'voice', minutes: 60 });
    expect(test.call.view()).toMatchObject({ selected: FIRST, hold: { state: 'asking' } });
    await flush();
    expect(test.call.view()).toMatchObject({ selected: FIRST, hold: { state: 'held' } });
    expect(test.scheduler.holds.size).toBe(1);
    expect(test.scheduler.log.slice(-3)).toEqual([
      'release hold-1',
      'slots 60 min',
      `hold ${FIRST} 60 min`,
    ]);
  });

  it('gives the chosen time back where that is not free for so long, and says so', async () => {
    const facts: unknown[] = [];
    test.call.onFact((fact) => facts.push(fact));
    select(LAST);
    await flush();
    test.call.dispatch({ type: 'length', by: 'voice', minutes: 60 });
    await flush();
    expect(test.call.view()).toMatchObject({ step: 'choosing', notice: { kind: 'slot_taken' } });
    expect(facts.at(-1)).toMatchObject({ type: 'slot_taken', start: LAST, minutes: 60 });
    expect(test.scheduler.holds.size).toBe(0);
    // For half an hour it is as free as before.
    test.call.dispatch({ type: 'length', by: 'touch', minutes: 30 });
    expect(test.call.allSlots().map(({ start }) => start)).toContain(LAST);
  });

  it('leaves the time chosen where nobody can say whether it is free', async () => {
    select(LAST);
    await flush();
    test.scheduler.failNext('slots', 'unavailable');
    test.call.dispatch({ type: 'length', by: 'voice', minutes: 60 });
    await flush();
    expect(test.call.view()).toMatchObject({ selected: LAST, hold: { state: 'none' } });
  });

  it('counts the last of two that were chosen at once', async () => {
    select(FIRST);
    await flush();
    test.call.dispatch({ type: 'length', by: 'voice', minutes: 60 });
    test.call.dispatch({ type: 'length', by: 'touch', minutes: 30 });
    await flush();
    expect(test.call.view()).toMatchObject({ selected: FIRST, hold: { state: 'held' } });
    expect(test.scheduler.log.at(-1)).toBe(`hold ${FIRST} 30 min`);
    expect(test.scheduler.holds.size).toBe(1);
  });

  it('is one of those that there are', () => {
    const { refusal } = test.call.dispatch({ type: 'length', by: 'touch', minutes: 45 });
    expect(refusal).toEqual({ kind: 'not_allowed', reason: 'no_such_length', lengths: [30, 60] });
  });

  it('is over with the booking: the next one takes as long as usual', async () => {
    test.call.dispatch({ type: 'length', by: 'touch', minutes: 60 });
    select(FIRST);
    test.call.dispatch({
      type: 'details',
      by: 'touch',
      values: { name: 'Ada Byron', email: 'ada@example.com' },
    });
    test.call.dispatch({ type: 'book', by: 'touch', start: FIRST, attempt: 'attempt-1' });
    await flush();
    test.call.dispatch({ type: 'again' });
    expect(test.call.view().event).toMatchObject({
      durationMinutes: 30,
      lengths: { isChosen: false },
    });
  });
});

describe('an event type with one length', () => {
  it('has no lengths on its snapshot, and refuses another one', () => {
    const single = createTestCall();
    expect(single.call.view().event).not.toHaveProperty('lengths');
    const { refusal } = single.call.dispatch({ type: 'length', by: 'voice', minutes: 60 });
    expect(refusal).toMatchObject({ reason: 'no_such_length', lengths: [30] });
    expect(single.call.dispatch({ type: 'length', by: 'voice', minutes: 30 })).not.toHaveProperty(
      'refusal',
    );
  });

  it('is what a provider has that names a single one', () => {
    expect(toEventSummary({ ...EVENT_TYPE, durationOptions: [30] })).not.toHaveProperty('lengths');
    expect(toEventSummary({ ...EVENT_TYPE, durationOptions: [60, 15] }).lengths?.minutes).toEqual([
      15, 30, 60,
    ]);
  });
});
