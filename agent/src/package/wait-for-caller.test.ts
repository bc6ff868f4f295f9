import { EventEmitter } from 'node:events';
import { ParticipantKind, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import { describe, expect, it } from 'vitest';
import { waitForCaller } from './wait-for-caller.ts';

type Someone = Pick<RemoteParticipant, 'identity' | 'kind' | 'attributes'>;

const someone = (identity: string, kind = ParticipantKind.STANDARD): Someone => ({
  identity,
  kind,
  attributes: {},
});

/** A room, a wait that can be ended by hand, and what is waited for. */
function start(named?: string, here: readonly Someone[] = []) {
  const events = new EventEmitter();
  const remoteParticipants = new Map(here.map((each) => [each.identity, each]));
  const room = Object.assign(events, { remoteParticipants }) as unknown as Room;
  let late: () => void = () => undefined;
  const found = waitForCaller(room, named, 60_000, (_ms, run) => {
    late = run;
    return () => undefined;
  });
  return {
    found,
    events,
    come: (who: Someone) => events.emit(RoomEvent.ParticipantConnected, who),
    late: () => {
      late();
    },
  };
}

describe('the caller of somebody else’s agent', () => {
  it('is who comes first, but no agent and no recorder', async () => {
    const { found, come, events } = start(undefined, [
      someone('helper', ParticipantKind.AGENT),
      someone('recorder', ParticipantKind.EGRESS),
    ]);
    come(someone('ada'));
    expect(await found).toEqual({ identity: 'ada', hasScreen: true, number: undefined });
    expect(events.eventNames()).toEqual([]);
  });

  it('may be there already, and has no screen on a telephone', async () => {
    const { found } = start(undefined, [someone('sip_1', ParticipantKind.SIP)]);
    expect(await found).toMatchObject({ identity: 'sip_1', hasScreen: false });
  });

  it('is only the one who is named', async () => {
    const { found, come } = start('bob', [someone('ada')]);
    come(someone('bob'));
    expect(await found).toMatchObject({ identity: 'bob' });
  });

  it('is told of where nobody comes, with what to check', async () => {
    const { found, late, events } = start('bob');
    late();
    await expect(found).rejects.toMatchObject({
      code: 'no_caller',
      message: expect.stringMatching(
        /^The caller "bob" did not come into the room: none within 60 s\. Check that the page/,
      ) as string,
    });
    expect(events.eventNames()).toEqual([]);
  });

  it('is told of where the room ends before they come', async () => {
    const { found, events } = start();
    events.emit(RoomEvent.Disconnected);
    await expect(found).rejects.toThrow('A caller did not come into the room: the room ended');
  });
});
