import { describe, expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import type { CalendarEvent, CalendarState } from './state.ts';
import { createTestCall, flush, type TestCall } from './testing/fake-calendar.ts';
import {
  after,
  allStates,
  book,
  fill,
  FIRST,
  NOW,
  SECOND,
  select,
  SLOTS,
} from './testing/states.ts';

const MINUTE_MS = 60_000;
const ENDING: CalendarEvent = { type: 'hold_ending', holdId: 'hold-1' };
const EXPIRED: CalendarEvent = { type: 'hold_expired', holdId: 'hold-1' };
const RENEWED: CalendarEvent = {
  type: 'held',
  start: FIRST,
  holdId: 'hold-2',
  until: '2026-11-24T14:19:00.000Z',
  replaces: 'hold-1',
};
const states = allStates();

function state(name: string): CalendarState {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
}
const on = (from: CalendarState, event: CalendarEvent) => reduce(from, event, NOW);

describe('the rules of a reservation that runs out', () => {
  it('renew it when the form has been worked on since it was taken', () => {
    const { effects, state: next } = on(state('filled'), ENDING);
    expect(effects).toEqual([{ type: 'renew', start: FIRST, holdId: 'hold-1' }]);
    expect(next.selection).toMatchObject({ start: FIRST, hold: { state: 'held' } });
  });

  it('count a word or tap that changes no value as work on the form', () => {
    const worked = after([{ type: 'details', by: 'touch', values: {} }], state('held'));
    expect(on(worked, ENDING).effects).toHaveLength(1);
  });

  it.each(['held', 'closed', 'open', 'chosen', 'sent', 'unknown', 'booked'])(
    'leave it alone in the state %s',
    (name) => {
      const { effects, state: next } = on(state(name), ENDING);
      expect(effects).toEqual([]);
      expect(next).toBe(state(name));
    },
  );

  it('leave it alone when it is not the one that is held, or the form is refused', () => {
    expect(on(state('filled'), { ...ENDING, holdId: 'hold-9' }).effects).toEqual([]);
    const refused = after(
      [{ type: 'details', by: 'touch', values: { shoe: '42' } }],
      state('held'),
    );
    expect(on(refused, ENDING).effects).toEqual([]);
  });

  it('renew it three times at most, each of them counted', () => {
    const names = ['Ada', 'Ada B', 'Ada By'];
    const renewed = names.reduce(
      (from, name, round) =>
        after(
          [
            { type: 'hold_ending', holdId: `hold-${round + 1}` },
            { ...RENEWED, holdId: `hold-${round + 2}`, replaces: `hold-${round + 1}` },
            { ...fill, values: { name } },
          ],
          from,
        ),
      state('filled'),
    );
    expect(renewed.selection).toMatchObject({ holdId: 'hold-4', renewals: 3, worked: true });
    expect(renewed.used.holds).toBe(state('filled').used.holds + 3);
    expect(on(renewed, { type: 'hold_ending', holdId: 'hold-4' }).effects).toEqual([]);
    const { state: next } = on(renewed, { type: 'hold_expired', holdId: 'hold-4' });
    expect(next).toMatchObject({
      selection: { start: FIRST, hold: { state: 'none' }, holdId: null },
      notice: { kind: 'hold_expired' },
    });
  });

  it('take it again at its end when the form was taken up in the last minute', () => {
    const late = after([ENDING, fill], state('held'));
    const { effects, state: next } = on(late, EXPIRED);
    expect(effects).toEqual([{ type: 'hold', start: FIRST }]);
    expect(next).toMatchObject({
      selection: { start: FIRST, hold: { state: 'asking' }, holdId: null },
      notice: null,
    });
    expect(on(next, EXPIRED).state).toBe(next);
  });

  it('keep the choice when it cannot be renewed, unless the slot is taken', () => {
    const failed = (kind: 'unavailable' | 'slot_taken'): CalendarEvent => ({
      type: 'hold_failed',
      start: FIRST,
      kind,
      alternatives: [SECOND],
      replaces: 'hold-1',
    });
    const renewing = after([ENDING], state('filled'));
    expect(on(renewing, failed('unavailable')).state).toMatchObject({
      selection: { start: FIRST, hold: { state: 'none' }, holdId: null },
      notice: null,
    });
    const taken = on(renewing, failed('slot_taken')).state;
    expect(taken).toMatchObject({
      selection: null,
      notice: { kind: 'slot_taken', alternatives: [SECOND] },
    });
    expect(taken.details).toEqual(renewing.details);
  });

  it('give a renewed reservation back that comes after a change of mind', () => {
    const moved = after(
      [ENDING, { type: 'select', by: 'touch', start: SECOND, slots: SLOTS }],
      state('filled'),
    );
    expect(on(moved, RENEWED).effects).toEqual([{ type: 'unhold', holdId: 'hold-2' }]);
  });
});

/** A call with a reservation that has been worked under. */
async function atTheForm(): Promise<TestCall> {
  const test = createTestCall();
  test.call.dispatch(select);
  await flush();
  test.call.dispatch(fill);
  return test;
}

describe('a reservation that runs out in a call', () => {
  it('is given back and taken again a minute before its end', async () => {
    const { call, scheduler, advance } = await atTheForm();
    await advance(9 * MINUTE_MS - 1);
    expect(scheduler.log).toEqual([`hold ${FIRST}`]);
    await advance(1);
    await flush();
    expect(scheduler.log).toEqual([`hold ${FIRST}`, 'release hold-1', `hold ${FIRST}`]);
    expect(call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'held', until: '2026-11-24T14:19:00.000Z' },
    });
    expect([...scheduler.holds.keys()]).toEqual(['hold-2']);
  });

  it('is renewed three times, then said to have run out', async () => {
    const { call, scheduler, advance } = await atTheForm();
    for (const name of ['Ada L', 'Ada Lo', 'Ada Lov', 'Ada Love']) {
      await advance(10 * MINUTE_MS);
      call.dispatch({ ...fill, values: { name } });
    }
    await flush();
    expect(scheduler.log.filter((line) => line.startsWith('hold'))).toHaveLength(4);
    expect(call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'none' },
      notice: { kind: 'hold_expired' },
    });
  });

  it('is not renewed for a caller who has not touched the form', async () => {
    const { call, scheduler, advance } = createTestCall();
    call.dispatch(select);
    await advance(10 * MINUTE_MS);
    await flush();
    expect(scheduler.log).toEqual([`hold ${FIRST}`]);
    expect(call.view()).toMatchObject({
      hold: { state: 'none' },
      notice: { kind: 'hold_expired' },
    });
  });

  it('stands to its end when it cannot be given back: our own must not look like somebody else’s', async () => {
    const { call, scheduler, advance } = await atTheForm();
    scheduler.failNext('release', 'unavailable');
    await advance(9 * MINUTE_MS);
    await flush();
    expect(scheduler.log).toEqual([`hold ${FIRST}`, 'release hold-1']);
    expect(call.view()).toMatchObject({ selected: FIRST, hold: { state: 'held' } });
    await call.close();
    expect(scheduler.holds.size).toBe(0);
  });

  it('is gone, and the choice stays, when it cannot be taken again', async () => {
    const { call, scheduler, advance } = await atTheForm();
    scheduler.failNext('hold', 'unavailable');
    await advance(9 * MINUTE_MS);
    await flush();
    expect(call.view()).toMatchObject({
      step: 'details',
      selected: FIRST,
      hold: { state: 'none' },
      notice: null,
    });
    call.dispatch(book);
    await flush();
    expect(call.view().step).toBe('booked');
  });

  it('leads to other times when somebody else was there in between', async () => {
    const { call, scheduler, advance } = await atTheForm();
    scheduler.failNext('hold', 'slot_taken');
    await advance(9 * MINUTE_MS);
    await flush();
    expect(call.view()).toMatchObject({
      step: 'choosing',
      notice: { kind: 'slot_taken' },
      details: { email: { value: 'ada@example.com' } },
    });
  });

  const meanwhile: [string, CalendarEvent][] = [
    ['a change of mind', { type: 'select', by: 'touch', start: SECOND, slots: SLOTS }],
    ['a closed calendar', { type: 'close', by: 'touch' }],
    ['a booking', book],
  ];
  it.each(
    meanwhile.flatMap(([what, event]) =>
      (['release', 'hold'] as const).map((step) => [what, step, event] as const),
    ),
  )('is not left behind by %s during the %s of its renewal', async (_what, step, event) => {
    const { call, scheduler, advance } = await atTheForm();
    let interrupted = false;
    const interrupt = <T>(answer: T): T => {
      if (!interrupted) call.dispatch(event);
      interrupted = true;
      return answer;
    };
    const calendar = { ...scheduler };
    if (step === 'hold') scheduler.hold = async (start) => interrupt(await calendar.hold(start));
    else
      scheduler.release = async (id) => {
        await calendar.release(id);
        interrupt(null);
      };
    await advance(9 * MINUTE_MS);
    await flush();
    expect(interrupted).toBe(true);
    expect([...scheduler.holds.values()]).not.toContain(FIRST);
    await call.close();
    expect(scheduler.holds.size).toBe(0);
  });
});
