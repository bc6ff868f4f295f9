import { randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { AccessToken } from 'livekit-server-sdk';
import { describe, expect, it } from 'vitest';
import type { LostAgent, TakeoverResult } from './takeover.ts';
import { mintCallToken } from './token.ts';
import { createCheckedApp } from './testing/checked-app.ts';

const livekit = {
  url: 'ws://127.0.0.1:7880',
  apiKey: 'devkey',
  apiSecret: 'a-secret-that-is-long-enough-to-be-one',
  agentName: 'front-desk',
};

function setUp({
  exists = true,
  takeover = 'coming',
}: { exists?: boolean; takeover?: TakeoverResult } = {}) {
  const asked: LostAgent[] = [];
  const app = createCheckedApp({
    livekit,
    randomId: () => 'id',
    clientOf: () => ({ network: '127.0.0.1', isSecure: false }),
    tokensPerMinute: 10,
    calls: {
      rooms: { exists: () => Promise.resolve(exists) },
      takeover(lost) {
        asked.push(lost);
        return Promise.resolve(takeover);
      },
    },
    log: { warn: () => undefined },
  });
  const post = async (path: string, body: unknown) =>
    app.request(`/api/v1/calls/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { asked, post };
}

const callToken = async (): Promise<string> =>
  (await mintCallToken(livekit, { randomId: () => 'id', randomBytes, callerGraceMs: 30_000 }))
    .participant_token;

async function tokenOf(
  options: { secret?: string; identity?: string; room?: string; ttl?: number } = {},
): Promise<string> {
  const { secret = livekit.apiSecret, identity = 'caller-1', room = 'call-1' } = options;
  const token = new AccessToken(livekit.apiKey, secret, { identity, ttl: options.ttl ?? 600 });
  token.addGrant({ roomJoin: true, room });
  return token.toJwt();
}

describe('POST /api/v1/calls/rejoin', () => {
  it('lets the same caller into the same room again, and asks for no second agent', async () => {
    const { post } = setUp();
    const response = await post('rejoin', { token: await callToken() });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const grant = (await response.json()) as { server_url: string; participant_token: string };
    expect(grant.server_url).toBe(livekit.url);
    const claims = decodeJwt(grant.participant_token);
    expect(claims.sub).toBe('caller-id');
    expect(claims['video']).toMatchObject({ room: 'call-id', roomJoin: true });
    expect(claims['roomConfig']).toBeUndefined();
  });

  it('takes a token that has run out during the call', async () => {
    const { post } = setUp();
    expect((await post('rejoin', { token: await tokenOf({ ttl: -1200 }) })).status).toBe(201);
  });

  it('says that a call is over', async () => {
    const { post } = setUp({ exists: false });
    const response = await post('rejoin', { token: await callToken() });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'call_over' } });
  });

  it('is refused without proof', async () => {
    const { post } = setUp();
    for (const token of [
      'x',
      await tokenOf({ secret: 'another-secret-that-is-long-enough-to-be' }),
      await tokenOf({ identity: 'agent-1' }),
      await tokenOf({ room: 'lobby' }),
      await tokenOf({ ttl: -6 * 60 * 60 }),
    ]) {
      expect((await post('rejoin', { token })).status).toBe(401);
    }
  });

  it('refuses a body that asks for more', async () => {
    const { post } = setUp();
    const token = await callToken();
    for (const body of [
      {},
      { token: '' },
      { token, room: 'call-2' },
      { token: 'x'.repeat(5000) },
    ]) {
      expect((await post('rejoin', body)).status).toBe(400);
    }
  });
});

describe('POST /api/v1/calls/agent', () => {
  it('asks for an agent in place of the one that is gone', async () => {
    const { post, asked } = setUp();
    const response = await post('agent', { token: await callToken(), gone: 'agent-1' });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ agent: 'coming' });
    expect(asked).toEqual([{ room: 'call-id', caller: 'caller-id', gone: 'agent-1' }]);
  });

  it('says that the call is over', async () => {
    const { post } = setUp({ takeover: 'over' });
    expect((await post('agent', { token: await callToken() })).status).toBe(404);
  });

  it('is refused without proof, and asks for nobody', async () => {
    const { post, asked } = setUp();
    expect((await post('agent', { token: 'x' })).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('is slowed down, call by call', async () => {
    const { post } = setUp();
    const token = await callToken();
    const statuses: number[] = [];
    for (let i = 0; i < 25; i += 1) statuses.push((await post('agent', { token })).status);
    expect(new Set(statuses)).toEqual(new Set([202, 429]));
    expect((await post('agent', { token: await tokenOf() })).status).toBe(202);
  });
});
