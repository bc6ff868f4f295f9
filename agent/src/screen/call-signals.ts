/** Signals about the call itself, through its room: is the caller there, has the caller hung up, does the agent live. */
import {
  ParticipantKind,
  RoomEvent,
  RpcError,
  type LocalParticipant,
  type RemoteParticipant,
  type Room,
} from '@livekit/rtc-node';
import {
  ALIVE_ATTRIBUTE,
  ALIVE_TOPIC,
  CALENDAR_ATTRIBUTE,
  CALL_ALIVE_METHOD,
  CALL_END_METHOD,
  RPC_CODES,
} from '@in-call-calendar/shared';
import type { Log } from '../runtime/log.ts';
import { callStatusOf, isOnPhone } from './phone-line.ts';

/** Longest question of the server that is answered, in bytes. */
const MAX_QUESTION_BYTES = 64;

export interface CallSignalsOptions {
  /** Identity of the caller; null while nobody is linked. */
  caller: () => string | null;
  onLeft: () => void;
  onReturned: () => void;
  onHangUp: () => void;
  /** Another agent has come to lead this call. */
  onSuperseded: () => void;
  log: Pick<Log, 'warn'>;
}

type Someone = Pick<RemoteParticipant, 'kind' | 'attributes'>;

function leads({ kind, attributes }: Someone): boolean {
  return kind === ParticipantKind.AGENT && attributes[CALENDAR_ATTRIBUTE] === 'true';
}

/** Returns true where another agent leads the call of this room already. */
export function isLed(room: { remoteParticipants: ReadonlyMap<string, Someone> }): boolean {
  return [...room.remoteParticipants.values()].some(leads);
}

/** Follows a room that has been joined. */
export function followCallSignals(
  room: Room,
  me: LocalParticipant,
  options: CallSignalsOptions,
): void {
  const { caller, log } = options;
  room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
    if (identity === caller()) options.onLeft();
  });
  const newcomers = new Set<string>();
  const look = (participant: RemoteParticipant): void => {
    if (leads(participant) && newcomers.has(participant.identity)) options.onSuperseded();
  };
  room.on(RoomEvent.ParticipantConnected, (participant) => {
    newcomers.add(participant.identity);
    look(participant);
    if (participant.identity === caller()) options.onReturned();
  });
  room.on(RoomEvent.ParticipantAttributesChanged, (_changed, { identity }) => {
    const participant = room.remoteParticipants.get(identity);
    if (!participant) return;
    look(participant);
    const hasHungUp = isOnPhone(participant) && callStatusOf(participant) === 'hangup';
    if (hasHungUp && identity === caller()) options.onHangUp();
  });
  me.registerRpcMethod(CALL_ALIVE_METHOD, () => Promise.resolve(''));
  me.registerRpcMethod(CALL_END_METHOD, ({ callerIdentity }) => {
    if (callerIdentity !== caller()) {
      return Promise.reject(
        new RpcError(RPC_CODES.forbidden, 'This call belongs to another caller.'),
      );
    }
    options.onHangUp();
    return Promise.resolve('');
  });
  room.on(RoomEvent.DataReceived, (payload, sender, _kind, topic) => {
    // Only what comes from the server itself has no sender.
    if (topic !== ALIVE_TOPIC || sender || payload.byteLength > MAX_QUESTION_BYTES) return;
    me.setAttributes({ [ALIVE_ATTRIBUTE]: Buffer.from(payload).toString('utf8') }).catch(
      (error: unknown) => {
        log.warn({ error }, 'the server was not answered');
      },
    );
  });
}
