/** The room's data channel, wired to the calendar of the call: calls in, snapshots out. */
import { RpcError, type LocalParticipant } from '@livekit/rtc-node';
import { RpcFault, type BrowserMethod } from '@in-call-calendar/shared';
import type { IncomingCall } from './calendar-rpc.ts';

/** Registers every handler on the participant; what a handler throws goes out as a short error with a code. */
export function registerCalendarRpc(
  participant: LocalParticipant,
  handlers: Record<BrowserMethod, (incoming: IncomingCall) => string>,
): void {
  for (const [method, handle] of Object.entries(handlers)) {
    participant.registerRpcMethod(method, (data) => {
      try {
        return Promise.resolve(handle(data));
      } catch (error) {
        if (!(error instanceof RpcFault)) throw error;
        return Promise.reject(new RpcError(error.code, error.message));
      }
    });
  }
}
