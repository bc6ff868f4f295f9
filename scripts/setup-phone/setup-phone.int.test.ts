/** `setup-phone` against a real media server, with Redis and without. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SipClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startTestRedis, type TestRedis } from '../../agent/src/scheduling/testing/redis-server.ts';
import { findSfu } from '../setup/sfu.mjs';
import { portAllocator } from '../stack/ports.ts';
import { readDevelopmentKeys, sfuPart } from '../stack/sfu-part.ts';
import { setupPhone } from './setup-phone.ts';
import '../test/sfu-context.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NUMBER = '+4930123456';
const OTHER = '+442079460958';

let redis: TestRedis;
let sfu: ChildProcess;
let env: Record<string, string>;

/** The media server of a development machine, with Redis. */
async function startSfu(): Promise<string> {
  const found = findSfu({ env: { PATH: process.env['PATH'] }, cacheDir: join(ROOT, '.cache') });
  if (found?.kind !== 'program') throw new Error('there is no media server to start');
  const take = portAllocator(() => undefined);
  const port = (transport: 'tcp' | 'udp') => take({ name: 'sfu', preferred: 0, transport });
  const ports = { http: await port('tcp'), tcp: await port('tcp'), udp: await port('udp') };
  const part = sfuPart({
    root: ROOT,
    command: found.command,
    ports,
    env: {},
    serverUrl: undefined,
  });
  sfu = spawn(part.command, [...part.args, '--redis-host', new URL(redis.url).host], {
    stdio: 'ignore',
    env: { ...process.env, ...part.env },
  });
  await vi.waitFor(() => fetch(part.healthUrl), { timeout: 60_000 });
  return `ws://127.0.0.1:${ports.http}`;
}

beforeAll(async () => {
  redis = await startTestRedis();
  const { apiKey, apiSecret } = readDevelopmentKeys(ROOT);
  env = {
    LIVEKIT_URL: await startSfu(),
    LIVEKIT_API_KEY: apiKey,
    LIVEKIT_API_SECRET: apiSecret,
    LIVEKIT_AGENT_NAME: 'the-agent',
  };
});
afterAll(async () => {
  const gone = once(sfu, 'exit');
  sfu.kill('SIGKILL');
  await gone;
  await redis.kill();
});

async function run(args: string[], more: Record<string, string> = {}) {
  const lines: string[] = [];
  const code = await setupPhone({
    args,
    env: { ...env, ...more },
    print: (line) => lines.push(line),
    client: (url, key, secret) => new SipClient(url, key, secret),
  });
  return { code, text: lines.join('\n') };
}

function client(): SipClient {
  return new SipClient(
    (env['LIVEKIT_URL'] ?? '').replace('ws', 'http'),
    env['LIVEKIT_API_KEY'],
    env['LIVEKIT_API_SECRET'],
  );
}

describe('setup-phone', () => {
  it('makes trunk and rule once, finds them as they should be, and brings them in line', async () => {
    const dry = await run(['--number', NUMBER, '--dry-run']);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.text).toMatch(/would be made/);
    expect(await client().listSipInboundTrunk()).toEqual([]);

    const made = await run(['--number', NUMBER]);
    expect(made.text).toMatch(/Trunk "in-call-calendar": made\.\nRule "in-call-calendar": made\./);
    expect(made.text).toMatch(/livekit-sip.*same Redis[^]*carrier[^]*RFC 4733/);
    expect(made.code).toBe(0);

    const again = await run(['--number', NUMBER]);
    expect(again.text).toMatch(/Trunk .*: as it should be\.\nRule .*: as it should be\./);
    const [trunk] = await client().listSipInboundTrunk();
    expect(trunk?.numbers).toEqual([NUMBER]);
    const rules = await client().listSipDispatchRule();
    expect(rules).toHaveLength(1);
    expect(rules[0]?.trunkIds).toEqual([trunk?.sipTrunkId]);
    expect(rules[0]?.rule?.rule).toMatchObject({
      case: 'dispatchRuleCallee',
      value: { roomPrefix: 'call-phone', randomize: true },
    });
    expect(rules[0]?.roomConfig?.agents).toMatchObject([{ agentName: 'the-agent' }]);

    const signed = { SIP_USERNAME: 'carrier', SIP_PASSWORD: 'a password' };
    const moved = await run(['--number', NUMBER, '--number', OTHER], {
      ...signed,
      LIVEKIT_AGENT_NAME: 'another-agent',
    });
    expect(moved.text).toMatch(/Trunk .*: changed \(numbers, credentials\)/);
    expect(moved.text).toMatch(/Rule .*: changed \(agent\)/);
    expect(moved.text).not.toContain('a password');
    const [changed] = await client().listSipInboundTrunk();
    expect(changed).toMatchObject({ sipTrunkId: trunk?.sipTrunkId, authUsername: 'carrier' });
    expect(changed?.numbers.toSorted()).toEqual([OTHER, NUMBER].toSorted());
    const settled = await run(['--number', OTHER, '--number', NUMBER], {
      ...signed,
      LIVEKIT_AGENT_NAME: 'another-agent',
    });
    expect(settled.text).toMatch(/Trunk .*: as it should be\.\nRule .*: as it should be\./);
  });

  it('gives a number to an agent of the database, by the name of the room', async () => {
    const done = await run(['--number', '+33142685300', '--agent', 'ag_1a2b']);
    expect(done.code).toBe(0);
    const rules = await client().listSipDispatchRule();
    const rule = rules.find(({ name }) => name === 'in-call-calendar ag_1a2b');
    expect(rule?.rule?.rule).toMatchObject({ value: { roomPrefix: 'call-ag_1a2b.phone' } });
    expect(rule?.roomConfig?.agents[0]?.metadata).toBe('{"agent":"ag_1a2b"}');
  });

  it('says what is wrong with a conflict, the key, the address, the number, the settings', async () => {
    expect(await run(['--number', '+41446681800', '--name', 'first'])).toMatchObject({ code: 0 });
    const both = ['--number', '+41446681800', '--number', '+390669821', '--name', 'second'];
    expect((await run(both)).text).toMatch(/Another trunk .* already\..*--name/);
    const wrong = await run(['--number', NUMBER], { LIVEKIT_API_SECRET: 'x'.repeat(32) });
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.text).toMatch(/refuses the key/);
    const away = await run(['--number', NUMBER], { LIVEKIT_URL: 'ws://127.0.0.1:1' });
    expect(away.text).toMatch(/cannot be reached/);
    expect((await run([])).text).toMatch(/No number/);
    expect((await run(['--number', '030 123'])).text).toMatch(
      /no phone number with a country code/,
    );
    expect((await run(['--numbr', NUMBER])).text).toMatch(/--numbr is not understood/);
    expect((await run(['--number', NUMBER, '--agent', 'x'])).text).toMatch(/--agent takes an id/);
    expect((await run(['--number', NUMBER], { SIP_USERNAME: 'a' })).text).toMatch(
      /belong together/,
    );
    expect((await run(['--number', NUMBER], { LIVEKIT_URL: '' })).text).toMatch(/Set LIVEKIT_URL/);
  });

  it('says so where the media server has no Redis', async () => {
    const { url, apiKey, apiSecret } = inject('sfu');
    const bare = await run(['--number', NUMBER], {
      LIVEKIT_URL: url,
      LIVEKIT_API_KEY: apiKey,
      LIVEKIT_API_SECRET: apiSecret,
    });
    expect(bare.code).toBe(1);
    expect(bare.text).toMatch(/has no Redis/);
  });
});
