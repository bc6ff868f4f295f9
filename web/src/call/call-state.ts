/** Where the call stands, and what can happen to it. Pure. */

/** Why a call could not be started, or not be taken up again. */
/** `busy`: too many calls from here; `lines_busy`: no line is free. */
export type StartTrouble = 'busy' | 'lines_busy' | 'no_token' | 'no_connection';

/** Why there is no microphone. */
export type MicrophoneTrouble = 'refused' | 'missing' | 'in_use' | 'failed';

/** How a call ended. */
export type EndReason = 'hung_up' | 'agent_ended' | 'lost';

/** `R` is what a running call has to work with; the state only carries it along. */
export type CallState<R> =
  | {
      phase: 'idle';
      trouble: StartTrouble | null;
      /** The call before ended while the page was away. */
      cutOff: boolean;
      /** There is a call to go back to: trying again means that one. */
      canRejoin: boolean;
    }
  | { phase: 'starting'; rejoins: boolean }
  | { phase: 'live'; live: R; microphoneTrouble: MicrophoneTrouble | null }
  /** The call goes on in another tab of this browser. */
  | { phase: 'elsewhere' }
  | { phase: 'ended'; reason: EndReason };

export type CallEvent<R> =
  | { type: 'start' }
  | { type: 'rejoin' }
  | { type: 'start_failed'; trouble: StartTrouble }
  /** There is no call any more to go back to. */
  | { type: 'call_over' }
  | { type: 'cancelled' }
  | { type: 'connected'; live: R }
  | { type: 'microphone'; trouble: MicrophoneTrouble | null }
  | { type: 'taken_over' }
  /** It has ended because no line was free. */
  | { type: 'turned_away' }
  | { type: 'ended'; reason: EndReason };

export const NO_CALL = { phase: 'idle', trouble: null, cutOff: false, canRejoin: false } as const;

/** Events that do not fit the phase (a late answer of a call that is over) change nothing. */
export function reduceCall<R>(state: CallState<R>, event: CallEvent<R>): CallState<R> {
  switch (event.type) {
    case 'start':
      return state.phase === 'starting' || state.phase === 'live'
        ? state
        : { phase: 'starting', rejoins: false };
    case 'rejoin':
      return state.phase === 'starting' || state.phase === 'live'
        ? state
        : { phase: 'starting', rejoins: true };
    case 'start_failed':
      return state.phase === 'starting'
        ? { phase: 'idle', trouble: event.trouble, cutOff: false, canRejoin: state.rejoins }
        : state;
    case 'call_over':
      return state.phase === 'starting' ? { ...NO_CALL, cutOff: true } : state;
    case 'cancelled':
      return state.phase === 'starting' ? NO_CALL : state;
    case 'connected':
      return state.phase === 'starting'
        ? { phase: 'live', live: event.live, microphoneTrouble: null }
        : state;
    case 'microphone':
      return state.phase === 'live' ? { ...state, microphoneTrouble: event.trouble } : state;
    case 'taken_over':
      return state.phase === 'live' ? { phase: 'elsewhere' } : state;
    case 'turned_away':
      return state.phase === 'live' ? { ...NO_CALL, trouble: 'lines_busy' } : state;
    case 'ended':
      return state.phase === 'live' ? { phase: 'ended', reason: event.reason } : state;
  }
}
