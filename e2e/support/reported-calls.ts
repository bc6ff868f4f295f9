/** Calls that nobody made, told to the server as their jobs would tell of them. */
import { sendCallReport, type CallReportBody } from '../../agent/src/api/call-report.ts';
import { mintJobToken } from '../../agent/src/api/job-token.ts';
import type { Stack } from '../../scripts/stack/start-stack.ts';
import { expect } from './trouble-test.ts';

const MINUTE = 60_000;
const START = '2027-03-04T15:00:00.000Z';
/** More than the page asks for at once. */
const OLD_CALLS = 21;

export interface CallsOf {
  agentId: string;
  /** Epoch ms. */
  now: number;
  /** Uid of a booking that was made in the call that ended well. */
  uid: string;
  email: string;
}

export interface ReportedCalls {
  count: number;
  /** Of the call in which there was a booking. */
  bookedId: string;
  liveId: string;
  /** Ends the call that goes on. */
  endLive: () => Promise<void>;
}

/** Tells of a call with every outcome, of one that goes on, and of so many others that they fill more than a page. */
export async function reportCalls(stack: Stack, calls: CallsOf): Promise<ReportedCalls> {
  const { agentId, now, uid, email } = calls;
  const at = (minutes: number) => new Date(now - minutes * MINUTE).toISOString();
  // An id belongs to one call of one agent.
  const idOf = (name: string) => `RM_${name}${agentId.slice('ag_'.length)}`;

  async function report(
    name: string,
    [from, to]: [from: number, to: number | null],
    more: Partial<CallReportBody>,
  ): Promise<void> {
    const room = `call-${agentId}.${name}`;
    const body: CallReportBody = {
      id: idOf(name),
      channel: 'browser',
      began_at: at(from),
      events: [],
      bookings: [],
      ...(to !== null && { end: { at: at(to), reason: 'hung_up' } }),
      ...more,
    };
    const token = await mintJobToken(stack, { room, identity: 'agent-1' });
    expect(await sendCallReport(stack.serverUrl, { room, token, body })).toBe('taken');
  }

  const booking = (of: string, status: CallReportBody['bookings'][number]['status']) => ({
    uid: of,
    start_at: START,
    duration_min: 30,
    status,
    attendee_email: email,
  });
  await report('live', [2, null], {});
  await report('booked', [12, 7], {
    outcome: 'booked',
    events: happenings(at),
    bookings: [
      booking(uid, 'confirmed'),
      booking('of a move', 'moved'),
      booking('called off', 'cancelled'),
      booking('to be confirmed', 'pending'),
    ],
  });
  await report('phone', [60, 55], { channel: 'phone', outcome: 'cancelled' });
  await report('over', [80, 77], { outcome: 'handed_over' });
  await report('failed', [90, 89], { outcome: 'failed' });
  await report('moved', [200, 190], { outcome: 'moved' });
  for (let old = 0; old < OLD_CALLS; old += 1) {
    await report(`old${old}`, [300 + old, 299 + old], { outcome: 'none' });
  }
  return {
    count: 6 + OLD_CALLS,
    bookedId: idOf('booked'),
    liveId: idOf('live'),
    endLive: () => report('live', [2, 0], { outcome: 'none' }),
  };
}

/** A booking that waits six seconds for Cal.com, after a hold that does not. */
function happenings(at: (minutes: number) => string): CallReportBody['events'] {
  const start = START;
  const attempt = '0a1b2c3d4e5f';
  const of = (event: Record<string, string | string[]>, more: object = {}) => ({
    kind: 'event' as const,
    data: { event, version: 1, ...more },
  });
  const asks = (type: string) => ({ effects: [{ type, start, attempt }] });
  const entries = [
    [12, { kind: 'call' as const, data: { call: 'began', resumed: false } }],
    [11.9, of({ type: 'described' })],
    [11, of({ type: 'open', by: 'voice', range: '1w' })],
    [10.5, of({ type: 'select', by: 'touch', start }, asks('hold'))],
    [10.49, of({ type: 'held', start })],
    [9.6, of({ type: 'details', by: 'touch', fields: ['name', 'email'] })],
    [9.2, of({ type: 'book', by: 'voice', start, attempt }, { refused: 'wrong_state' })],
    [9, of({ type: 'book', by: 'touch', start, attempt }, asks('book'))],
    [8.9, of({ type: 'booked', attempt, status: 'accepted', start })],
    [7, { kind: 'call' as const, data: { call: 'ended', reason: 'hung_up' } }],
  ] as const;
  return entries.map(([minutes, entry], seq) => ({ seq, at: at(minutes), ...entry }));
}
