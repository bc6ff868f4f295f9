import { decodeJwt, SignJWT } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { visitorOf } from './dispatch.ts';
import {
  LIVEKIT,
  OPERATOR_PAGE,
  PAGE,
  refused,
  startOwnerApi,
  type Sent,
} from './testing/owner-api.ts';

const VISITOR = { name: 'Anna Berg', email: 'anna.berg@example.com' };

const api = await startOwnerApi();
const anna = await api.ownerToken('anna');
const ben = await api.ownerToken('ben');
afterAll(() => api.close());

const dataOf = <S extends z.ZodType>(schema: S) =>
  z.object({ success: z.literal(true), data: schema });
const newSecret = async (id: string): Promise<string> => {
  const response = await api.send(`/agents/${id}/visitor-secret`, { method: 'POST', token: anna });
  expect(response.status).toBe(201);
  return dataOf(z.object({ secret: z.string() })).parse(await response.json()).data.secret;
};
const begin = (id: string, sent: Sent = {}) =>
  api.send(`/agents/${id}/token`, { method: 'POST', headers: { origin: PAGE }, ...sent });

function visitorToken(secret: string, audience: string, claims: object = VISITOR): Promise<string> {
  const now = Math.floor(api.calendar.now() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(new TextEncoder().encode(secret));
}

test('a signed visitor begins a call from a page of the agent; what is known of them is for the job alone', async () => {
  const id = await api.newAgent(anna, { access: 'signed' });
  const secret = await newSecret(id);
  const token = await visitorToken(secret, id);
  const response = await begin(id, { token });
  expect(response.status).toBe(201);
  const text = await response.text();
  const grant = z.object({ participant_token: z.string() }).parse(JSON.parse(text));
  const claims = z
    .looseObject({
      video: z.object({ room: z.string() }),
      roomConfig: z.object({ agents: z.array(z.object({ metadata: z.string() })) }),
    })
    .parse(decodeJwt(grant.participant_token));
  expect(JSON.stringify(claims)).not.toMatch(/Anna|Berg|anna\.berg/);
  const metadata = claims.roomConfig.agents[0]?.metadata ?? '';
  const { room } = claims.video;
  expect(visitorOf(metadata, room, LIVEKIT.apiSecret)).toEqual(VISITOR);
  expect(visitorOf(metadata, `${room}x`, LIVEKIT.apiSecret)).toBeUndefined();
  expect(api.lines.join('')).not.toMatch(/anna\.berg/);
  expect(api.lines.join('')).not.toContain(secret);
});

test('neither a page of another origin nor a token that proves nothing begins a call with a signed agent', async () => {
  const id = await api.newAgent(anna, { access: 'signed' });
  const other = await api.newAgent(anna, { access: 'signed' });
  const foreign = await newSecret(other);
  const early = await visitorToken(foreign, id);
  expect(await refused(await begin(id, { token: early }))).toEqual([
    401,
    'unauthorized',
    undefined,
  ]);
  const old = await newSecret(id);
  const secret = await newSecret(id);
  const good = await visitorToken(secret, id);
  expect((await begin(id, { token: good })).status).toBe(201);
  const evil = { headers: { origin: 'https://evil.example' } };
  expect(await refused(await begin(id, { token: good, ...evil }))).toEqual([
    403,
    'origin_not_allowed',
    undefined,
  ]);
  const missing = await begin(id);
  expect(missing.headers.get('www-authenticate')).toBe('Bearer');
  expect(await refused(missing)).toEqual([401, 'unauthorized', undefined]);
  for (const token of [
    await visitorToken(old, id),
    await visitorToken(foreign, id),
    await visitorToken(secret, other),
    await visitorToken(secret, id, { name: 7 }),
  ]) {
    expect((await begin(id, { token })).status).toBe(401);
  }
  expect((await begin(id, { token: anna })).status).toBe(201);
  expect((await begin(id, { token: ben })).status).toBe(404);
  // A visitor's token opens nothing else.
  expect((await api.send(`/agents/${id}`, { token: good })).status).toBe(401);
});

test('the secret of visitors is shown once, to its owner alone', async () => {
  const id = await api.newAgent(anna, { access: 'signed' });
  const path = `/agents/${id}/visitor-secret`;
  expect((await api.send(path, { method: 'POST', token: ben })).status).toBe(404);
  expect(await (await api.send(`/agents/${id}`, { token: anna })).json()).toMatchObject({
    data: { agent: { has_visitor_secret: false, access: 'signed' } },
  });
  const secret = await newSecret(id);
  const text = await (await api.send(`/agents/${id}`, { token: anna })).text();
  expect(text).toContain('"has_visitor_secret":true');
  expect(text).not.toContain(secret);
});

test('visitors begin as many calls in a day as the agent’s owner says, whatever address they come from', async () => {
  const id = await api.newAgent(anna, { calls_per_day: 2 });
  for (const address of ['192.0.2.10', '192.0.2.11']) {
    api.comeFrom(address);
    expect((await begin(id)).status).toBe(201);
  }
  api.comeFrom('192.0.2.12');
  const late = await begin(id);
  const seconds = Number(late.headers.get('retry-after'));
  expect(await refused(late)).toEqual([429, 'daily_limit_reached', undefined]);
  const midnight = new Date((Math.floor(api.calendar.now() / 1000) + seconds) * 1000);
  expect(midnight.toISOString()).toMatch(/T00:00:0[01]/);
  expect(late.headers.get('access-control-allow-origin')).toBe(PAGE);
  expect((await begin(id, { token: anna })).status).toBe(201);
});

test('an owner learns who is signed in, and whether a page of some origin could call', async () => {
  expect(await (await api.send('/me', { token: anna })).json()).toEqual({
    success: true,
    data: { is_development: false, encryption: true },
  });
  expect((await api.send('/me', {})).status).toBe(401);
  const open = await api.newAgent(anna);
  const closed = await api.newAgent(anna, { access: 'private' });
  const check = async (id: string, origin: string): Promise<unknown> => {
    const path = `/agents/${id}/origin-check?origin=${encodeURIComponent(origin)}`;
    const response = await api.send(path, { token: anna, headers: { host: 'calls.example' } });
    return dataOf(z.unknown()).parse(await response.json()).data;
  };
  expect(await check(open, PAGE)).toEqual({ origin: PAGE, allowed: true, reason: 'listed' });
  expect(await check(open, `${PAGE}/contact?x=1`)).toEqual({
    origin: PAGE,
    allowed: true,
    reason: 'listed',
  });
  expect(await check(open, 'https://calls.example')).toMatchObject({
    allowed: true,
    reason: 'same_origin',
  });
  expect(await check(open, 'https://shop.example:8443')).toMatchObject({
    allowed: false,
    reason: 'not_listed',
  });
  expect(await check(open, 'shop')).toEqual({
    origin: 'shop',
    allowed: false,
    reason: 'no_origin',
  });
  expect(await check(closed, PAGE)).toMatchObject({ allowed: false, reason: 'private' });
  const foreign = await api.send(`/agents/${open}/origin-check?origin=x`, { token: ben });
  expect(foreign.status).toBe(404);
});

test('a page for owners on another server may use every route, and read every refusal', async () => {
  const from = { headers: { origin: OPERATOR_PAGE } };
  const preflight = await api.send('/agents', { method: 'OPTIONS', ...from });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('If-Match');
  const headers = { ...from.headers, 'content-type': 'text/plain' };
  const wrongType = await api.send('/agents', { token: anna, body: 'x', headers });
  expect(wrongType.status).toBe(415);
  expect(wrongType.headers.get('access-control-allow-origin')).toBe(OPERATOR_PAGE);
  expect(wrongType.headers.get('access-control-expose-headers')).toContain('Retry-After');
  const shop = await api.send('/agents', { token: anna, headers: { origin: PAGE } });
  expect(shop.headers.get('access-control-allow-origin')).toBeNull();
});

test('what a call needs of the new fields reaches its job, and wrong ones are refused', async () => {
  const set = {
    voice: 'marin',
    calls_per_day: 7,
    transfer_mode: 'show',
    transferPhoneNumber: '+1 202 555 0143',
  };
  const id = await api.newAgent(anna, { ...set, calEventTypeId: 12 });
  expect(await (await api.send(`/agents/${id}`, { token: anna })).json()).toMatchObject({
    data: {
      agent: {
        voice: 'marin',
        calls_per_day: 7,
        transfer_to: '+1 202 555 0143',
        cal_event_type_id: 12,
      },
    },
  });
  for (const [body, field] of [
    [{ calls_per_day: 0 }, 'calls_per_day'],
    [{ calls_per_day: 100_001 }, 'calls_per_day'],
    [{ cal_event_type_id: 3_000_000_000 }, 'cal_event_type_id'],
    [{ transfer_mode: 'sip' }, 'transfer_mode'],
    [{ voice: '' }, 'voice'],
  ] as const) {
    const response = await api.send(`/agents/${id}`, { method: 'PATCH', token: anna, body });
    expect(await refused(response)).toEqual([400, 'invalid_request', field]);
  }
});
