import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import '../test/sfu-context.ts';
import { startStack } from './start-stack.ts';
import type { Stack } from './start-stack.ts';

let dataDir: string;
const stacks: Stack[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stack-'));
});
afterEach(async () => {
  await Promise.all(stacks.splice(0).map((stack) => stack.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startStack>[0]> = {}): Promise<Stack> {
  const stack = await startStack({ dataDir, parts: ['sfu'], ...options });
  stacks.push(stack);
  return stack;
}

/** A LiveKit access token (JWT, HS256) that may list rooms. */
function listToken({ apiKey, apiSecret }: Stack): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 60;
  const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: apiKey, exp, video: { roomList: true } })}`;
  return `${unsigned}.${createHmac('sha256', apiSecret).update(unsigned).digest('base64url')}`;
}

describe('startStack', () => {
  it('starts an SFU that takes the keys of the stack', async () => {
    const stack = await start();
    const response = await fetch(
      `${stack.livekitUrl.replace(/^ws/, 'http')}/twirp/livekit.RoomService/ListRooms`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${listToken(stack)}`,
          'content-type': 'application/json',
        },
        body: '{}',
      },
    );
    expect(await response.json()).toEqual({ rooms: [] });
  });

  it('has an SFU of its own beside that of the test run', async () => {
    const stack = await start();
    expect(stack.livekitUrl).not.toBe(inject('sfu').url);
  });

  it('runs two stacks side by side', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.livekitUrl).not.toBe(two.livekitUrl);
    expect(one.agentName).not.toBe(two.agentName);
  });

  it('reports a part that dies', async () => {
    const stack = await start();
    process.kill(stack.part('sfu').pid!, 'SIGKILL');
    expect(await stack.died).toMatchObject({ end: { part: 'sfu', signal: 'SIGKILL' } });
  });

  it('leaves nothing running after it was stopped', async () => {
    const stack = await start();
    await stack.stop();
    await expect(fetch(stack.livekitUrl.replace(/^ws/, 'http'))).rejects.toThrow();
  });

  it('fails when its start is aborted', async () => {
    const controller = new AbortController();
    const starting = startStack({ dataDir, parts: ['sfu'], signal: controller.signal });
    controller.abort();
    await expect(starting).rejects.toThrow(/aborted/);
  });
});
