import { describe, expect, it } from 'vitest';
import { bookingDigest, decodeNews } from '../scheduling/booking-change.ts';
import { toNews } from './announce-change.ts';
import { createRoomsTeller, type Rooms } from './booking-changes.ts';

const AGENT = { kind: 4, attributes: { 'calendar.enabled': 'true' } };
const CHANGE = {
  trigger: 'BOOKING_CANCELLED',
  uid: '2NtaeaVcKfpmSZ4CthFdfk',
  start: '2026-09-07T07:00:00.000Z',
  end: '2026-09-07T07:30:00.000Z',
} as const;
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

async function tell(): Promise<{ sent: [string, string[]][]; text: string; warnings: number }> {
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
  await createRoomsTeller({ rooms, log })(toNews(CHANGE));
  return { sent: sent.sort(), text, warnings };
}

describe('news of a changed booking', () => {
  it('go to the agents of all calls and to nobody else, past rooms that fail', async () => {
    const { sent, warnings } = await tell();
    expect(sent).toEqual([
      ['call-1', ['agent-1']],
      ['call-3', ['agent-3']],
    ]);
    expect(warnings).toBe(1);
  });

  it('hold a digest and times, and nothing by which the booking could be changed', async () => {
    const { text } = await tell();
    expect(text).not.toContain(CHANGE.uid);
    expect(decodeNews(text)).toEqual({
      kind: 'cancelled',
      digests: [bookingDigest(CHANGE.uid)],
      start: CHANGE.start,
      end: CHANGE.end,
    });
  });

  it('name a moved booking as it was, too', () => {
    const news = toNews({
      ...CHANGE,
      trigger: 'BOOKING_RESCHEDULED',
      rescheduleUid: 'before',
      rescheduleStart: '2026-09-06T07:00:00.000Z',
    });
    expect(news).toMatchObject({ kind: 'rescheduled', before: '2026-09-06T07:00:00.000Z' });
    expect(news.digests).toEqual([bookingDigest(CHANGE.uid), bookingDigest('before')]);
  });

  it('are the same for each seat of a booking', () => {
    expect(bookingDigest('booking~seat')).toBe(bookingDigest('booking'));
  });

  it.each(['', '{}', 'null', '{"kind":"cancelled"}', 'x'.repeat(2000)])(
    'are not read from %s',
    (text) => {
      expect(decodeNews(text)).toBeNull();
    },
  );
});
