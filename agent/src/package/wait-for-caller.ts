/** Who the caller of a room is, for an agent that is not dispatched by this repository's server. */
import { ParticipantKind, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import type { SetTimer } from '../runtime/timers.ts';
import { isOnPhone, numberOf } from '../screen/phone-line.ts';
import type { LinkedCaller } from '../session/session-screen.ts';
import { InCallCalendarError } from './calendar-error.ts';

/** In a browser, or on a telephone; recorders and other agents never call. */
const CALLERS: readonly ParticipantKind[] = [ParticipantKind.STANDARD, ParticipantKind.SIP];

/**
 * Waits for the caller in a room that has been joined.
 *
 * @param named identity of the caller; else who comes first
 * @throws InCallCalendarError where nobody comes in time, or the room ends before
 */
export function waitForCaller(
  room: Pick<Room, 'on' | 'off' | 'remoteParticipants'>,
  named: string | undefined,
  withinMs: number,
  setTimer: SetTimer,
): Promise<LinkedCaller> {
  const isCaller = ({ identity, kind }: RemoteParticipant): boolean =>
    CALLERS.includes(kind) && (named === undefined || identity === named);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      stopTimer();
      room.off(RoomEvent.ParticipantConnected, look);
      room.off(RoomEvent.Disconnected, onEnd);
    };
    const fail = (what: string): void => {
      stop();
      const who = named === undefined ? 'A caller' : `The caller "${named}"`;
      reject(
        new InCallCalendarError(
          'no_caller',
          `${who} did not come into the room: ${what}. Check that the page joins the room that this job is for, and that "caller" is the identity in its token.`,
        ),
      );
    };
    const look = (participant: RemoteParticipant): void => {
      if (!isCaller(participant)) return;
      stop();
      resolve({
        identity: participant.identity,
        hasScreen: !isOnPhone(participant),
        number: numberOf(participant),
      });
    };
    const onEnd = (): void => {
      fail('the room ended before');
    };
    const stopTimer = setTimer(withinMs, () => {
      fail(`none within ${withinMs / 1000} s`);
    });
    room.on(RoomEvent.ParticipantConnected, look);
    room.on(RoomEvent.Disconnected, onEnd);
    for (const participant of room.remoteParticipants.values()) look(participant);
  });
}
