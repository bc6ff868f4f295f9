import { describe, expect, it } from 'vitest';
import { bookingDigest, type BookingChange } from '../scheduling/booking-change.ts';
import { SchedulingError } from '../scheduling/errors.ts';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { SlotChange } from '../scheduling/sharing/change-channels.ts';
import { createBookingChangeWatch } from './booking-change-watch.ts';
import type { Fact } from './effect.ts';
import { reduce } from './reduce.ts';
import { allStates, NOW, RECORD } from './testing/states.ts';
import { viewOf } from './testing/plain-words.ts';
import type { CalendarState } from './state.ts';

const LATER = '2026-11-26T15:00:00.000Z';
const CANCELLED: BookingRecord = { ...RECORD, status: 'cancelled' };
const CHANGE: BookingChange = {
  kind: 'cancelled',
  digests: [bookingDigest(RECORD.uid)],
  start: RECORD.start,
  end: RECORD.end,
};
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const PENDING: BookingRecord = { ...RECORD, status: 'pending' };

/** A state whose bookings wait for the host. */
function requested(state: CalendarState): CalendarState {
  const { booking } = state;
  return {
    ...state,
    booking: booking.status === 'shown' ? { ...booking, record: PENDING } : booking,
    authorised: state.authorised.map((card) => ({ ...card, record: PENDING })),
  };
}

/** A call in a state, and a provider with some records. */
function setUp(
  name: string,
  records: BookingRecord[],
  change = (state: CalendarState): CalendarState => state,
) {
  const begun = allStates()[name];
  if (!begun) throw new Error(`no state ${name}`);
  let current = change(begun);
  const asked: string[] = [];
  const facts: Fact[] = [];
  const applied: SlotChange[] = [];
  const read: unknown[] = [];
  const timers: (() => void)[] = [];
  const provider = { isDown: false };
  const watch = createBookingChangeWatch({
    call: {
      state: () => current,
      dispatch(event) {
        const reduced = reduce(current, event, NOW);
        current = reduced.state;
        for (const effect of reduced.effects) if (effect.type === 'notify') facts.push(effect.fact);
        return { view: viewOf(current) };
      },
      prefetch: (window) => void read.push(window),
    },
    scheduler: {
      find: (query) => {
        const uid = query.by === 'uid' ? query.uid : '';
        asked.push(uid);
        if (provider.isDown) return Promise.reject(new SchedulingError('unavailable', 'down'));
        return Promise.resolve(records.filter((record) => record.uid === uid));
      },
    },
    applyChange: (change) => applied.push(change),
    now: () => Date.parse(NOW),
    setTimer: (_ms, run) => {
      timers.push(run);
      return () => undefined;
    },
    log: { info: () => undefined, warn: () => undefined },
  });
  return {
    watch,
    asked,
    facts,
    applied,
    read,
    provider,
    state: () => current,
    view: () => viewOf(current),
    fire: () => timers.splice(0).forEach((run) => run()),
  };
}

describe('booking changes, in a live call', () => {
  it('show what the provider has, say so, and are announced once', async () => {
    const call = setUp('booked', [CANCELLED]);
    call.watch.onChange(CHANGE);
    await settled();
    expect(call.view()).toMatchObject({
      step: 'booked',
      booking: { status: 'cancelled' },
      notice: { kind: 'info', text: expect.stringContaining('cancelled') as string },
    });
    expect(call.facts).toEqual([{ type: 'cancelled', record: CANCELLED }]);
    call.watch.onChange(CHANGE);
    await settled();
    expect(call.asked).toHaveLength(1);
    expect(call.facts).toHaveLength(1);
  });

  it('follow a booking to the one that replaces it', async () => {
    const moved = { ...RECORD, uid: 'booking-2', start: LATER, end: '2026-11-26T15:30:00.000Z' };
    const call = setUp('booked', [{ ...CANCELLED, rescheduledTo: 'booking-2' }, moved]);
    call.watch.onChange({
      ...CHANGE,
      kind: 'rescheduled',
      digests: [bookingDigest('booking-2'), bookingDigest(RECORD.uid)],
      start: LATER,
      end: moved.end,
      before: RECORD.start,
    });
    await settled();
    expect(call.view()).toMatchObject({
      step: 'booked',
      booking: { uid: 'booking-2', start: LATER },
    });
    expect(call.facts).toEqual([{ type: 'moved', record: moved, from: RECORD.start }]);
  });

  it('are not believed, but the record is', async () => {
    const call = setUp('booked', [RECORD]);
    call.watch.onChange(CHANGE);
    await settled();
    expect(call.asked).toEqual([RECORD.uid]);
    expect(call.view()).toMatchObject({ booking: { status: 'accepted' }, notice: null });
    expect(call.facts).toEqual([]);
  });

  it('show and tell that the host has confirmed a request, which comes as a booking that is made', async () => {
    const call = setUp('booked', [RECORD], requested);
    call.watch.onChange({ ...CHANGE, kind: 'created' });
    await settled();
    expect(call.view()).toMatchObject({ step: 'booked', booking: { status: 'accepted' } });
    expect(call.facts).toEqual([{ type: 'confirmed', record: RECORD }]);
    call.watch.onChange({ ...CHANGE, kind: 'created' });
    await settled();
    expect(call.facts).toHaveLength(1);
  });

  it('are looked for while a request waits, where nothing announces them', async () => {
    const call = setUp('booked', [RECORD], requested);
    call.fire();
    await settled();
    expect(call.facts).toEqual([{ type: 'confirmed', record: RECORD }]);
    call.fire();
    await settled();
    expect(call.asked).toHaveLength(1);
  });

  it('are looked up again when the provider cannot be reached', async () => {
    const call = setUp('booked', [CANCELLED]);
    call.provider.isDown = true;
    call.watch.onChange(CHANGE);
    await settled();
    call.provider.isDown = false;
    call.fire();
    await settled();
    expect(call.view()).toMatchObject({ booking: { status: 'cancelled' } });
  });

  it.each([
    ['another booking', { ...CHANGE, digests: [bookingDigest('another')] }],
    ['a booking that was made', { ...CHANGE, kind: 'created' as const }],
  ])('about %s cost no look-up', async (_what, change) => {
    const call = setUp('booked', [CANCELLED]);
    call.watch.onChange(change);
    await settled();
    expect(call.asked).toEqual([]);
  });

  it('outdate the free times around, and renew those on the screen once the provider knows', () => {
    const call = setUp('open', []);
    call.watch.onChange(CHANGE);
    call.watch.onChange({ ...CHANGE, kind: 'created' });
    expect(call.applied.map(({ type }) => type)).toEqual(['outdated', 'gone']);
    expect(call.applied[0]?.from).toBe(Date.parse(NOW) + 3_000);
    expect(call.read).toEqual([]);
    call.fire();
    expect(call.read).toEqual([call.state().window]);
  });

  it('cost nothing while the calendar is closed', () => {
    const call = setUp('closed', []);
    call.watch.onChange(CHANGE);
    call.fire();
    expect(call.read).toEqual([]);
  });

  it('leave the wish for another time alone', async () => {
    const call = setUp('filled', [CANCELLED]);
    call.watch.onChange(CHANGE);
    await settled();
    expect(call.view()).toMatchObject({ step: 'details', notice: null });
  });
});
