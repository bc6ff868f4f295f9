import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  PAGE,
  refused,
  roomOf,
  startOwnerApi,
  ZONE,
  type OwnerApi,
  type Sent,
} from './testing/owner-api.ts';

let api: OwnerApi;
let anna: string;
beforeAll(async () => {
  api = await startOwnerApi();
  anna = await api.ownerToken('anna');
});
afterEach(() => api.calendar.clearFaults());
afterAll(() => api.close());

describe('who may what', () => {
  test('after twenty wrong tokens a sender has to wait, and others do not', async () => {
    api.comeFrom('of a guesser');
    for (let count = 0; count < 20; count += 1) {
      expect((await api.send('/agents', { token: 'wrong' })).status).toBe(401);
    }
    const response = await api.send('/agents', { token: 'wrong' });
    expect(await refused(response)).toEqual([429, 'rate_limited', undefined]);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    api.comeFrom('of somebody else');
    expect((await api.send('/agents', { token: 'wrong' })).status).toBe(401);
  });

  test('the settings of a call hold what its job needs, the Cal.com key with it, and are kept nowhere', async () => {
    const id = await api.newAgent(anna, { greeting: 'Good day' });
    const { job } = await api.principals('anna', id, id);
    const response = await api.send(`/calls/${roomOf(id, 'first')}/settings`, { token: job.token });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      data: { greeting: 'Good day', cal_api_key: api.calendar.key, cal_timezone: ZONE },
    });
  });

  test('a public agent is called from its own origins, each to the letter', async () => {
    const open = await api.newAgent(anna);
    const token = (id: string, sent: Sent) =>
      api.send(`/agents/${id}/token`, { method: 'POST', ...sent });
    expect((await token(open, { headers: { origin: PAGE } })).status).toBe(201);
    expect(
      (await token(open, { headers: { origin: 'http://localhost', host: 'localhost' } })).status,
    ).toBe(201);
    for (const origin of [
      'https://evil.example',
      'http://shop.example',
      `${PAGE}.evil.example`,
      'null',
    ]) {
      const response = await token(open, { headers: { origin } });
      expect(await refused(response)).toEqual([403, 'origin_not_allowed', undefined]);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await token(open, {})).status).toBe(403);
  });

  test('pages of the agent’s origins may read refusals, too', async () => {
    const id = await api.newAgent(anna);
    const path = `/agents/${id}/calendar/slots?startDate=2026-11-24&endDate=2026-11-25`;
    const response = await api.send(path, { headers: { origin: PAGE } });
    expect(response.status).toBeGreaterThan(399);
    expect(response.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(response.headers.get('vary')).toContain('Origin');
    const preflight = await api.send(path, { method: 'OPTIONS', headers: { origin: PAGE } });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      PAGE,
    ]);
    const stranger = await api.send(path, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('every path says which methods it has to one that it has not, whichever thing is meant', async () => {
  const { paths } = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(api.document);
  for (const [path, operations] of Object.entries(paths)) {
    const here = path.replaceAll(/\{\w+\}/g, 'x');
    const allowed = Object.keys(operations).map((method) => method.toUpperCase());
    const response = await api.request(here, { method: 'LOCK' });
    expect(await refused(response), path).toEqual([405, 'method_not_allowed', undefined]);
    const named = response.headers.get('allow')?.split(', ');
    expect(named, path).toEqual(expect.arrayContaining(allowed));
    expect(named, path).not.toContain('LOCK');
  }
  expect((await api.request('/api/v1/agents/x/nothing', { method: 'POST' })).status).toBe(404);
});
