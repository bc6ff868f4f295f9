import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { createCheckedApp } from './testing/checked-app.ts';

const SCRIPT = `export const text = '${'a'.repeat(5000)}';`;
const DIGESTED = '/assets/index-a1b2.js';

function makeApp({ url = 'ws://127.0.0.1:7880', isSecure = false } = {}): ReturnType<
  typeof createCheckedApp
> {
  const dir = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<p>page</p>');
  writeFileSync(join(dir, 'operator.html'), '<p>operator page</p>');
  writeFileSync(join(dir, DIGESTED), SCRIPT);
  writeFileSync(join(dir, `${DIGESTED}.br`), brotliCompressSync(SCRIPT));
  writeFileSync(join(dir, `${DIGESTED}.gz`), gzipSync(SCRIPT));
  return createCheckedApp({
    livekit: { url, apiKey: 'k', apiSecret: 's', agentName: 'a' },
    randomId: () => 'id',
    clientOf: () => ({ network: '127.0.0.1', isSecure }),
    tokensPerMinute: 1,
    webDir: dir,
    log: { warn: () => undefined },
  });
}

it('files come as the build packed them, in the best way that a browser takes', async () => {
  const app = makeApp();
  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await app.request(DIGESTED, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  }
});

it('what has a digest in its name is kept for good, the page asked for again and sent only when it is new', async () => {
  const app = makeApp();
  const script = await app.request(DIGESTED);
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const page = await app.request('/');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const etag = page.headers.get('etag') ?? '';
  const again = await app.request('/', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('cache-control')).toBe('no-cache');
  const other = await app.request('/', { headers: { 'if-none-match': '"another"' } });
  expect([other.status, await other.text()]).toEqual([200, '<p>page</p>']);
});

it('the operator page has an address of its own, and the policy of the caller’s page', async () => {
  const app = makeApp();
  const [caller, operator] = [await app.request('/'), await app.request('/operator')];
  expect([operator.status, await operator.text()]).toEqual([200, '<p>operator page</p>']);
  for (const header of ['content-security-policy', 'cache-control', 'content-type']) {
    expect(operator.headers.get(header)).toBe(caller.headers.get(header));
  }
});

it('what cannot be answered with a file is refused in the envelope', async () => {
  const app = makeApp();
  for (const [path, init, status] of [
    ['/', { method: 'POST' }, 405],
    ['/assets/gone.js', {}, 404],
    ['/%E0%A4%A', {}, 404],
    ['/', { headers: { range: 'bytes=999-' } }, 416],
  ] as const) {
    const answer = await app.request(path, init);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('error.code');
    expect(answer.headers.get('cache-control')).toBeNull();
  }
});

it('the page may run its own scripts and talk to its own servers, and nothing else', async () => {
  const policyOf = async (url: string): Promise<string> =>
    (await makeApp({ url }).request('/')).headers.get('content-security-policy') ?? '';
  const policy = await policyOf('ws://127.0.0.1:7880');
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:7880 http://127.0.0.1:7880;");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
  expect(await policyOf('wss://project.livekit.cloud')).toContain(
    'wss://project.livekit.cloud https://project.livekit.cloud wss://*.livekit.cloud https://*.livekit.cloud;',
  );
});

it('browsers are told to stay with TLS only where they came by it', async () => {
  const header = 'strict-transport-security';
  expect((await makeApp().request('/')).headers.get(header)).toBeNull();
  expect((await makeApp({ isSecure: true }).request('/')).headers.get(header)).toContain(
    'max-age=',
  );
});
