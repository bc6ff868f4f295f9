import { Hono } from 'hono';
import { afterEach, expect, test, vi } from 'vitest';
import { mintJobToken, requireJob } from './job-token.ts';

const livekit = {
  url: 'ws://sfu.example',
  apiKey: 'key',
  apiSecret: 'a'.repeat(40),
  agentName: 'a',
};
const room = 'call-1';
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  [-130, 'refused'],
  [-100, 'agent-1'],
  [50, 'agent-1'],
  [70, 'refused'],
])('the token of a job whose clock is %i s ahead: %s', async (ahead, expected) => {
  const refused = (): never => {
    throw new Error('refused');
  };
  const app = new Hono();
  app.get('/', async (c) =>
    c.text(await requireJob(livekit, { identify: refused, refuse: refused }, c, room)),
  );
  app.onError((error, c) => c.text(error.message));
  const now = Date.parse('2027-01-01T00:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: now + ahead * 1000 });
  const token = await mintJobToken(livekit, { room, identity: 'agent-1' });
  vi.setSystemTime(now);
  const answer = await app.request('/', { headers: { authorization: `Bearer ${token}` } });
  expect(await answer.text()).toBe(expected);
});
