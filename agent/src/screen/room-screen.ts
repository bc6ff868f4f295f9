import type { LocalParticipant } from '@livekit/rtc-node';
import type { Meter } from '../runtime/metrics/meter.ts';
import { createScreenSender, type ScreenSenderOptions } from './screen-sender.ts';
import type { Screen } from './screen.ts';
import { timedCall } from './timed-calls.ts';

/** Returns the screen of a participant in the room, by identity. */
export function screenOf(
  me: LocalParticipant,
  destinationIdentity: string,
  options: Omit<ScreenSenderOptions, 'send'> & { meter: Meter },
): Screen {
  return createScreenSender({
    send: (method, payload, responseTimeout) =>
      timedCall(
        method,
        () => me.performRpc({ destinationIdentity, method, payload, responseTimeout }),
        options,
      ),
    ...options,
  });
}
