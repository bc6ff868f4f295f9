import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  agentAnswer,
  refused,
  bookedAnswer,
  refusalSchema,
  startOwnerApi,
  type OwnerApi,
} from './testing/owner-api.ts';
import { OWNER_SECRET } from './testing/identity-provider.ts';
import { attendee } from './testing/routes.ts';

let api: OwnerApi;
let anna: string;
beforeAll(async () => {
  api = await startOwnerApi();
  anna = await api.ownerToken('anna');
});
afterEach(() => api.calendar.clearFaults());
afterAll(() => api.close());

const bookingsAnswer = z.object({
  data: z.array(z.object({ status: z.string(), start: z.string() })),
});

describe('the calendar', () => {
  test('free times come with an id, an instant and the agent’s own time of day', async () => {
    const id = await api.newAgent(anna);
    const [slot] = await api.freeSlots(id, anna);
    expect(slot).toEqual({
      id: expect.stringMatching(/^CS_/) as unknown,
      start_time: '2026-11-24T14:00:00.000Z',
      duration_min: 30,
      local_time: 'Tue, Nov 24, 2026 at 9:00 AM',
    });
  });

  test('the flow of a page, by the token of its call alone, makes exactly one booking at Cal.com', async () => {
    const id = await api.newAgent(anna);
    const token = await api.callerToken(id);
    const slot = (await api.freeSlots(id, token)).at(-2);
    const body = attendee(slot?.id ?? '', 'flow@example.com');
    // The second time its page is reloaded in the middle of it.
    for (let count = 0; count < 2; count += 1) {
      const response = await api.send(`/agents/${id}/calendar/book`, { token, body });
      expect(response.status).toBe(200);
    }
    const path = '/bookings?attendeeEmail=flow@example.com';
    const answer = await fetch(`${api.calendar.url}${path}`, {
      headers: { authorization: `Bearer ${api.calendar.key}`, 'cal-api-version': '2024-08-13' },
    });
    expect(bookingsAnswer.parse(await answer.json()).data).toEqual([
      { status: 'accepted', start: slot?.start_time },
    ]);
  });

  test('one booking comes of slots and book; the second of two at once for one time is refused', async () => {
    const id = await api.newAgent(anna);
    const [slot] = await api.freeSlots(id, anna);
    const book = (email: string) =>
      api.send(`/agents/${id}/calendar/book`, {
        token: anna,
        body: attendee(slot?.id ?? '', email),
      });
    const answers = await Promise.all([book('one@example.com'), book('two@example.com')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const good = answers.find(({ status }) => status === 200);
    expect(await good?.json()).toEqual({
      success: true,
      data: {
        booking: {
          bookingId: expect.any(String) as unknown,
          slotId: slot?.id,
          attendeeName: 'Anna Berg',
          attendeeEmail: expect.stringMatching(/^(one|two)@example\.com$/) as unknown,
          attendeePhone: null,
          notes: null,
          status: 'confirmed',
        },
        message: 'Appointment booked successfully',
      },
    });
    const taken = answers.find(({ status }) => status === 409);
    expect(refusalSchema.parse(await taken?.json()).error.code).toBe('slot_taken');
  });

  test('a booking whose answer was lost is told as not known; the repeat with the same key finds it', async () => {
    const id = await api.newAgent(anna);
    const [slot] = await api.freeSlots(id, anna);
    const headers = { 'idempotency-key': 'wish-1' };
    const book = (body: unknown) =>
      api.send(`/agents/${id}/calendar/book`, { token: anna, body, headers });
    const wish = attendee(slot?.id ?? '', 'lost@example.com');
    await api.calendar.requests();
    await api.calendar.fault({
      match: { method: 'POST', path: '/v2/bookings' },
      kind: 'lost_response_after_commit',
    });
    await api.calendar.fault({
      match: { method: 'GET', path: '/v2/bookings' },
      kind: 'connection_reset',
      times: 3,
    });
    expect(await refused(await book(wish))).toEqual([504, 'unknown_outcome', undefined]);
    await api.calendar.clearFaults();
    const uids: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const response = await book(wish);
      expect(response.headers.get('idempotent-replayed')).toBe('true');
      uids.push(bookedAnswer.parse(await response.json()).data.booking.bookingId);
    }
    expect(new Set(uids).size).toBe(1);
    expect((await api.calendar.requests())['POST /v2/bookings']).toBe(1);
    expect(await refused(await book({ ...wish, attendeeName: 'Ben' }))).toEqual([
      422,
      'idempotency_mismatch',
      'idempotency-key',
    ]);
  });

  test('of two requests with one key at once only one is carried out', async () => {
    const id = await api.newAgent(anna);
    const slots = await api.freeSlots(id, anna);
    const body = attendee(slots.at(-1)?.id ?? '', 'twice@example.com');
    const sent = { token: anna, body, headers: { 'idempotency-key': 'wish-2' } };
    await api.calendar.requests();
    const answers = await Promise.all(
      [1, 2].map(() => api.send(`/agents/${id}/calendar/book`, sent)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await api.calendar.requests())['POST /v2/bookings']).toBe(1);
  });

  test.each([
    [{ slotId: 'abc' }, [400, 'invalid_request', 'slotId']],
    [{ startTime: '2026-11-24T14:00:00Z' }, [400, 'invalid_request', 'startTime']],
    [{ attendeeEmail: 'no address' }, [422, 'invalid_details', 'attendeeEmail']],
    [{ attendeeName: '!!' }, [422, 'invalid_details', 'attendeeName']],
    [{ attendeePhone: 'call me' }, [422, 'invalid_details', 'attendeePhone']],
    [{ guests: [] }, [400, 'invalid_request', 'guests']],
    [{ attendeeName: undefined }, [400, 'invalid_request', 'attendeeName']],
  ])('%j is refused, the field named, and nothing is booked', async (change, expected) => {
    const id = await api.newAgent(anna);
    const slots = await api.freeSlots(id, anna);
    const body = { ...attendee(slots.at(-1)?.id ?? '', 'x@example.com'), ...change };
    await api.calendar.requests();
    expect(
      await refused(await api.send(`/agents/${id}/calendar/book`, { token: anna, body })),
    ).toEqual(expected);
    expect(await api.calendar.requests()).not.toHaveProperty('POST /v2/bookings');
  });

  test('a calendar that is switched off, or whose key is wrong, is told as such', async () => {
    const path = (id: string) =>
      `/agents/${id}/calendar/slots?startDate=2026-11-24&endDate=2026-11-25`;
    const off = await api.newAgent(anna, { cal_enabled: false });
    expect(await refused(await api.send(path(off), { token: anna }))).toEqual([
      400,
      'calendar_disabled',
      undefined,
    ]);
    const wrong = await api.newAgent(anna, { cal_api_key: 'cal_wrong' });
    expect(await refused(await api.send(path(wrong), { token: anna }))).toEqual([
      503,
      'calendar_unauthorized',
      undefined,
    ]);
    const checks = await api.send(`/agents/${wrong}/calendar/test`, {
      method: 'POST',
      token: anna,
    });
    expect(await checks.json()).toMatchObject({ data: { checks: [{ ok: false }] } });
  });
});

test('a key that is replaced while the old one is tested has no result of that test', async () => {
  const id = await api.newAgent(anna);
  const test = () => api.send(`/agents/${id}/calendar/test`, { method: 'POST', token: anna });
  const lamp = async () => {
    const { agent } = agentAnswer.parse(
      await (await api.send(`/agents/${id}`, { token: anna })).json(),
    ).data;
    return agent['calendar_check'];
  };
  await api.calendar.requests();
  await api.calendar.fault({ kind: 'latency', ms: 2000, match: { path: '/v2/slots' } });
  const tested = test();
  await expect.poll(async () => Object.keys(await api.calendar.requests())).not.toEqual([]);
  await api.send(`/agents/${id}`, {
    method: 'PATCH',
    token: anna,
    body: { cal_api_key: 'cal_of_another_account' },
  });
  expect(await (await tested).json()).toMatchObject({ data: { checks: [{ ok: true }, {}] } });
  expect(await lamp()).toBeNull();
  await test();
  expect(await lamp()).toMatchObject({ ok: false });
});

test('nothing of keys, tokens or attendees is in the log', () => {
  const text = api.lines.join('');
  for (const secret of [api.calendar.key, OWNER_SECRET, 'lost@example.com', 'Anna Berg', anna])
    expect(text).not.toContain(secret);
});
