import { describe, expect, it } from 'vitest';
import { reduceCall, type CallEvent, type CallState } from './call-state.ts';

type State = CallState<string>;
type Event = CallEvent<string>;

const idle: State = { phase: 'idle', trouble: null };
const starting: State = { phase: 'starting' };
const live: State = { phase: 'live', live: 'room', microphoneTrouble: null };
const ended: State = { phase: 'ended', reason: 'hung_up' };

const after = (state: State, ...events: Event[]) => events.reduce(reduceCall<string>, state);

describe('a call', () => {
  it('starts, runs and ends', () => {
    expect(after(idle, { type: 'start' })).toEqual(starting);
    expect(after(starting, { type: 'connected', live: 'room' })).toEqual(live);
    expect(after(live, { type: 'ended', reason: 'lost' })).toEqual({
      phase: 'ended',
      reason: 'lost',
    });
    expect(after(ended, { type: 'start' })).toEqual(starting);
  });

  it('says why it could not be started', () => {
    expect(after(starting, { type: 'start_failed', trouble: 'busy' })).toEqual({
      phase: 'idle',
      trouble: 'busy',
    });
  });

  it('goes on without a microphone', () => {
    expect(after(live, { type: 'microphone', trouble: 'refused' })).toMatchObject({
      phase: 'live',
      microphoneTrouble: 'refused',
    });
  });

  it.each([
    ['a late connection', idle, { type: 'connected', live: 'room' }],
    ['a late failure', live, { type: 'start_failed', trouble: 'busy' }],
    ['a second start', live, { type: 'start' }],
    ['the end of an earlier call', starting, { type: 'ended', reason: 'lost' }],
    ['a microphone that comes too late', ended, { type: 'microphone', trouble: null }],
    ['taking back a running call', live, { type: 'cancelled' }],
  ] as const)('is not changed by %s', (_name, state, event) => {
    expect(reduceCall<string>(state, event)).toBe(state);
  });
});
