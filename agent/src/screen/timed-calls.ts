/** Remote calls between page and agent, with the time that they take. */
import { RpcError } from '@livekit/rtc-node';
import { RpcFault } from '@in-call-calendar/shared';
import type { Meter } from '../runtime/metrics/meter.ts';

export interface CallTimer {
  meter: Pick<Meter, 'add'>;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}

/** Returns handlers that do the same, and are timed. */
export function timedHandlers<Method extends string, Incoming>(
  handlers: Record<Method, (incoming: Incoming) => string>,
  timer: CallTimer,
): Record<Method, (incoming: Incoming) => string> {
  const timed = { ...handlers };
  for (const method in handlers) {
    timed[method] = (incoming) => {
      const finish = begin(method, timer);
      try {
        const answer = handlers[method](incoming);
        finish('ok');
        return answer;
      } catch (error) {
        finish(codeOf(error));
        throw error;
      }
    };
  }
  return timed;
}

/** Waits for the answer to a call of ours, and times it. */
export async function timedCall<T>(
  method: string,
  send: () => Promise<T>,
  timer: CallTimer,
): Promise<T> {
  const finish = begin(method, timer);
  try {
    const answer = await send();
    finish('ok');
    return answer;
  } catch (error) {
    finish(codeOf(error));
    throw error;
  }
}

function begin(method: string, { meter, now }: CallTimer): (code: string) => void {
  const began = now();
  return (code) => {
    meter.add('icc_rpc_seconds', { method, code }, (now() - began) / 1000);
  };
}

/** Codes are few: those of LiveKit, and ours. */
function codeOf(error: unknown): string {
  const isCoded = error instanceof RpcFault || error instanceof RpcError;
  return isCoded && typeof error.code === 'number' ? String(error.code) : 'error';
}
