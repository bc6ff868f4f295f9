import { describe, expect, it } from 'vitest';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import { reduce } from './reduce.ts';
import type { CalendarState } from './state.ts';
import { after, allStates, NOW, OTHER, RECORD, SECOND } from './testing/states.ts';

const CANCELLED: BookingRecord = { ...RECORD, status: 'cancelled' };

function stateOf(name: string): CalendarState {
  const state = allStates()[name];
  if (!state) throw new Error(`no state ${name}`);
  return state;
}

function changed(state: CalendarState, record: BookingRecord) {
  return reduce(state, { type: 'booking_changed', was: RECORD.uid, record }, NOW);
}

function replaced(booking: CalendarState['booking'], record: BookingRecord) {
  if (booking.status !== 'choosing_new_time') throw new Error('nothing is being moved');
  return { ...booking, card: { ...booking.card, record } };
}

describe('a booking that is changed elsewhere', () => {
  it('ends its move, with the time that was chosen for it', () => {
    const { state, effects } = changed(stateOf('movingTo'), CANCELLED);
    expect(state).toMatchObject({ booking: { status: 'shown' }, selection: null });
    expect(effects).toEqual([
      { type: 'unhold', holdId: 'hold-1' },
      { type: 'notify', fact: { type: 'cancelled', record: CANCELLED } },
    ]);
    const later = after([{ type: 'hold_expired', holdId: 'hold-1' }], state);
    expect(later.notice).toEqual(state.notice);
  });

  it('gives back a reservation that comes after that', () => {
    const chosen = after(
      [{ type: 'select', by: 'touch', start: SECOND, slots: [{ start: SECOND }] }],
      stateOf('moving'),
    );
    const { state } = changed(chosen, CANCELLED);
    const late = reduce(
      state,
      { type: 'held', start: SECOND, holdId: 'hold-2', until: '2026-11-24T14:10:00.000Z' },
      NOW,
    );
    expect(late.effects).toEqual([{ type: 'unhold', holdId: 'hold-2' }]);
    expect(late.state.booking).toMatchObject({ status: 'shown', record: CANCELLED });
  });

  it('is confirmed by its host without a word about its move, which goes on', () => {
    const choosing = after(
      [{ type: 'select', by: 'touch', start: SECOND, slots: [{ start: SECOND }] }],
      stateOf('moving'),
    );
    const pending: CalendarState = {
      ...choosing,
      booking: replaced(choosing.booking, { ...RECORD, status: 'pending' }),
    };
    const { state, effects } = changed(pending, RECORD);
    expect(effects).toEqual([{ type: 'notify', fact: { type: 'confirmed', record: RECORD } }]);
    expect(state).toMatchObject({
      booking: { status: 'choosing_new_time', card: { record: { status: 'accepted' } } },
      selection: { start: SECOND },
      notice: choosing.notice,
    });
  });

  it('is told of and shown as it is when one comes back from looking for another', () => {
    const searching = after([{ type: 'find', by: 'touch' }], stateOf('booked'));
    const { state, effects } = changed(searching, CANCELLED);
    expect(effects).toEqual([{ type: 'notify', fact: { type: 'cancelled', record: CANCELLED } }]);
    const back = after([{ type: 'release', by: 'touch' }], state);
    expect(back.booking).toMatchObject({ status: 'shown', record: { status: 'cancelled' } });
  });

  it('is as it is now among those that were found', () => {
    const { state, effects } = changed(stateOf('several'), CANCELLED);
    expect(effects).toEqual([]);
    expect(state.booking).toMatchObject({
      status: 'finding',
      found: [{ record: { status: 'cancelled' } }, { record: { uid: OTHER.uid } }],
    });
  });
});
