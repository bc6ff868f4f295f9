import { AccessToken } from 'livekit-server-sdk';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { CallReportBody } from './call-report.ts';
import { mintJobToken } from './job-token.ts';
import { LIVEKIT, refused, startOwnerApi } from './testing/owner-api.ts';

const api = await startOwnerApi();
const anna = await api.ownerToken('anna');
const ben = await api.ownerToken('ben');
afterEach(() => api.calendar.clearFaults());
afterAll(() => api.close());

const EMAIL = 'ada@example.com';
const BEGAN = '2026-11-24T14:00:00.000Z';
const ENDED = '2026-11-24T14:05:00.000Z';
const bookingSchema = z.strictObject({
  id: z.uuid(),
  agent_id: z.string(),
  call_id: z.string().nullable(),
  start_at: z.string(),
  duration_min: z.number(),
  status: z.string(),
  created_at: z.string(),
});
const callsAnswer = z.object({
  data: z.object({ calls: z.array(z.object({ id: z.string() })), next: z.string().nullable() }),
});
const bookingsAnswer = z.object({ data: z.object({ bookings: z.array(bookingSchema) }) });

/** A call with an agent, which its job can report. */
class Call {
  readonly id: string;
  readonly room: string;
  constructor(agentId: string, name: string = crypto.randomUUID()) {
    this.id = `RM_${crypto.randomUUID().replaceAll('-', '')}`;
    this.room = `call-${agentId}.${name}`;
  }
  body(change: object = {}): object {
    const began = { id: this.id, channel: 'browser', began_at: BEGAN } as const;
    const body: CallReportBody = { ...began, events: [], bookings: [] };
    return { ...body, ...change };
  }
  async report(change: object = {}, token?: string): Promise<Response> {
    const proof = token ?? (await mintJobToken(LIVEKIT, { room: this.room, identity: 'agent-1' }));
    const path = `/calls/${encodeURIComponent(this.room)}/report`;
    return api.send(path, { token: proof, body: this.body(change) });
  }
}

const read = async (path: string, token = anna): Promise<unknown> =>
  (await api.send(path, { token })).json();
const listBookings = async (agentId: string) =>
  bookingsAnswer.parse(await read(`/agents/${agentId}/bookings`)).data.bookings;

async function book(agentId: string, token: string, email: string): Promise<string> {
  const slots = await api.freeSlots(agentId, token);
  const body = { slotId: slots.at(-1)?.id, attendeeName: 'Ada Berg', attendeeEmail: email };
  const response = await api.send(`/agents/${agentId}/calendar/book`, { token, body });
  const answer = z.object({
    data: z.object({ booking: z.object({ bookingId: z.string() }) }),
  });
  return answer.parse(await response.json()).data.booking.bookingId;
}

