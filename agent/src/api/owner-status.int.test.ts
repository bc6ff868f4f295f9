/** How it stands with an owner's agents, as the API says it. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { mintJobToken } from './job-token.ts';
import { LIVEKIT, startOwnerApi } from './testing/owner-api.ts';
import { report } from './testing/routes.ts';

const api = await startOwnerApi();
afterAll(() => api.close());

let anna: string;
beforeEach(async () => {
  anna = await api.ownerToken(crypto.randomUUID());
  api.open([]);
});

const statusAnswer = z.object({
  data: z.strictObject({
    at: z.string(),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    calls: z.unknown(),
    worker_heard_at: z.unknown(),
    calendars: z.unknown(),
  }),
});

async function status(token = anna) {
  const response = await api.send('/status', { token });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return statusAnswer.parse(await response.json()).data;
}

const time = () => new Date(api.calendar.now()).toISOString();

/** A room of a call with an agent that has been open for so long, in ms. */
const room = (agentId: string, age: number) => {
  const sid = `RM_${crypto.randomUUID().replaceAll('-', '')}`;
  return { name: `call-${agentId}.${sid}`, sid, age };
};

async function tell({ name, sid }: { name: string; sid: string }, change = {}): Promise<void> {
  const token = await mintJobToken(LIVEKIT, { room: name, identity: 'agent-1' });
  const body = { ...report(sid), bookings: [], ...change };
  expect((await api.send(`/calls/${name}/report`, { token, body })).status).toBe(204);
}

test('before any call nothing is known of workers and calendars', async () => {
  await api.newAgent(anna);
  await api.newAgent(anna, { cal_enabled: false });
  expect(await status()).toMatchObject({
    at: time(),
    calls: { running: 0, waiting: 0 },
    worker_heard_at: null,
    calendars: { working: 0, failing: 0, unknown: 1, heard_at: null },
  });
});

test('a call that its job has told of goes on; one that nobody took for 20 s waits', async () => {
  const agentId = await api.newAgent(anna);
  const [told, ended, late, fresh] = [30_000, 30_000, 20_001, 20_000].map((age) =>
    room(agentId, age),
  );
  if (!told || !ended || !late || !fresh) throw new Error('there is no room');
  const theirs = await api.newAgent(await api.ownerToken('ben'));
  api.open([told, ended, late, fresh, room(theirs, 60_000), { ...late, name: 'call-x', age: 1e6 }]);
  await tell(told);
  await tell(ended, { end: { at: time(), reason: 'hung_up' } });
  expect(await status()).toMatchObject({
    calls: { running: 1, waiting: 1 },
    worker_heard_at: time(),
  });
  // What a job has told of before its room was gone, and never ended, does not go on for that.
  api.open([]);
  expect(await status()).toMatchObject({ calls: { running: 0, waiting: 0 } });
});

test('while the media server does not answer nothing is said of calls', async () => {
  const agentId = await api.newAgent(anna);
  await tell(room(agentId, 0));
  api.open(null);
  expect(await status()).toMatchObject({ calls: null, worker_heard_at: time() });
});

test('a calendar works or fails by what it did last, to its owner alone', async () => {
  const [works, fails] = [await api.newAgent(anna), await api.newAgent(anna)];
  await api.send(`/agents/${works}/calendar/test`, { method: 'POST', token: anna });
  const event = { type: 'availability', status: 'failed' };
  await tell(room(fails, 0), {
    began_at: time(),
    events: [{ seq: 0, at: time(), kind: 'event', data: { event, version: 1 } }],
  });
  expect(await status()).toMatchObject({
    calendars: { working: 1, failing: 1, unknown: 0, heard_at: time() },
  });
  expect(await status(await api.ownerToken('carl'))).toMatchObject({
    worker_heard_at: null,
    calendars: { working: 0, failing: 0, unknown: 0, heard_at: null },
  });
});
