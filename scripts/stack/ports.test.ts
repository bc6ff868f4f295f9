import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portAllocator, tryPort } from './ports.ts';

const servers: ReturnType<typeof createServer>[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function occupyPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

describe('tryPort', () => {
  it.each(['tcp', 'udp'] as const)('finds any free %s port', async (transport) => {
    expect(await tryPort(0, transport)).toBeGreaterThan(0);
  });

  it('answers undefined for a port that is taken', async () => {
    expect(await tryPort(await occupyPort())).toBeUndefined();
  });
});

describe('portAllocator', () => {
  it('gives the preferred port while it is free, without a word', async () => {
    const lines: string[] = [];
    const preferred = (await tryPort(0)) ?? 0;
    expect(await portAllocator((line) => lines.push(line))({ name: 'web', preferred })).toBe(
      preferred,
    );
    expect(lines).toEqual([]);
  });

  it('takes another port when the preferred one is in use, and says so', async () => {
    const lines: string[] = [];
    const preferred = await occupyPort();
    const port = await portAllocator((line) => lines.push(line))({ name: 'web', preferred });
    expect(port).not.toBe(preferred);
    expect(lines).toEqual([`port ${preferred} is in use: web takes ${port}`]);
  });

  it('gives no port twice', async () => {
    const preferred = (await tryPort(0)) ?? 0;
    const take = portAllocator(() => undefined);
    const first = await take({ name: 'server', preferred });
    expect(await take({ name: 'web', preferred })).not.toBe(first);
  });
});
