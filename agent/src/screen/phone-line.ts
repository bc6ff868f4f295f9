/**
 * A caller on a telephone, as LiveKit's gateway shows them. Only the kind of a participant is signed: anybody else may
 * set `sip.*` attributes on themselves, so they count with kind SIP alone.
 */
import { ParticipantKind, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import { checkPhone } from '../scheduling/check-phone.ts';

const STATUS = 'sip.callStatus';
const NUMBER = 'sip.phoneNumber';

type Someone = Pick<RemoteParticipant, 'identity' | 'kind' | 'attributes'>;
type PhoneRoom = Pick<Room, 'on' | 'off' | 'remoteParticipants'>;

export function isOnPhone({ kind }: Pick<Someone, 'kind'>): boolean {
  return kind === ParticipantKind.SIP;
}

/** Returns the number that a caller calls from, as E.164; nothing where it is withheld, or they are on no phone. */
export function numberOf(participant: Someone): string | undefined {
  const said = isOnPhone(participant) ? participant.attributes[NUMBER] : undefined;
  if (said === undefined) return undefined;
  const checked = checkPhone(said.startsWith('+') ? said : `+${said}`);
  return checked.ok ? checked.e164 : undefined;
}

/** Returns how a call on the telephone stands; `active` where the gateway says nothing of it. */
export function callStatusOf({ attributes }: Pick<Someone, 'attributes'>): string {
  return attributes[STATUS] ?? 'active';
}

/**
 * Resolves to true once the call of a participant is answered, and to false where they leave, or the gateway says that
 * they have hung up, before. A gateway answers a call only when it hears the agent's track: publish first.
 */
export async function whenAnswered(room: PhoneRoom, identity: string): Promise<boolean> {
  const status = (): string => {
    const participant = room.remoteParticipants.get(identity);
    return participant ? callStatusOf(participant) : 'hangup';
  };
  const isWaiting = (): boolean => status() === 'ringing' || status() === 'dialing';
  if (isWaiting()) {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (isWaiting()) return;
        room.off(RoomEvent.ParticipantAttributesChanged, look);
        room.off(RoomEvent.ParticipantDisconnected, look);
        resolve();
      };
      room.on(RoomEvent.ParticipantAttributesChanged, look);
      room.on(RoomEvent.ParticipantDisconnected, look);
    });
  }
  return status() !== 'hangup';
}

/** Calls back for each digit that a participant presses. */
export function followDigits(
  room: PhoneRoom,
  identity: string,
  onDigit: (digit: string) => void,
): void {
  room.on(RoomEvent.DtmfReceived, (_code, digit, participant) => {
    if (participant.identity === identity) onDigit(digit);
  });
}
