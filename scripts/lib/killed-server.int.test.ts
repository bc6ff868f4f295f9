import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import { startTestPostgres } from '../../agent/src/store/testing/postgres-server.ts';
import { startStack, type Stack } from '../stack/start-stack.ts';
import { killServer } from './kill-server.ts';
import { startServer } from './server-process.ts';

/** More of them: `npm run soak -- --kills 50`. */
const KILLS = 3;

let stack: Stack;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'killed-server-'));
  stack = await startStack({ dataDir, parts: ['local-calcom'] });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it(
  'a server that is killed while it writes loses nothing that it acknowledged, and its folder opens again',
  { timeout: 240_000 },
  async () => {
    const report = await killServer({ stack, dataDir, kills: KILLS, random: Math.random });
    expect(report).toMatchObject({ kills: KILLS, lost: [], double: [], shared: 0 });
    expect(report.agents).toBeGreaterThan(0);
    expect(report.bookings).toBeGreaterThan(0);
  },
);

it('of two servers that start on one new PostgreSQL database one migrates, and both serve the same', async () => {
  const postgres = await startTestPostgres();
  const DATABASE_URL = postgres.newDatabase();
  const env = { DATABASE_URL, DATA_DIR: dataDir };
  const servers = await Promise.all([startServer(stack, env), startServer(stack, env)]);
  const made = await Promise.all(
    servers.map(({ url }) =>
      checkedFetch(`${url}/agents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Front desk' }),
      }),
    ),
  );
  expect(made.map(({ status }) => status)).toEqual([201, 201]);
  const lists = await Promise.all(
    servers.map(async ({ url }) => (await checkedFetch(`${url}/agents`)).text()),
  );
  expect(lists[0]).toBe(lists[1]);
  expect(lists[0]?.split('Front desk')).toHaveLength(3);
  await Promise.all(servers.map(({ end }) => end('SIGTERM')));
  await postgres.stop();
});