describe('a call', () => {
  const began = {
    seq: 0,
    at: BEGAN,
    kind: 'call' as const,
    data: { call: 'began', resumed: false },
  };
  const opened = {
    seq: 1,
    at: BEGAN,
    kind: 'event' as const,
    data: { event: { type: 'open', by: 'touch' }, version: 1, effects: [{ type: 'query' }] },
  };

  test('is read with its end, its outcome and its timeline as its job has reported them', async () => {
    const agentId = await api.newAgent(anna);
    const call = new Call(agentId);
    expect((await call.report({ events: [began, opened] })).status).toBe(204);
    const live = {
      id: call.id,
      room: call.room,
      agent_id: agentId,
      channel: 'browser',
      started_at: BEGAN,
      ended_at: null,
      end_reason: null,
      outcome: null,
    };
    const path = `/calls/${call.id}`;
    expect(await read(path)).toEqual({ success: true, data: { call: live } });
    await call.report({ events: [opened], outcome: 'none', end: { at: ENDED, reason: 'hung_up' } });
    const over = { ...live, ended_at: ENDED, end_reason: 'hung_up', outcome: 'none' };
    expect(await read(`/agents/${agentId}/calls?outcome=none`)).toEqual({
      success: true,
      data: { calls: [over], next: null },
    });
    expect(await read(`/agents/${agentId}/calls?outcome=booked`)).toMatchObject({
      data: { calls: [] },
    });
    expect(await read(`${path}/timeline`)).toEqual({
      success: true,
      data: { events: [began, opened].map((event) => ({ ...event, seq: event.seq + 1 })) },
    });
  });

  test('is found page by page', async () => {
    const agentId = await api.newAgent(anna);
    const calls = [new Call(agentId), new Call(agentId), new Call(agentId)];
    for (const call of calls) await call.report();
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const { data } = callsAnswer.parse(await read(`/agents/${agentId}/calls?limit=2${cursor}`));
      seen.push(...data.calls.map(({ id }) => id));
      ({ next } = data);
    }
    expect(seen.sort()).toEqual(calls.map(({ id }) => id).sort());
    for (const cursor of ['x', Buffer.from('99999999999999.RM_1').toString('base64url')]) {
      const response = await api.send(`/agents/${agentId}/calls?cursor=${cursor}`, { token: anna });
      expect(await refused(response)).toEqual([400, 'invalid_request', 'cursor']);
    }
  });

  test('is reported by its own job alone', async () => {
    const agentId = await api.newAgent(anna);
    const call = new Call(agentId);
    const other = await mintJobToken(LIVEKIT, { room: 'call-x', identity: 'agent-1' });
    for (const token of [other, await api.callerToken(agentId), anna, 'x']) {
      expect(await refused(await call.report({}, token))).toEqual([401, 'unauthorized', undefined]);
    }
    expect(await refused(await api.send(`/calls/${call.id}`, { token: anna }))).toEqual([
      404,
      'not_found',
      undefined,
    ]);
    const unknown = new Call(`ag_${'0'.repeat(22)}`);
    expect((await unknown.report()).status).toBe(404);
  });

  test('that seems to be another owner’s cannot be added to', async () => {
    const call = new Call(await api.newAgent(anna));
    await call.report();
    const foreign = new Call(await api.newAgent(ben));
    const report = await foreign.report({ id: call.id, events: [began] });
    expect(report.status).toBe(404);
    expect(await read(`/calls/${call.id}/timeline`)).toMatchObject({ data: { events: [] } });
  });

  test('by telephone is kept without the number that LiveKit names its room after', async () => {
    const agentId = await api.newAgent(anna);
    const call = new Call(agentId, '_+12025550123_abc');
    expect((await call.report({ channel: 'phone' })).status).toBe(204);
    expect(await read(`/calls/${call.id}`)).toMatchObject({
      data: { call: { room: `call-${agentId}.${call.id}`, channel: 'phone' } },
    });
  });

  test.each([
    [{ events: [{ ...began, data: { call: 'ada@example.com' } }] }, 'events.0.data.call'],
    [{ events: [{ ...began, at: '0000-01-01T00:00:00Z' }] }, 'events.0.at'],
    [{ events: [{ ...began, seq: 2 ** 40 }] }, 'events.0.seq'],
    [{ outcome: 'won' }, 'outcome'],
    [{ caller: 'Ada' }, 'caller'],
  ])('that is reported as %j is refused, and names the field', async (change, field) => {
    const call = new Call(await api.newAgent(anna));
    const response = await call.report(change);
    expect(await refused(response)).toEqual([400, 'invalid_request', field]);
  });

  test('ends when LiveKit says by its signature that the room is gone', async () => {
    const call = new Call(await api.newAgent(anna));
    await call.report();
    const room = { sid: call.id, name: call.room };
    const deliver = async (event: object, { isSigned = true } = {}) => {
      const text = JSON.stringify(event);
      const token = new AccessToken(LIVEKIT.apiKey, LIVEKIT.apiSecret);
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      token.sha256 = Buffer.from(digest).toString('base64');
      return api.send('/webhooks/livekit', {
        body: isSigned ? text : `${text} `,
        headers: {
          authorization: await token.toJwt(),
          'content-type': 'application/webhook+json',
        },
      });
    };
    expect(
      await refused(await deliver({ event: 'room_finished', room }, { isSigned: false })),
    ).toEqual([401, 'unauthorized', undefined]);
    expect((await deliver({ event: 'room_started', room })).status).toBe(200);
    expect(await read(`/calls/${call.id}`)).toMatchObject({ data: { call: { ended_at: null } } });
    expect((await deliver({ event: 'room_finished', room, news: 1 })).status).toBe(200);
    expect(await read(`/calls/${call.id}`)).toMatchObject({
      data: {
        call: { ended_at: expect.any(String) as unknown, end_reason: 'lost', outcome: 'failed' },
      },
    });
  });
});

