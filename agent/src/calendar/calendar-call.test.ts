import { describe, expect, it } from 'vitest';
import type { Fact } from './state.ts';
import { createTestCall, flush } from './testing/fake-calendar.ts';
import { book, fill, FIRST, SECOND, select, SLOTS } from './testing/states.ts';

describe('a calendar in a call', () => {
  it('holds what is chosen, books it once, and gives the hold back', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch({ type: 'open', by: 'voice' });
    call.dispatch(select);
    await flush();
    expect(call.view()).toMatchObject({ step: 'details', hold: { state: 'held' } });
    call.dispatch(fill);
    call.dispatch(book);
    call.dispatch({ ...book, by: 'voice' });
    await flush();
    expect(call.view()).toMatchObject({ step: 'booked', booking: { uid: 'booking-2' } });
    expect(scheduler.log.filter((line) => line.startsWith('book'))).toHaveLength(1);
    expect(scheduler.holds.size).toBe(0);
  });

  it('moves a hold by giving the old one back first', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch(select);
    await flush();
    call.dispatch({ type: 'select', by: 'voice', start: SECOND, slots: SLOTS });
    await flush();
    expect(scheduler.log).toEqual([`hold ${FIRST}`, 'release hold-1', `hold ${SECOND}`]);
    expect([...scheduler.holds.values()]).toEqual([SECOND]);
  });

  it('leaves no hold behind after two quick choices', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch(select);
    call.dispatch({ type: 'select', by: 'voice', start: SECOND, slots: SLOTS });
    await flush();
    expect([...scheduler.holds.values()]).toEqual([SECOND]);
  });

  it('finds the booking again when the answer got lost', async () => {
    const { call, scheduler, advance } = createTestCall();
    const facts: Fact['type'][] = [];
    call.onFact((fact) => facts.push(fact.type));
    call.dispatch(select);
    call.dispatch(fill);
    scheduler.failNext('book', 'unknown_outcome', true);
    call.dispatch(book);
    await flush();
    expect(call.view().step).toBe('checking');
    await advance(1000);
    expect(call.view().step).toBe('booked');
    expect(scheduler.bookings).toHaveLength(1);
    expect(facts).toEqual([
      'selected',
      'details_changed',
      'book_sent',
      'outcome_unknown',
      'booked',
    ]);
  });

  it('keeps on looking while nothing is known, ever more slowly', async () => {
    const { call, scheduler, advance } = createTestCall();
    call.dispatch(select);
    call.dispatch(fill);
    for (let round = 0; round < 4; round += 1) scheduler.failNext('book', 'unknown_outcome');
    call.dispatch(book);
    await advance(6999);
    expect(call.view().step).toBe('checking');
    await advance(8002);
    expect(call.view().step).toBe('booked');
    expect(scheduler.bookings).toHaveLength(1);
  });

  it('offers the nearest times when somebody else was faster', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch(select);
    call.dispatch(fill);
    scheduler.failNext('book', 'slot_taken');
    call.dispatch(book);
    await flush();
    expect(call.view()).toMatchObject({
      step: 'choosing',
      notice: { kind: 'slot_taken', alternatives: [SECOND, SLOTS[2]?.start, SLOTS[3]?.start] },
    });
    expect(call.allSlots().some((slot) => slot.start === FIRST)).toBe(false);
  });

  it('says when a hold has run out, and keeps the choice', async () => {
    const { call, advance } = createTestCall();
    call.dispatch(select);
    await advance(600_001);
    expect(call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'none' },
      notice: { kind: 'hold_expired' },
    });
  });

  it('gives back what is held when the call ends, also a hold that is still being asked for', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch(select);
    await call.close();
    expect(scheduler.holds.size).toBe(0);
  });

  it('leaves what is held to its own end where a person has the caller', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch({ type: 'open', by: 'voice' });
    call.dispatch(select);
    await flush();
    await call.close({ keepsHold: true });
    expect([...scheduler.holds.values()]).toEqual([FIRST]);
    expect(call.dispatch(select).refusal).toBeDefined();
  });

  it('does not end before a booking under way has its answer', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch(select);
    await flush();
    call.dispatch(fill);
    call.dispatch(book);
    await call.close();
    expect(scheduler.bookings).toHaveLength(1);
    expect(scheduler.holds.size).toBe(0);
  });

  it('does nothing that is asked for after the call has ended', async () => {
    const { call, scheduler } = createTestCall();
    call.dispatch(select);
    await flush();
    call.dispatch(fill);
    await call.close();
    expect(call.dispatch(book).refusal).toEqual({ kind: 'wrong_state', reason: 'call_over' });
    await flush();
    expect(scheduler.bookings).toHaveLength(0);
  });

  it('tells that a window could not be read that had been read ahead, once, and not who asks by voice', () => {
    const failures = (by: 'touch' | 'voice'): number => {
      const { call } = createTestCall(SLOTS, '2026-12-20T00:00:00.000Z');
      let told = 0;
      call.onFact(({ type }) => (told += type === 'availability_failed' ? 1 : 0));
      call.dispatch({ type: 'open', by });
      expect(told).toBe(0);
      call.dispatch({ type: 'open', by, range: '3m' });
      call.dispatch({ type: 'open', by, range: '3m' });
      expect(call.view().availability.status).toBe('failed');
      return told;
    };
    expect(failures('touch')).toBe(1);
    expect(failures('voice')).toBe(0);
  });

  it('pushes a snapshot for every change and none for nothing', () => {
    const { call } = createTestCall();
    const versions: number[] = [];
    call.onView((view) => versions.push(view.version));
    call.dispatch({ type: 'open', by: 'touch' });
    call.dispatch({ type: 'open', by: 'touch' });
    call.dispatch({ type: 'highlight', starts: [FIRST] });
    call.dispatch({ type: 'highlight', starts: [FIRST] });
    expect(versions).toEqual([...new Set(versions)]);
    expect(versions).toHaveLength(2);
  });
});
