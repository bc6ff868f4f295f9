import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('startStack', () => {
  it('starts an SFU that takes the keys of the stack', async () => {
    const stack = await start();
    const rooms = new RoomServiceClient(
      stack.livekitUrl.replace(/^ws/, 'http'),
      stack.apiKey,
      stack.apiSecret,
    );
    expect(await rooms.listRooms()).toEqual([]);
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
