import { AccessToken } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  LIVEKIT,
  PAGE,
  refused,
  refusalSchema,
  startOwnerApi,
  ZONE,
  type OwnerApi,
  type Sent,
} from './testing/owner-api.ts';

let api: OwnerApi;
let anna: string;
let ben: string;
beforeAll(async () => {
  api = await startOwnerApi();
  anna = await api.ownerToken('anna');
  ben = await api.ownerToken('ben');
}, 120_000);
afterEach(() => api.calendar.clearFaults());
afterAll(() => api.close());

const attendee = (slotId: string, attendeeEmail: string) => ({
  slotId,
  attendeeName: 'Anna Berg',
  attendeeEmail,
  attendeePhone: null,
  notes: null,
});

describe('who may what', () => {
  const routes = (id: string): [string, Sent][] => [
    [`/agents/${id}`, {}],
    [`/agents/${id}`, { method: 'PUT', body: { name: 'Mine' } }],
    [`/agents/${id}`, { method: 'PATCH', body: { name: 'Mine' } }],
    [`/agents/${id}`, { method: 'DELETE' }],
    [`/agents/${id}/calendar/slots?startDate=2026-11-24&endDate=2026-11-25`, {}],
    [`/agents/${id}/calendar/book`, { body: attendee('CS_lrf1xeo0', 'a@example.com') }],
    [`/agents/${id}/calendar/test`, { method: 'POST' }],
  ];

  test('somebody else’s agent, a deleted one and none at all are answered byte for byte the same', async () => {
    const theirs = await api.newAgent(anna);
    const deleted = await api.newAgent(anna);
    await api.send(`/agents/${deleted}`, { method: 'DELETE', token: anna });
    const answers = new Set<string>();
    for (const id of [theirs, deleted, `ag_${'0'.repeat(22)}`]) {
      for (const [path, sent] of routes(id)) {
        const response = await api.send(path, { ...sent, token: ben });
        answers.add(`${response.status} ${await response.text()}`);
      }
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toMatch(/^404 /);
  });

  test('without a token, and with one that proves nothing, every route says 401 and how to prove it', async () => {
    const id = await api.newAgent(anna);
    const livekit = (grant: object, secret = LIVEKIT.apiSecret) => {
      const token = new AccessToken(LIVEKIT.apiKey, secret, { identity: 'caller-1' });
      token.addGrant({ roomJoin: true, room: `call-${id}.x`, ...grant });
      return token.toJwt();
    };
    const wrong = [
      undefined,
      'abc',
      await livekit({}, 'b'.repeat(40)),
      await livekit({ agent: true }),
      await livekit({ room: 'other' }),
      await livekit({ roomJoin: false }),
    ];
    for (const token of wrong) {
      for (const [path, sent] of [
        ...routes(id),
        ['/agents', {}] as const,
        [`/calls/call-${id}.x/settings`, {}] as const,
      ]) {
        const response = await api.send(path, {
          ...sent,
          ...(token === undefined ? {} : { token }),
        });
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
        expect(refusalSchema.parse(await response.json()).error.code).toBe('unauthorized');
        api.comeFrom(crypto.randomUUID());
      }
    }
  });

  test('after twenty wrong tokens a sender has to wait, and others do not', async () => {
    api.comeFrom('of a guesser');
    for (let count = 0; count < 20; count += 1) {
      expect((await api.send('/agents', { token: 'wrong' })).status).toBe(401);
    }
    const response = await api.send('/agents', { token: 'wrong' });
    expect(await refused(response)).toEqual([429, 'rate_limited', undefined]);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    api.comeFrom('of somebody else');
    expect((await api.send('/agents', { token: 'wrong' })).status).toBe(401);
  });

  test('a caller sees and books the calendar of the agent of the call, and nothing else', async () => {
    const id = await api.newAgent(anna);
    const token = await api.callerToken(id);
    expect((await api.freeSlots(id, token)).length).toBeGreaterThan(0);
    const other = await api.newAgent(anna);
    for (const [path, sent] of routes(other))
      expect((await api.send(path, { ...sent, token })).status).toBe(404);
    for (const [path, sent] of routes(id).slice(0, 4))
      expect((await api.send(path, { ...sent, token })).status).toBe(404);
    expect((await api.send(`/agents/${id}/calendar/test`, { method: 'POST', token })).status).toBe(
      404,
    );
    expect((await api.send('/agents', { token })).status).toBe(404);
  });

  test('the settings of a call are for its own job alone', async () => {
    const id = await api.newAgent(anna, { greeting: 'Good day' });
    const job = async (room: string, kind = 'agent') => {
      const token = new AccessToken(LIVEKIT.apiKey, LIVEKIT.apiSecret, { identity: 'agent-1' });
      token.addGrant({ agent: true, roomJoin: true, room });
      token.kind = kind;
      return token.toJwt();
    };
    const room = `call-${id}.123`;
    const response = await api.send(`/calls/${room}/settings`, { token: await job(room) });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      data: { greeting: 'Good day', cal_api_key: api.calendar.key, cal_timezone: ZONE },
    });
    for (const token of [
      await job(`call-${id}.124`),
      await job(room, 'standard'),
      await api.callerToken(id),
      anna,
    ]) {
      expect((await api.send(`/calls/${room}/settings`, { token })).status).toBe(401);
    }
  });

  test('a private agent is called by its owner alone, a public one from its origins', async () => {
    const open = await api.newAgent(anna);
    const token = (id: string, sent: Sent) =>
      api.send(`/agents/${id}/token`, { method: 'POST', ...sent });
    expect((await token(open, { headers: { origin: PAGE } })).status).toBe(201);
    expect(
      (await token(open, { headers: { origin: 'http://localhost', host: 'localhost' } })).status,
    ).toBe(201);
    for (const origin of [
      'https://evil.example',
      'http://shop.example',
      `${PAGE}.evil.example`,
      'null',
    ]) {
      const response = await token(open, { headers: { origin } });
      expect(await refused(response)).toEqual([403, 'origin_not_allowed', undefined]);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await token(open, {})).status).toBe(403);
    const closed = await api.newAgent(anna, { access: 'private' });
    expect((await token(closed, { token: anna })).status).toBe(201);
    expect((await token(closed, { token: ben })).status).toBe(404);
  });

  test('pages of the agent’s origins may read refusals, too', async () => {
    const id = await api.newAgent(anna);
    const path = `/agents/${id}/calendar/slots?startDate=2026-11-24&endDate=2026-11-25`;
    const response = await api.send(path, { headers: { origin: PAGE } });
    expect(response.status).toBeGreaterThan(399);
    expect(response.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(response.headers.get('vary')).toContain('Origin');
    const preflight = await api.send(path, { method: 'OPTIONS', headers: { origin: PAGE } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      PAGE,
    ]);
    const stranger = await api.send(path, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });
});
