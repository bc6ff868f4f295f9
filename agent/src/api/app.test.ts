import { decodeJwt } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { createCheckedApp } from './testing/checked-app.ts';

const livekit = {
  url: 'ws://127.0.0.1:7880',
  apiKey: 'devkey',
  apiSecret: 'a-secret-that-is-long-enough-to-be-one',
  agentName: 'front-desk',
};

function makeApp(
  tokensPerMinute = 10,
  warn: () => void = () => undefined,
): ReturnType<typeof createCheckedApp> {
  let count = 0;
  return createCheckedApp({
    livekit,
    randomId: () => `id${(count += 1)}`,
    clientOf: () => ({ network: '127.0.0.1', isSecure: false }),
    tokensPerMinute,
    log: { warn },
  });
}

async function post(app: ReturnType<typeof createCheckedApp>, body?: unknown): Promise<Response> {
  return app.request('/api/v1/token', {
    method: 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
}

describe('POST /api/v1/token', () => {
  it('answers 201 with a token for a new room, a new identity and this agent', async () => {
    const response = await post(makeApp(), {});
    expect(response.status).toBe(201);
    const grant: unknown = await response.json();
    expect(grant).toMatchObject({ server_url: livekit.url });
    const { participant_token: token } = grant as { participant_token: string };
    const claims = decodeJwt(token);
    expect(claims.sub).toBe('caller-id1');
    expect(claims['video']).toMatchObject({ room: 'call-id2', roomJoin: true });
    expect(JSON.stringify(claims['roomConfig'])).toContain('front-desk');
    expect(JSON.stringify(claims['roomConfig'])).toContain('caller-id1');
    // Longer than the agent waits, so that another one can still come.
    expect(claims['roomConfig']).toMatchObject({ departureTimeout: 45 });
    // LiveKit Cloud brings no agent by itself, as we do.
    expect(claims['roomConfig']).toMatchObject({ agents: [{ restartPolicy: 'JRP_NEVER' }] });
    expect(claims['metadata']).toBeUndefined();
    expect((claims.exp ?? 0) * 1000 - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  });

  it('works without a body, and never gives two calls the same room', async () => {
    const app = makeApp();
    const grants = [await post(app), await post(app)];
    const rooms = await Promise.all(
      grants.map(async (response) => {
        const { participant_token: token } = (await response.json()) as {
          participant_token: string;
        };
        return JSON.stringify(decodeJwt(token)['video']);
      }),
    );
    expect(new Set(rooms).size).toBe(2);
  });

  it.each([
    { room_name: 'somebody-elses' },
    { participant_identity: 'caller-1' },
    { participant_name: 'Ada' },
    { participant_metadata: 'x' },
    { participant_attributes: { a: 'b' } },
    { room_config: { name: 'x' } },
  ])('refuses a client that sets %o', async (body) => {
    const response = await post(makeApp(), body);
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('error.code', 'invalid_request');
  });

  it('refuses more tokens a minute than one address may have, and says when to come back', async () => {
    const app = makeApp(1);
    await post(app);
    const refused = await post(app);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the API', () => {
  it('says that it is well', async () => {
    expect(await (await makeApp().request('/healthz')).json()).toEqual({ status: 'ok' });
  });

  it('says what to do for a page, where none is built', async () => {
    const answer = await makeApp().request('/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('WEB_DIR');
  });

  it('describes itself, and answers JSON where there is nothing', async () => {
    const app = makeApp();
    expect(JSON.stringify(await (await app.request('/api/v1/openapi.json')).json())).toContain(
      '/api/v1/token',
    );
    expect((await app.request('/api/v1/nothing')).status).toBe(404);
    expect((await app.request('/nothing')).status).toBe(404);
  });
});

describe('a request that fails', () => {
  async function failing(code: string): Promise<{ status: number; warnings: number }> {
    const warn = vi.fn();
    const body = new ReadableStream({
      pull: () => Promise.reject(Object.assign(new Error('no more of it'), { code })),
    });
    const headers = { 'content-type': 'application/json' };
    const init: RequestInit = { method: 'POST', headers, body, duplex: 'half' };
    const { status } = await makeApp(10, warn).request('/api/v1/token', init);
    return { status, warnings: warn.mock.calls.length };
  }

  it('is no fault of the server where its sender went away', async () => {
    expect(await failing('ECONNRESET')).toEqual({ status: 400, warnings: 0 });
  });

  it('is answered with 500, and logged, where the server is at fault', async () => {
    expect(await failing('EIO')).toEqual({ status: 500, warnings: 1 });
  });
});
