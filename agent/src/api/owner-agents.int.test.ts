import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { agentAnswer, refused, startOwnerApi, type OwnerApi } from './testing/owner-api.ts';

let api: OwnerApi;
let anna: string;
beforeAll(async () => {
  api = await startOwnerApi();
  anna = await api.ownerToken('anna');
});
afterEach(() => api.calendar.clearFaults());
afterAll(() => api.close());

describe('agents', () => {
  test('an agent is created, read, listed, changed and deleted; its key is never answered', async () => {
    const id = await api.newAgent(anna);
    const read = await api.send(`/agents/${id}`, { token: anna });
    const text = await read.text();
    expect(text).not.toContain(api.calendar.key);
    expect(JSON.parse(text)).toMatchObject({
      success: true,
      data: { agent: { id, cal_key_hint: 'ture', version: 1 } },
    });
    expect(read.headers.get('etag')).toBe('"1"');
    const changed = await api.send(`/agents/${id}`, {
      method: 'PUT',
      token: anna,
      body: { name: 'Front desk' },
    });
    expect(agentAnswer.parse(await changed.json()).data.agent).toMatchObject({
      name: 'Front desk',
      cal_key_hint: 'ture',
      version: 2,
    });
    const list = await (await api.send('/agents?limit=100', { token: anna })).text();
    expect(list).toContain(id);
    expect(list).not.toContain(api.calendar.key);
    expect((await api.send(`/agents/${id}`, { method: 'DELETE', token: anna })).status).toBe(204);
    expect((await api.send(`/agents/${id}`, { token: anna })).status).toBe(404);
  });

  test('who is to be called for a caller has to be somebody who can be called', async () => {
    const id = await api.newAgent(anna, { transfer_mode: 'show', transfer_to: 'the front desk' });
    const send = (body: object) =>
      api.send(`/agents/${id}`, { method: 'PATCH', token: anna, body });
    for (const body of [
      { transfer_mode: 'transfer' },
      { transfer_mode: 'dial', transfer_to: 'sip:desk@example.com' },
      { transfer_mode: 'dial', transfer_to: '0170 1234567' },
      { transfer_mode: 'dial', transfer_to: null },
    ]) {
      expect(await refused(await send(body))).toEqual([400, 'invalid_request', 'transfer_to']);
    }
    for (const body of [
      { transfer_mode: 'transfer', transfer_to: 'sip:desk@example.com' },
      { transfer_mode: 'dial', transfer_to: '+1 202 555 0143' },
      { greeting: 'Hello' },
    ]) {
      expect((await send(body)).status).toBe(200);
    }
  });

  test('names of an earlier product are taken; one thing under two names is refused', async () => {
    const id = await api.newAgent(anna, {
      cal_timezone: undefined,
      calTimezone: 'Europe/Berlin',
      firstMessage: 'Hello',
    });
    const { data } = agentAnswer.parse(
      await (await api.send(`/agents/${id}`, { token: anna })).json(),
    );
    expect(data.agent).toMatchObject({ cal_timezone: 'Europe/Berlin', greeting: 'Hello' });
    const twice = await api.send('/agents', {
      token: anna,
      body: { name: 'A', greeting: 'Hi', firstMessage: 'Hello' },
    });
    expect(await refused(twice)).toEqual([400, 'invalid_request', 'firstMessage']);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'A', cal_timezone: 'Mars' }, 'cal_timezone'],
    [{ name: 'A', allowed_origins: ['https://a.example/path'] }, 'allowed_origins.0'],
    [{ name: 'A', access: 'everybody' }, 'access'],
    [{ name: 'A', owner_id: 'me' }, 'owner_id'],
    [{}, 'name'],
  ])('%j is refused, and the field named', async (body, field) => {
    expect(await refused(await api.send('/agents', { token: anna, body }))).toEqual([
      400,
      'invalid_request',
      field,
    ]);
  });

  test('of two changes made for one version the second is refused', async () => {
    const id = await api.newAgent(anna);
    const change = (name: string) =>
      api.send(`/agents/${id}`, {
        method: 'PATCH',
        token: anna,
        body: { name },
        headers: { 'if-match': '"1"' },
      });
    expect((await change('A')).status).toBe(200);
    expect(await refused(await change('B'))).toEqual([412, 'version_conflict', undefined]);
  });

  test('a list goes on where its page before ended', async () => {
    const carol = await api.ownerToken('carol');
    for (const name of ['A', 'B', 'C']) await api.send('/agents', { token: carol, body: { name } });
    const page = z.object({
      data: z.object({
        agents: z.array(z.object({ name: z.string() })),
        next: z.string().nullable(),
      }),
    });
    const first = page.parse(
      await (await api.send('/agents?limit=2', { token: carol })).json(),
    ).data;
    expect(first.agents).toHaveLength(2);
    const second = page.parse(
      await (await api.send(`/agents?limit=2&cursor=${first.next}`, { token: carol })).json(),
    ).data;
    expect([...first.agents, ...second.agents].map(({ name }) => name).sort()).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(second.next).toBeNull();
    expect(await refused(await api.send('/agents?cursor=abc', { token: carol }))).toEqual([
      400,
      'invalid_request',
      'cursor',
    ]);
  });
});
