/** One call at a time: gets a token, joins the room, turns the microphone on, and notices the end. */
import { DisconnectReason, MediaDeviceFailure, Room, RoomEvent } from 'livekit-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  reduceCall,
  type CallEvent,
  type CallState,
  type MicrophoneTrouble,
} from './call-state.ts';
import { TokenError, type CallToken } from './call-token.ts';
import { followTranscript, type RoomTranscript } from './room-transcript.ts';

/** What a running call has to work with. */
export interface Live {
  room: Room;
  transcript: RoomTranscript;
}

export interface RoomCall {
  store: Pick<StoreApi<CallState<Live>>, 'getState' | 'subscribe'>;
  start: () => void;
  hangUp: () => void;
  /** Asks for the microphone again after it was refused or missing. */
  retryMicrophone: () => void;
}

function troubleOf(error: unknown): MicrophoneTrouble {
  switch (MediaDeviceFailure.getFailure(error)) {
    case MediaDeviceFailure.PermissionDenied:
      return 'refused';
    case MediaDeviceFailure.NotFound:
      return 'missing';
    case MediaDeviceFailure.DeviceInUse:
      return 'in_use';
    case MediaDeviceFailure.Other:
    case undefined:
      return 'failed';
  }
}

/** Reasons by which the other side, and not a fault, has ended the call. */
const ENDED_BY_AGENT = new Set<DisconnectReason | undefined>([
  DisconnectReason.ROOM_DELETED,
  DisconnectReason.ROOM_CLOSED,
  DisconnectReason.PARTICIPANT_REMOVED,
]);

/** @param fetchToken a token for a new call; rejects with TokenError */
export function createRoomCall(fetchToken: (signal: AbortSignal) => Promise<CallToken>): RoomCall {
  const store = createStore<CallState<Live>>(() => ({ phase: 'idle', trouble: null }));
  const dispatch = (event: CallEvent<Live>) =>
    store.setState((state) => reduceCall(state, event), true);
  let abort = new AbortController();

  async function turnMicrophoneOn(room: Room): Promise<void> {
    try {
      await room.localParticipant.setMicrophoneEnabled(true);
      dispatch({ type: 'microphone', trouble: null });
    } catch (error) {
      dispatch({ type: 'microphone', trouble: troubleOf(error) });
    }
  }

  async function start(): Promise<void> {
    const { phase } = store.getState();
    if (phase === 'starting' || phase === 'live') return;
    dispatch({ type: 'start' });
    abort = new AbortController();
    const { signal } = abort;
    const isOver = () => signal.aborted;
    const room = new Room();
    // Before joining: the agent may speak at once.
    const transcript = followTranscript(room, () => crypto.randomUUID());
    // Aborting while joining must leave no half-open room behind.
    signal.addEventListener('abort', () => void room.disconnect());
    try {
      const { serverUrl, token } = await fetchToken(signal);
      if (isOver()) return;
      await room.connect(serverUrl, token);
    } catch (error) {
      if (isOver()) return;
      const trouble = error instanceof TokenError ? error.trouble : 'no_connection';
      dispatch({ type: 'start_failed', trouble });
      return;
    }
    if (isOver()) return;
    room.once(RoomEvent.Disconnected, (reason) => {
      transcript.stop();
      // After hanging up, the next call may have begun already.
      if (isOver()) return;
      // livekit-client leaves when the page goes away. That is no end to tell of, unless the page comes back.
      if (reason === DisconnectReason.CLIENT_INITIATED) {
        globalThis.addEventListener('pageshow', () => dispatch({ type: 'ended', reason: 'lost' }), {
          once: true,
          signal,
        });
        return;
      }
      dispatch({ type: 'ended', reason: ENDED_BY_AGENT.has(reason) ? 'agent_ended' : 'lost' });
    });
    dispatch({ type: 'connected', live: { room, transcript } });
    await turnMicrophoneOn(room);
  }

  return {
    store,
    start: () => void start(),
    hangUp() {
      dispatch({ type: 'cancelled' });
      dispatch({ type: 'ended', reason: 'hung_up' });
      abort.abort();
    },
    retryMicrophone() {
      const state = store.getState();
      if (state.phase === 'live') void turnMicrophoneOn(state.live.room);
    },
  };
}
