/** Two media servers, servers and workers on one machine; `npm run chaos` breaks everything there is in such a fleet. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFleet, type Fleet } from './fleet.ts';
import { runChaos } from './run-chaos.ts';

const TOKENS_PER_MINUTE = 4;

let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet({
    env: { TOKENS_PER_MINUTE: String(TOKENS_PER_MINUTE), TRUST_PROXY: '1' },
  });
}, 240_000);
afterAll(() => fleet.stop());

it('calls go on when the worker of one ends, and recover when a media server does', async () => {
  const lines: string[] = [];
  const report = await runChaos(
    fleet,
    { faults: 2, only: 'worker kill,media kill', seed: 1 },
    (line) => lines.push(line),
  );
  expect(report, lines.join('\n')).toEqual({
    faults: 2,
    recovered: 2,
    lost_bookings: 0,
    double_bookings: 0,
    stuck_calls: 0,
  });
}, 400_000);

it('free times and the request budget of these calls are kept in one place for all workers', () => {
  const { port } = new URL(fleet.redis.url);
  const keys = execFileSync('redis-cli', ['-p', port, 'keys', '*']).toString().split('\n');
  expect(keys.filter((key) => key.endsWith(':budget'))).toHaveLength(1);
  expect(keys.filter((key) => key.includes(':slots:')).length).toBeGreaterThan(1);
});

it('what one server has counted, the other one refuses', async () => {
  const [first = '', second = ''] = fleet.serverUrls;
  const ask = async (server: string): Promise<number> => {
    // Not the address of the calls before, which has used up some of its own.
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    const answer = await fetch(`${server}/api/v1/token`, { method: 'POST', headers });
    return answer.status;
  };
  const statuses: number[] = [];
  for (let count = 0; count < TOKENS_PER_MINUTE; count += 1) statuses.push(await ask(first));
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await ask(second)).toBe(429);
});
