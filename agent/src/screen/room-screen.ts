import type { LocalParticipant } from '@livekit/rtc-node';
import { createScreenSender, type ScreenSenderOptions } from './screen-sender.ts';
import type { Screen } from './screen.ts';

/** Returns the screen of a participant in the room, by identity. */
export function screenOf(
  me: LocalParticipant,
  destinationIdentity: string,
  options: Pick<ScreenSenderOptions, 'now' | 'onReturn' | 'log'>,
): Screen {
  return createScreenSender({
    send: (method, payload, responseTimeout) =>
      me.performRpc({ destinationIdentity, method, payload, responseTimeout }),
    ...options,
  });
}
