import { describe, expect, it } from 'vitest';
import { NO_CALL, reduceCall, type CallEvent, type CallState } from './call-state.ts';

type State = CallState<string>;
type Event = CallEvent<string>;

const starting: State = { phase: 'starting', rejoins: false };
const rejoining: State = { phase: 'starting', rejoins: true };
const live: State = { phase: 'live', live: 'room', microphoneTrouble: null };
const ended: State = { phase: 'ended', reason: 'hung_up' };
const elsewhere: State = { phase: 'elsewhere' };
const after = (state: State, ...events: Event[]) => events.reduce(reduceCall<string>, state);

describe('a call', () => {
  it('starts, runs and ends', () => {
    expect(after(NO_CALL, { type: 'start' })).toEqual(starting);
    expect(after(starting, { type: 'connected', live: 'room' })).toEqual(live);
    expect(after(live, { type: 'ended', reason: 'lost' })).toEqual({
      phase: 'ended',
      reason: 'lost',
    });
    expect(after(ended, { type: 'start' })).toEqual(starting);
  });

  it('says why it could not be started', () => {
    expect(after(starting, { type: 'start_failed', trouble: 'busy' })).toEqual({
      ...NO_CALL,
      trouble: 'busy',
    });
  });

  it('is none where no line was free, and can be tried again', () => {
    const turnedAway = after(live, { type: 'turned_away' });
    expect(turnedAway).toEqual({ ...NO_CALL, trouble: 'lines_busy' });
    expect(after(turnedAway, { type: 'start' })).toEqual(starting);
  });

  it('goes on without a microphone', () => {
    expect(after(live, { type: 'microphone', trouble: 'refused' })).toMatchObject({
      phase: 'live',
      microphoneTrouble: 'refused',
    });
  });

  it.each([
    ['a late connection', NO_CALL, { type: 'connected', live: 'room' }],
    ['a late failure', live, { type: 'start_failed', trouble: 'busy' }],
    ['a second start', live, { type: 'start' }],
    ['going back to it', live, { type: 'rejoin' }],
    ['the end of an earlier call', starting, { type: 'ended', reason: 'lost' }],
    ['a microphone that comes too late', ended, { type: 'microphone', trouble: null }],
    ['taking back a running call', live, { type: 'cancelled' }],
    ['being turned away, once it is over', ended, { type: 'turned_away' }],
    ['another tab, once it is over', ended, { type: 'taken_over' }],
  ] as const)('is not changed by %s', (_name, state, event) => {
    expect(reduceCall<string>(state, event)).toBe(state);
  });
});

describe('going back to a call', () => {
  it('is possible when the page is loaded again, from another tab, and after a broken connection', () => {
    for (const state of [NO_CALL, elsewhere, ended]) {
      expect(after(state, { type: 'rejoin' })).toEqual(rejoining);
    }
    expect(after(rejoining, { type: 'connected', live: 'room' })).toEqual(live);
  });

  it('can be tried again where it failed for now', () => {
    expect(after(rejoining, { type: 'start_failed', trouble: 'no_connection' })).toEqual({
      phase: 'idle',
      trouble: 'no_connection',
      cutOff: false,
      canRejoin: true,
    });
  });

  it('ends where the call is over, with a word about it', () => {
    expect(after(rejoining, { type: 'call_over' })).toEqual({ ...NO_CALL, cutOff: true });
  });
});

describe('a second tab', () => {
  it('takes the call over, and the first one can take it back', () => {
    expect(after(live, { type: 'taken_over' })).toEqual(elsewhere);
    expect(after(elsewhere, { type: 'rejoin' })).toEqual(rejoining);
  });
});
