import { EventEmitter } from 'node:events';
import { ParticipantKind, RoomEvent, type RemoteParticipant } from '@livekit/rtc-node';
import { describe, expect, it } from 'vitest';
import { dispatchMetadata } from '../api/dispatch.ts';
import { callerNamed, findCaller, isCaller } from './find-caller.ts';

type Room = Parameters<typeof findCaller>[0];

function someone(identity: string, kind = ParticipantKind.STANDARD): RemoteParticipant {
  return { identity, kind } as unknown as RemoteParticipant;
}

/** A room with nobody in it; `join` lets somebody come. */
function emptyRoom() {
  const events = new EventEmitter();
  const remoteParticipants = new Map<string, RemoteParticipant>();
  const room = Object.assign(events, { remoteParticipants, metadata: '' }) as unknown as Room;
  return {
    room,
    events,
    join: (participant: RemoteParticipant): void => {
      remoteParticipants.set(participant.identity, participant);
      events.emit(RoomEvent.ParticipantConnected, participant);
    },
  };
}

const PHONE = someone('sip_+12025550123', ParticipantKind.SIP);
const OBSERVER = someone('observer');

describe('the caller of a call', () => {
  it('is who the dispatch names, else who the room names', () => {
    const metadata = dispatchMetadata('caller-1');
    expect(callerNamed(metadata, { metadata: dispatchMetadata('caller-2') })).toBe('caller-1');
    expect(callerNamed('', { metadata: dispatchMetadata('caller-2') })).toBe('caller-2');
    expect(callerNamed('{"agent":"ag_1a2b"}', { metadata: '' })).toBeUndefined();
    expect(callerNamed('not json', { metadata: undefined })).toBeUndefined();
  });

  it('is nobody else where one is named', () => {
    expect(isCaller(someone('caller-1'), 'caller-1')).toBe(true);
    expect(isCaller(PHONE, 'caller-1')).toBe(false);
  });

  it('is on a phone, or has a token of this server, where none is named', () => {
    expect(isCaller(PHONE, undefined)).toBe(true);
    expect(isCaller(someone('caller-1'), undefined)).toBe(true);
    expect(isCaller(OBSERVER, undefined)).toBe(false);
    expect(isCaller(someone('caller-1', ParticipantKind.AGENT), undefined)).toBe(false);
    expect(isCaller(someone('person-1', ParticipantKind.SIP), undefined)).toBe(false);
  });

  it('is waited for past those who only listen', async () => {
    const { room, join, events } = emptyRoom();
    join(OBSERVER);
    const found = findCaller(room, undefined);
    join(someone('another observer'));
    join(PHONE);
    expect((await found).identity).toBe(PHONE.identity);
    expect(events.listenerCount(RoomEvent.ParticipantConnected)).toBe(0);
  });

  it('is found where they are there already', async () => {
    const { room, join } = emptyRoom();
    join(OBSERVER);
    join(PHONE);
    expect((await findCaller(room, undefined)).identity).toBe(PHONE.identity);
  });

  it('is given up where the room ends', async () => {
    const { room, events } = emptyRoom();
    const found = findCaller(room, undefined);
    events.emit(RoomEvent.Disconnected);
    await expect(found).rejects.toThrow('before a caller came');
  });
});
