import type { LocalParticipant, RemoteParticipant } from '@livekit/rtc-node';
import type { Logger } from 'pino';
import { createScreenSender } from './screen-sender.ts';
import type { Screen } from './screen.ts';

/** Returns the screen of a participant in the room. */
export function screenOf(
  me: LocalParticipant,
  { identity: destinationIdentity }: RemoteParticipant,
  log: Logger,
): Screen {
  return createScreenSender({
    send: (method, payload, responseTimeout) =>
      me.performRpc({ destinationIdentity, method, payload, responseTimeout }),
    log,
  });
}
