import { describe, expect, it } from 'vitest';
import { bookingDigest, decodeChange } from '../scheduling/booking-change.ts';
import { createRoomAnnouncer, type Rooms } from './booking-changes.ts';

const AGENT = { kind: 4, attributes: { 'calendar.enabled': 'true' } };
const UID = '2NtaeaVcKfpmSZ4CthFdfk';
const CHANGE = {
  kind: 'cancelled' as const,
  digests: [bookingDigest(UID)],
  start: '2026-09-07T07:00:00.000Z',
  end: '2026-09-07T07:30:00.000Z',
};
const PEOPLE: Record<
  string,
  { identity: string; kind: number; attributes: Record<string, string> }[]
> = {
  'call-1': [
    { ...AGENT, identity: 'agent-1' },
    { identity: 'caller-1', kind: 0, attributes: { 'calendar.enabled': 'true' } },
  ],
  'call-2': [
    { identity: 'caller-2', kind: 0, attributes: {} },
    { identity: 'other-agent', kind: 4, attributes: {} },
  ],
  broken: [],
  'call-3': [{ ...AGENT, identity: 'agent-3' }],
};

async function announce(): Promise<{ sent: [string, string[]][]; text: string; warnings: number }> {
  const sent: [string, string[]][] = [];
  let text = '';
  let warnings = 0;
  const rooms: Rooms = {
    listRooms: () =>
      Promise.resolve([
        // Of a call that has just begun LiveKit may still say that nobody is in it.
        ...Object.keys(PEOPLE).map((name) => ({ name, numParticipants: 0 })),
        { name: 'empty', numParticipants: 0 },
      ]),
    listParticipants: (room) =>
      room === 'broken' ? Promise.reject(new Error('gone')) : Promise.resolve(PEOPLE[room] ?? []),
    sendData: (room, data, _kind, { destinationIdentities }) => {
      sent.push([room, destinationIdentities]);
      text = new TextDecoder().decode(data);
      return Promise.resolve();
    },
  };
  const log = { warn: () => void (warnings += 1) };
  await createRoomAnnouncer(rooms, log)(CHANGE);
  return { sent: sent.sort(), text, warnings };
}

describe('booking changes', () => {
  it('go to the agents of all calls and to nobody else, past rooms that fail', async () => {
    const { sent, warnings } = await announce();
    expect(sent).toEqual([
      ['call-1', ['agent-1']],
      ['call-3', ['agent-3']],
    ]);
    expect(warnings).toBe(1);
  });

  it('hold a digest and times, and nothing by which the booking could be changed', async () => {
    const { text } = await announce();
    expect(text).not.toContain(UID);
    expect(decodeChange(text)).toEqual(CHANGE);
  });

  it('are the same for each seat of a booking', () => {
    expect(bookingDigest('booking~seat')).toBe(bookingDigest('booking'));
  });

  it.each(['', '{}', 'null', '{"kind":"cancelled"}', 'x'.repeat(2000)])(
    'are not read from %s',
    (text) => {
      expect(decodeChange(text)).toBeNull();
    },
  );
});
