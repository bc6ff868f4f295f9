/** One call at a time: joins the room, turns the microphone on, notices the end, and goes back to a call that goes on. */
import { LINES_BUSY_ATTRIBUTE } from '@in-call-calendar/shared';
import { DisconnectReason, MediaDeviceFailure, Room, RoomEvent } from 'livekit-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { agentOf } from '../calendar/index.ts';
import { createAgentTransport } from './agent-transport.ts';
import { TokenError, type CallServer, type CallToken } from './call-server.ts';
import {
  NO_CALL,
  reduceCall,
  type CallEvent,
  type CallState,
  type EndReason,
  type MicrophoneTrouble,
} from './call-state.ts';
import { hangUpRoom } from './hang-up-room.ts';
import type { CallStorage } from './call-storage.ts';
import { reconnectPolicy } from './reconnect-policy.ts';
import { followTranscript, type RoomTranscript } from './room-transcript.ts';
import { watchAgent, type Lost } from './watch-agent.ts';

/** What a running call has to work with. */
export interface Live {
  room: Room;
  transcript: RoomTranscript;
  /** What has gone silent: the agent, and another one is on its way, or the page's own line; null for nothing. */
  lost: Pick<StoreApi<Lost | null>, 'getState' | 'subscribe'>;
}

export interface RoomCall {
  store: Pick<StoreApi<CallState<Live>>, 'getState' | 'subscribe'>;
  start: () => void;
  /** Goes back to the call that this tab keeps; without one nothing happens. */
  rejoin: () => void;
  hangUp: () => void;
  /** Asks for the microphone again after it was refused or missing. */
  retryMicrophone: () => void;
}

/** How long the page may be on its way out before a broken connection is restored, in ms. */
const LEAVING_MS = 1500;

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

/** Whether the caller has been told that no line is free. */
export function areLinesBusy({ localParticipant }: Room): boolean {
  return localParticipant.attributes[LINES_BUSY_ATTRIBUTE] === 'true';
}

const now = (): number => performance.now();

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export function createRoomCall(server: CallServer, storage: CallStorage): RoomCall {
  const kept = storage.load();
  const store = createStore<CallState<Live>>(() =>
    kept?.isElsewhere ? { phase: 'elsewhere' } : NO_CALL,
  );
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

  function end(reason: EndReason): void {
    if (reason !== 'lost') storage.forget();
    dispatch({ type: 'ended', reason });
  }

  /** The connection is cut because the page goes away. That is no end to show; where the page stays, it is a mistake. */
  function leaving(signal: AbortSignal): void {
    const comeBack = () => {
      cancelTimer();
      globalThis.removeEventListener('pageshow', comeBack);
      if (signal.aborted) return;
      dispatch({ type: 'ended', reason: 'lost' });
      rejoin();
    };
    const cancelTimer = after(LEAVING_MS, comeBack);
    globalThis.addEventListener('pageshow', comeBack);
  }

  function disconnected(
    room: Room,
    reason: DisconnectReason | undefined,
    signal: AbortSignal,
  ): void {
    if (reason === DisconnectReason.CLIENT_INITIATED) leaving(signal);
    else if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
      storage.change({ isElsewhere: true });
      dispatch({ type: 'taken_over' });
    } else if (areLinesBusy(room) && ENDED_BY_AGENT.has(reason)) {
      storage.forget();
      dispatch({ type: 'turned_away' });
    } else end(ENDED_BY_AGENT.has(reason) ? 'agent_ended' : 'lost');
  }

  async function join(getToken: (signal: AbortSignal) => Promise<CallToken>): Promise<void> {
    const lines = storage.loadLines();
    const isMuted = storage.load()?.isMuted ?? false;
    abort = new AbortController();
    const { signal } = abort;
    const isOver = () => signal.aborted;
    const room = new Room({ reconnectPolicy });
    // Before joining: the agent may speak at once.
    const transcript = followTranscript(room, {
      newId: () => crypto.randomUUID(),
      now,
      agent: () => agentOf(room),
      earlier: lines,
    });
    // Aborting while joining must leave no half-open room behind.
    signal.addEventListener('abort', () => void hangUpRoom(room, after));
    let token: string;
    try {
      const grant = await getToken(signal);
      if (isOver()) return;
      token = grant.token;
      await room.connect(grant.serverUrl, token);
      if (isOver()) return;
      storage.save({ ...grant, isMuted, isElsewhere: false });
    } catch (error) {
      if (isOver()) return;
      const trouble = error instanceof TokenError ? error.trouble : 'no_connection';
      if (trouble === null) storage.forget();
      dispatch(trouble === null ? { type: 'call_over' } : { type: 'start_failed', trouble });
      return;
    }
    const lost = createStore<Lost | null>(() => null);
    const unwatch = watchAgent({
      transport: createAgentTransport(room, (gone) => server.askForAgent(token, gone)),
      now,
      after,
      onAnswer: transcript.agentAnswered,
      onChange: (next) => lost.setState(next, true),
    });
    const unsave = transcript.store.subscribe(storage.saveLines);
    const onMute = () => storage.change({ isMuted: !room.localParticipant.isMicrophoneEnabled });
    room.localParticipant.on('trackMuted', onMute).on('trackUnmuted', onMute);
    room.once(RoomEvent.Disconnected, (reason) => {
      unwatch();
      unsave();
      transcript.stop();
      // After hanging up, the next call may have begun already.
      if (!isOver()) disconnected(room, reason, signal);
    });
    dispatch({ type: 'connected', live: { room, transcript, lost } });
    if (!isMuted) await turnMicrophoneOn(room);
  }

  function start(): void {
    const { phase } = store.getState();
    if (phase === 'starting' || phase === 'live') return;
    storage.forget();
    dispatch({ type: 'start' });
    void join(server.begin);
  }

  function rejoin(): void {
    const { phase } = store.getState();
    const call = storage.load();
    if (phase === 'starting' || phase === 'live' || !call) return;
    dispatch({ type: 'rejoin' });
    void join((signal) => server.rejoin(call.token, signal));
  }

  if (kept && !kept.isElsewhere) rejoin();

  return {
    store,
    start,
    rejoin,
    hangUp() {
      storage.forget();
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
