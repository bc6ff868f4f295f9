import { describe, expect, it } from 'vitest';
import { reduce } from './reduce.ts';
import type { CalendarEvent, CalendarState } from './state.ts';
import { after, allStates, FIRST, NOW, SECOND } from './testing/states.ts';

const SILENT: CalendarEvent = { type: 'silent' };
const AWAKE: CalendarEvent = { type: 'sign_of_life' };
const states = allStates();
function state(name: string): CalendarState {
  const found = states[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
}
const on = (from: CalendarState, event: CalendarEvent) => reduce(from, event, NOW);

describe('the rules of a caller who is silent', () => {
  it('ask while a time is held, on the screen and aloud', () => {
    const { state: asked, effects } = on(state('filled'), SILENT);
    expect(asked).toMatchObject({
      selection: { start: FIRST, hold: { state: 'held' }, silence: 'asked' },
      notice: { kind: 'info', reason: 'still_there' },
    });
    expect(effects).toEqual([{ type: 'notify', fact: { type: 'still_there' } }]);
  });

  it('give the time back the next time round, and keep the choice and what was entered', () => {
    const { state: left, effects } = on(after([SILENT], state('filled')), SILENT);
    expect(left).toMatchObject({
      selection: { start: FIRST, hold: { state: 'none' }, holdId: null, silence: 'given_back' },
      notice: { kind: 'hold_expired', reason: 'given_back' },
    });
    expect(left.details).toEqual(state('filled').details);
    expect(effects).toEqual([
      { type: 'unhold', holdId: 'hold-1' },
      { type: 'notify', fact: { type: 'given_back' } },
    ]);
    expect(on(left, SILENT).state).toBe(left);
  });

  it('hold on to it after an answer', () => {
    const answered = after([SILENT, AWAKE], state('filled'));
    expect(answered.selection).toEqual(state('filled').selection);
    expect(answered.notice).toBeNull();
    expect(on(answered, SILENT).effects).toHaveLength(1);
  });

  it('take it again for somebody who comes back after it was given back, which is counted', () => {
    const left = after([SILENT, SILENT], state('filled'));
    const { state: back, effects } = on(left, AWAKE);
    expect(effects).toEqual([{ type: 'hold', start: FIRST }]);
    expect(back).toMatchObject({
      selection: { hold: { state: 'asking' }, renewals: 1, silence: 'none' },
      used: { holds: left.used.holds + 1 },
      notice: null,
    });
  });

  it('take it again three times at most', () => {
    let from = state('filled');
    for (let round = 1; round <= 3; round += 1) {
      from = after([SILENT, SILENT, AWAKE], from);
      from = after([{ type: 'held', start: FIRST, holdId: `hold-${round + 1}`, until: NOW }], from);
    }
    const { state: last, effects } = on(after([SILENT, SILENT], from), AWAKE);
    expect(effects).toEqual([]);
    expect(last.selection).toMatchObject({ start: FIRST, hold: { state: 'none' }, renewals: 3 });
  });

  it('do not renew a reservation while nobody answers', () => {
    const asked = after([SILENT], state('filled'));
    expect(on(asked, { type: 'hold_ending', holdId: 'hold-1' }).effects).toEqual([]);
  });

  it('hold the new time of a move no longer than any other', () => {
    const left = after([SILENT, SILENT], state('movingTo'));
    expect(left).toMatchObject({
      selection: { start: SECOND, hold: { state: 'none' } },
      booking: { status: 'choosing_new_time' },
    });
  });

  it.each(['closed', 'open', 'chosen', 'sent', 'unknown', 'booked', 'moving', 'changing'])(
    'leave a call alone in the state %s',
    (name) => {
      for (const event of [SILENT, AWAKE]) {
        const { state: next, effects } = on(state(name), event);
        expect(effects).toEqual([]);
        expect(next).toBe(state(name));
      }
    },
  );
});
