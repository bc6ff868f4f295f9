import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from './app.ts';

const livekit = {
  url: 'ws://127.0.0.1:7880',
  apiKey: 'devkey',
  apiSecret: 'a-secret-that-is-long-enough-to-be-one',
  agentName: 'front-desk',
};

function makeApp(tokensPerMinute = 10, webDir?: string): ReturnType<typeof createApp> {
  let count = 0;
  return createApp({
    livekit,
    randomId: () => `id${(count += 1)}`,
    clientAddress: () => '127.0.0.1',
    tokensPerMinute,
    webDir,
    log: { warn: () => undefined },
  });
}

async function post(app: ReturnType<typeof createApp>, body?: unknown): Promise<Response> {
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
    expect(await response.json()).toHaveProperty('error.code', 'bad_request');
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

  it('describes itself, and answers JSON where there is nothing', async () => {
    const app = makeApp();
    expect(JSON.stringify(await (await app.request('/api/v1/openapi.json')).json())).toContain(
      '/api/v1/token',
    );
    expect((await app.request('/api/v1/nothing')).status).toBe(404);
  });
});

describe('a request that cannot be read', () => {
  const send = (init: RequestInit): Promise<Response> =>
    Promise.resolve(makeApp().request('/api/v1/token', { method: 'POST', ...init }));
  const json = { 'content-type': 'application/json' };

  it.each([
    ['no JSON', { body: '{bad', headers: json }, 400, 'bad_request'],
    [
      'plain text',
      { body: 'hello', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported_type',
    ],
    [
      'XML',
      { body: '<a/>', headers: { 'content-type': 'application/xml' } },
      415,
      'unsupported_type',
    ],
    ['a form', { body: new FormData() }, 415, 'unsupported_type'],
    ['3 MB', { body: JSON.stringify('x'.repeat(3e6)), headers: json }, 413, 'too_large'],
    ['a list', { body: '[]', headers: json }, 400, 'bad_request'],
    ['null', { body: 'null', headers: json }, 400, 'bad_request'],
    ['an unknown key', { body: '{"room":"mine"}', headers: json }, 400, 'bad_request'],
  ] as [string, RequestInit, number, string][])(
    'is refused in the envelope: %s',
    async (_, init, status, code) => {
      const response = await send(init);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ error: { code } });
    },
  );

  it('is told which method to use', async () => {
    const response = await makeApp().request('/api/v1/token', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('the built page', () => {
  it('is compressed, kept where its name has a digest, and asked for again otherwise', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'page-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true });
    });
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, 'index.html'), '<p>page</p>');
    writeFileSync(join(dir, 'assets/index-a1b2.js'), `export const text = '${'a'.repeat(5000)}';`);
    const app = makeApp(10, dir);
    const page = await app.request('/');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    const script = await app.request('/assets/index-a1b2.js', {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});
