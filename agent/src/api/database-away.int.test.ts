import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../store/testing/postgres-server.ts';
import { PAGE, refused, roomOf, startOwnerApi, type OwnerApi } from './testing/owner-api.ts';
import { attendee } from './testing/routes.ts';

let postgres: TestPostgres;
let api: OwnerApi;
let databaseUrl: string;
let anna: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  databaseUrl = postgres.newDatabase();
  api = await startOwnerApi({ databaseUrl });
  anna = await api.ownerToken('anna');
});
afterAll(async () => {
  await api.close();
  await postgres.stop();
});

const patch = (id: string, version: string) =>
  api.send(`/agents/${id}`, {
    method: 'PATCH',
    token: anna,
    headers: { 'if-match': version },
    body: { name: 'New' },
  });

test('of twenty changes at once to one version of an agent one is made', async () => {
  const id = await api.newAgent(anna);
  const answers = await Promise.all(Array.from({ length: 20 }, () => patch(id, '"1"')));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...new Array<number>(19).fill(412)]);
  // As a proxy that compresses answers hands it on.
  expect((await patch(id, 'W/"2"')).status).toBe(200);
});

test('a key that another server sealed, and this one cannot open, is no fault of who asks', async () => {
  const id = await api.newAgent(anna);
  const { job } = await api.principals('anna', id, id);
  const other = await startOwnerApi({ databaseUrl, keyId: 'k2' });
  for (const [path, sent] of [
    [`/calls/${roomOf(id, 'first')}/settings`, { token: job.token }],
    [`/agents/${id}/calendar/test`, { token: anna, method: 'POST' }],
  ] as const) {
    expect(await refused(await other.send(path, sent))).toEqual([
      503,
      'encryption_unavailable',
      undefined,
    ]);
  }
  await other.close();
});

test('of fifty visitors at the change of a day (UTC) as many begin a call as each day allows', async () => {
  const id = await api.newAgent(anna, { calls_per_day: 7 });
  const begin = async (): Promise<number> =>
    (await api.send(`/agents/${id}/token`, { method: 'POST', headers: { origin: PAGE } })).status;
  const day = 86_400_000;
  api.calendar.advance(day - 1 - (api.calendar.now() % day));
  const late = await Promise.all(Array.from({ length: 25 }, begin));
  api.calendar.advance(1);
  const early = await Promise.all(Array.from({ length: 25 }, begin));
  for (const statuses of [late, early]) {
    expect(statuses.filter((status) => status === 201)).toHaveLength(7);
    expect(statuses.filter((status) => status === 429)).toHaveLength(18);
  }
});

test('while PostgreSQL is away requests are told to come again, and it is back as soon as it answers', async () => {
  // As it is now: the day has changed above.
  anna = await api.ownerToken('anna');
  const id = await api.newAgent(anna);
  const caller = await api.callerToken(id);
  const [slot] = await api.freeSlots(id, anna);
  const { job } = await api.principals('anna', id, id);
  const ready = async (): Promise<number> => (await api.request('/readyz')).status;
  const origin = { origin: PAGE };
  expect(await ready()).toBe(200);
  await postgres.crash();
  const requests = [
    ['/agents', { token: anna }],
    ['/agents', { token: anna, body: { name: 'Another' } }],
    [`/agents/${id}`, { token: anna, method: 'DELETE' }],
    [`/agents/${id}/token`, { method: 'POST', headers: origin }],
    [`/agents/${id}/token`, { method: 'POST' }],
    [`/calls/${roomOf(id, 'first')}/settings`, { token: job.token }],
    [
      `/agents/${id}/calendar/slots?startDate=2026-11-24&endDate=2026-11-25`,
      { token: caller, headers: origin },
    ],
    [
      `/agents/${id}/calendar/book`,
      {
        token: caller,
        headers: { 'idempotency-key': 'k', ...origin },
        body: attendee(slot?.id ?? '', 'anna@example.com'),
      },
    ],
  ] as const;
  for (const [path, sent] of requests) {
    const response = await api.send(path, sent);
    expect(response.headers.get('retry-after'), path).toMatch(/^\d+$/);
    expect(await refused(response), path).toEqual([503, 'unavailable', undefined]);
    if ('headers' in sent) expect(response.headers.get('access-control-allow-origin')).toBe(PAGE);
  }
  const preflight = await api.request(`/api/v1/agents/${id}/token`, {
    method: 'OPTIONS',
    headers: origin,
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
    204,
    PAGE,
  ]);
  expect(await ready()).toBe(503);
  expect((await api.request('/healthz')).status).toBe(200);
  await postgres.restart();
  await expect.poll(ready).toBe(200);
  expect((await api.send('/agents', { token: anna })).status).toBe(200);
});
