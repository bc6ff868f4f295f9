/** Where the call stands, and what can happen to it. Pure. */

/** Why a call could not be started. */
export type StartTrouble = 'busy' | 'no_token' | 'no_connection';
/** Why there is no microphone. */
export type MicrophoneTrouble = 'refused' | 'missing' | 'in_use' | 'failed';
/** How a call ended. */
export type EndReason = 'hung_up' | 'agent_ended' | 'lost';

/** `R` is what a running call has to work with; the state only carries it along. */
export type CallState<R> =
  | { phase: 'idle'; trouble: StartTrouble | null }
  | { phase: 'starting' }
  | { phase: 'live'; live: R; microphoneTrouble: MicrophoneTrouble | null }
  | { phase: 'ended'; reason: EndReason };

export type CallEvent<R> =
  | { type: 'start' }
  | { type: 'start_failed'; trouble: StartTrouble }
  | { type: 'cancelled' }
  | { type: 'connected'; live: R }
  | { type: 'microphone'; trouble: MicrophoneTrouble | null }
  | { type: 'ended'; reason: EndReason };

/** Events that do not fit the phase (a late answer of a call that is over) change nothing. */
export function reduceCall<R>(state: CallState<R>, event: CallEvent<R>): CallState<R> {
  switch (event.type) {
    case 'start':
      return state.phase === 'idle' || state.phase === 'ended' ? { phase: 'starting' } : state;
    case 'start_failed':
      return state.phase === 'starting' ? { phase: 'idle', trouble: event.trouble } : state;
    case 'cancelled':
      return state.phase === 'starting' ? { phase: 'idle', trouble: null } : state;
    case 'connected':
      return state.phase === 'starting'
        ? { phase: 'live', live: event.live, microphoneTrouble: null }
        : state;
    case 'microphone':
      return state.phase === 'live' ? { ...state, microphoneTrouble: event.trouble } : state;
    case 'ended':
      return state.phase === 'live' ? { phase: 'ended', reason: event.reason } : state;
  }
}
