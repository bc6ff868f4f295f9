import type { LocalParticipant } from '@livekit/rtc-node';
import type { Logger } from 'pino';
import { createScreenSender } from './screen-sender.ts';
import type { Screen } from './screen.ts';

/** Returns the screen of a participant in the room, by identity. */
export function screenOf(me: LocalParticipant, destinationIdentity: string, log: Logger): Screen {
  return createScreenSender({
    send: (method, payload, responseTimeout) =>
      me.performRpc({ destinationIdentity, method, payload, responseTimeout }),
    log,
  });
}
