import { EventEmitter } from 'node:events';
import { ParticipantKind, RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';
import { describe, expect, it } from 'vitest';
import { followDigits, numberOf, whenAnswered } from './phone-line.ts';

type Room = Parameters<typeof whenAnswered>[0];
const ID = 'sip_1';

function roomWith(status?: string) {
  const events = new EventEmitter();
  const attributes: Record<string, string> =
    status === undefined ? {} : { 'sip.callStatus': status };
  const remoteParticipants = new Map([[ID, { attributes } as unknown as RemoteParticipant]]);
  return {
    room: Object.assign(events, { remoteParticipants }) as unknown as Room,
    events,
    becomes: (next: string): void => {
      attributes['sip.callStatus'] = next;
      events.emit(RoomEvent.ParticipantAttributesChanged, {}, {});
    },
    leaves: (): void => {
      remoteParticipants.delete(ID);
      events.emit(RoomEvent.ParticipantDisconnected, {});
    },
  };
}

describe('the number of a caller', () => {
  const of = (number: string | undefined, kind = ParticipantKind.SIP): string | undefined =>
    numberOf({
      identity: ID,
      kind,
      attributes: number === undefined ? {} : { 'sip.phoneNumber': number },
    });

  it('is what the gateway says, and nothing where it is withheld or none', () => {
    expect(of('+4930123456')).toBe('+4930123456');
    expect(of('4930123456')).toBe('+4930123456');
    expect(of('anonymous')).toBeUndefined();
    expect(of('')).toBeUndefined();
    expect(of(undefined)).toBeUndefined();
  });

  it('is not believed of anybody who is on no phone: they set their attributes themselves', () => {
    expect(of('+4930123456', ParticipantKind.STANDARD)).toBeUndefined();
  });
});

describe('a call that rings', () => {
  it('is answered once the gateway says that it is active', async () => {
    const { room, events, becomes } = roomWith('ringing');
    const answered = whenAnswered(room, ID);
    becomes('ringing');
    becomes('active');
    expect(await answered).toBe(true);
    expect(events.listenerCount(RoomEvent.ParticipantAttributesChanged)).toBe(0);
  });

  it('is not answered where the caller hangs up or leaves', async () => {
    const hungUp = roomWith('ringing');
    const first = whenAnswered(hungUp.room, ID);
    hungUp.becomes('hangup');
    expect(await first).toBe(false);
    const left = roomWith('ringing');
    const second = whenAnswered(left.room, ID);
    left.leaves();
    expect(await second).toBe(false);
  });

  it.each(['active', undefined])('needs no waiting where it is %s', async (status) => {
    expect(await whenAnswered(roomWith(status).room, ID)).toBe(true);
  });
});

it('tells the digits of the caller, and of nobody else', () => {
  const { room, events } = roomWith('active');
  const digits: string[] = [];
  followDigits(room, ID, (digit) => digits.push(digit));
  events.emit(RoomEvent.DtmfReceived, 1, '1', { identity: ID });
  events.emit(RoomEvent.DtmfReceived, 2, '2', { identity: 'somebody else' });
  events.emit(RoomEvent.DtmfReceived, 11, '#', { identity: ID });
  expect(digits).toEqual(['1', '#']);
});
