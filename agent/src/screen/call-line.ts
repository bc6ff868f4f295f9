/** The call itself on the room's line: is the caller there, has the caller hung up, does the agent live. */
import { RoomEvent, RpcError, type LocalParticipant, type Room } from '@livekit/rtc-node';
import {
  ALIVE_ATTRIBUTE,
  ALIVE_TOPIC,
  CALL_ALIVE_METHOD,
  CALL_END_METHOD,
  RPC_CODES,
} from '@in-call-calendar/shared';

/** Longest question of the server that is answered, in bytes. */
const MAX_QUESTION_BYTES = 64;

export interface CallLineOptions {
  /** Identity of the caller; null while nobody is linked. */
  caller: () => string | null;
  onLeft: () => void;
  onReturned: () => void;
  onHangUp: () => void;
  log: { warn(fields: object, message: string): void };
}

/** Follows a room that has been joined. */
export function followCallLine(room: Room, me: LocalParticipant, options: CallLineOptions): void {
  const { caller, log } = options;
  room.on(RoomEvent.ParticipantDisconnected, ({ identity }) => {
    if (identity === caller()) options.onLeft();
  });
  room.on(RoomEvent.ParticipantConnected, ({ identity }) => {
    if (identity === caller()) options.onReturned();
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