describe('a booking', () => {
  test('over HTTP is recorded with the call of its caller; name and address come from Cal.com', async () => {
    const agentId = await api.newAgent(anna);
    const caller = await api.callerToken(agentId);
    const { video } = z
      .object({ video: z.object({ room: z.string() }) })
      .parse(JSON.parse(Buffer.from(caller.split('.')[1] ?? '', 'base64url').toString()));
    const call = new Call(agentId, video.room.slice(`call-${agentId}.`.length));
    await call.report();
    const uid = await book(agentId, caller, EMAIL);
    const listed = await read(`/agents/${agentId}/bookings`);
    const [booking, ...others] = bookingsAnswer.parse(listed).data.bookings;
    expect(others).toEqual([]);
    expect(booking).toMatchObject({ call_id: call.id, status: 'confirmed', duration_min: 30 });
    for (const secret of [uid, EMAIL, 'Ada']) expect(JSON.stringify(listed)).not.toContain(secret);
    const path = `/agents/${agentId}/bookings/${booking?.id ?? ''}`;
    expect(await read(path)).toEqual({
      success: true,
      data: {
        booking,
        attendee: { name: 'Ada Berg', email: EMAIL },
        attendee_error: null,
      },
    });
    await api.calendar.fault({ match: { path: '/v2/bookings' }, kind: 'connection_reset' });
    expect(await read(path)).toMatchObject({
      data: { booking, attendee: null, attendee_error: 'unavailable' },
    });
    expect(await read(`/agents/${agentId}/bookings/${crypto.randomUUID()}`)).toMatchObject({
      error: { code: 'not_found' },
    });
    expect((await api.send(`/agents/${agentId}/bookings/x`, { token: anna })).status).toBe(404);
  });

  test('in a call is recorded as its job reports it, and once', async () => {
    const agentId = await api.newAgent(anna);
    const call = new Call(agentId);
    const made = {
      uid: `uid-${agentId}`,
      start_at: BEGAN,
      duration_min: 45,
      status: 'confirmed' as const,
      attendee_email: EMAIL,
    };
    await call.report({ bookings: [made], outcome: 'booked' });
    await call.report({ bookings: [made, { ...made, status: 'cancelled' }] });
    expect(await listBookings(agentId)).toMatchObject([
      { agent_id: agentId, call_id: call.id, duration_min: 45, status: 'cancelled' },
    ]);
  });

  test('is cut off from its person by their address, and only in the owner’s own bookings', async () => {
    const agentId = await api.newAgent(anna);
    await book(agentId, anna, 'forget@example.com');
    const forget = async (token: string, email: string) => {
      const response = await api.send('/attendees', { method: 'DELETE', token, body: { email } });
      return [response.status, await response.json()] as const;
    };
    const none = [202, { success: true, data: { bookings: 0 } }];
    expect(await forget(ben, 'forget@example.com')).toEqual(none);
    expect(await forget(anna, 'Forget@Example.com')).toEqual([
      202,
      { success: true, data: { bookings: 1 } },
    ]);
    expect(await forget(anna, 'forget@example.com')).toEqual(none);
    const [booking] = await listBookings(agentId);
    expect(await read(`/agents/${agentId}/bookings/${booking?.id ?? ''}`)).toMatchObject({
      data: { attendee: null, attendee_error: 'forgotten' },
    });
    const [status, answer] = await forget(anna, 'nobody');
    expect(status).toBe(400);
    expect(answer).toMatchObject({ error: { code: 'invalid_request', field: 'email' } });
  });
});

test('what was done to an agent is listed by the names of fields, the newest first', async () => {
  const agentId = await api.newAgent(anna);
  const body = { greeting: 'Good day to you', cal_api_key: null };
  api.calendar.advance(1000);
  await api.send(`/agents/${agentId}`, { method: 'PATCH', token: anna, body });
  const entries = await read(`/agents/${agentId}/audit?limit=1`);
  expect(entries).toMatchObject({
    data: {
      entries: [{ action: 'update', fields: ['cal_api_key', 'greeting'] }],
      next: expect.any(String) as unknown,
    },
  });
  expect(JSON.stringify(entries)).not.toContain('Good day');
  const wrong = Buffer.from('1.abc').toString('base64url');
  const response = await api.send(`/agents/${agentId}/audit?cursor=${wrong}`, { token: anna });
  expect(await refused(response)).toEqual([400, 'invalid_request', 'cursor']);
});

test('the last test of a calendar is kept with its agent', async () => {
  const agentId = await api.newAgent(anna);
  const check = async () => read(`/agents/${agentId}`);
  expect(await check()).toMatchObject({ data: { agent: { calendar_check: null } } });
  await api.send(`/agents/${agentId}/calendar/test`, { method: 'POST', token: anna });
  expect(await check()).toMatchObject({
    data: {
      agent: { version: 1, calendar_check: { ok: true, at: expect.any(String) as unknown } },
    },
  });
});

test('somebody else’s records, those of a deleted agent, and none at all are answered alike; a caller sees none', async () => {
  const theirs = await api.newAgent(anna);
  const deleted = await api.newAgent(ben);
  const calls = [new Call(theirs), new Call(deleted), new Call('none')];
  for (const call of calls.slice(0, 2)) await call.report();
  await api.send(`/agents/${deleted}`, { method: 'DELETE', token: ben });
  const answers = new Set<string>();
  const caller = await api.callerToken(theirs);
  const ids = [theirs, deleted, `ag_${'0'.repeat(22)}`];
  for (const [index, id] of ids.entries()) {
    for (const path of [
      `/agents/${id}/calls`,
      `/agents/${id}/bookings`,
      `/agents/${id}/bookings/${crypto.randomUUID()}`,
      `/agents/${id}/audit`,
      `/calls/${calls[index]?.id ?? ''}`,
      `/calls/${calls[index]?.id ?? ''}/timeline`,
    ]) {
      for (const token of [ben, caller]) {
        const response = await api.send(path, { token });
        answers.add(`${response.status} ${await response.text()}`);
      }
    }
  }
  expect([...answers]).toHaveLength(1);
  expect([...answers][0]).toMatch(/^404 /);
});

test('nothing of uids and attendees is in the log', () => {
  const text = api.lines.join('');
  for (const secret of [EMAIL, 'forget@example.com', 'Ada Berg', 'uid-', '+12025550123'])
    expect(text).not.toContain(secret);
});
