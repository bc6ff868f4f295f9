/**
 * Routes that the operator page asks and this server does not have yet, answered from the contract of the HTTP API.
 * Everything else goes to the server. Each of them goes from here as soon as the server has it.
 */
import type { Page, Route } from '@playwright/test';

const API = '**/api/v1';
const MINUTE = 60_000;

export const CALL_ID = 'RM_booked';
export const BOOKING_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const DONE = 'mock-visitor-secret';

/** Lets a page see calls, bookings and changes that nobody made. `now`: epoch ms. */
export async function answerForServer(page: Page, now: () => number): Promise<void> {
  const at = (minutes: number) => new Date(now() - minutes * MINUTE).toISOString();
  let check: { at: string; ok: boolean } | null = null;

  await page.route('**/readyz', (route) => route.fulfill({ json: { status: 'ready' } }));
  await page.route(`${API}/me`, (route) => data(route, { is_development: true, encryption: true }));
  // The server tests, and does not keep what came of it yet.
  await page.route(`${API}/agents/*/calendar/test`, async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data?: { checks: { ok: boolean }[] } };
    if (answer.data) check = { at: at(0), ok: answer.data.checks.every(({ ok }) => ok) };
    await route.fulfill({ response, json: answer });
  });
  await page.route(/\/api\/v1\/agents(\?.*|\/ag_\w+)?$/, async (route) => {
    const response = await route.fetch();
    if (response.status() === 204) return route.fulfill({ response });
    const text = await response.text();
    const kept = JSON.stringify(check);
    const body = text.replaceAll('"version":', `"calendar_check":${kept},"version":`);
    return route.fulfill({ response, body });
  });
  await page.route(`${API}/agents/*/origin-check?*`, (route) => {
    const origin = new URL(route.request().url()).searchParams.get('origin');
    return data(route, { origin, allowed: false, reason: 'not_listed' });
  });
  await page.route(`${API}/agents/*/visitor-secret`, (route) => data(route, { secret: DONE }, 201));
  await page.route(`${API}/agents/*/calls?*`, (route) => {
    const query = new URL(route.request().url()).searchParams;
    const all = callsOf(at, query.get('cursor') === null ? 0 : 100);
    const wanted = query.get('outcome');
    const calls = all.filter(({ outcome }) => wanted === null || outcome === wanted);
    return data(route, { calls, next: (query.get('cursor') ?? wanted) ? null : 'more' });
  });
  await page.route(`${API}/calls/*`, (route) => data(route, { call: callsOf(at, 0)[1] }));
  await page.route(`${API}/calls/*/timeline`, (route) => data(route, { events: eventsOf(at) }));
  await page.route(`${API}/agents/*/bookings?*`, (route) =>
    data(route, {
      bookings: (['confirmed', 'moved', 'cancelled', 'pending'] as const).map((status, index) =>
        bookingOf(at, index === 0 ? BOOKING_ID : `b${index}`, status),
      ),
      next: null,
    }),
  );
  await page.route(`${API}/agents/*/bookings/*`, (route) =>
    data(route, {
      booking: bookingOf(at, BOOKING_ID, 'confirmed'),
      attendee: { name: 'Ada Example', email: 'ada@example.com' },
      attendee_error: null,
    }),
  );
  await page.route(`${API}/agents/*/audit?*`, (route) =>
    data(route, {
      entries: [
        { at: at(3), action: 'update', fields: ['cal_api_key', 'cal_event_type_slug', 'access'] },
        { at: at(9), action: 'create', fields: ['name', 'cal_api_key'] },
      ],
      next: null,
    }),
  );
}

type At = (minutes: number) => string;

const data = (route: Route, json: object, status = 200) =>
  route.fulfill({ status, json: { success: true, data: json } });

function callsOf(at: At, later: number) {
  const call = (id: string, from: number, to: number | null, outcome: string | null) => ({
    id,
    room: `call-${id}`,
    agent_id: 'ag_1',
    channel: id === 'RM_phone' ? 'phone' : 'browser',
    started_at: at(from + later),
    ended_at: to === null ? null : at(to + later),
    end_reason: to === null ? null : 'hung_up',
    outcome,
  });
  if (later > 0) return [call('RM_old', 9, 2, 'none')];
  return [
    call('RM_live', 2, null, null),
    call(CALL_ID, 12, 7, 'booked'),
    call('RM_phone', 60, 55, 'cancelled'),
    call('RM_over', 80, 77, 'handed_over'),
    call('RM_failed', 90, 89, 'failed'),
    call('RM_moved', 200, 190, 'moved'),
  ];
}

function bookingOf(at: At, id: string, status: string) {
  return {
    id,
    agent_id: 'ag_1',
    call_id: CALL_ID,
    start_at: '2027-03-04T15:00:00.000Z',
    duration_min: 30,
    status,
    created_at: at(8),
  };
}

function eventsOf(at: At) {
  const start = '2027-03-04T15:00:00.000Z';
  const attempt = '0a1b2c3d4e5f';
  const event = (fields: object, more: object = {}) => ({ event: fields, version: 1, ...more });
  const entries: [minutes: number, kind: 'event' | 'call', data: object][] = [
    [12, 'call', { call: 'began', resumed: false }],
    [11.9, 'event', event({ type: 'described' })],
    [11, 'event', event({ type: 'open', by: 'voice', range: '1w' })],
    [
      10.5,
      'event',
      event({ type: 'select', by: 'touch', start }, { effects: [{ type: 'hold', start }] }),
    ],
    [10.49, 'event', event({ type: 'held', start })],
    [9.6, 'event', event({ type: 'details', by: 'touch', fields: ['name', 'email'] })],
    [
      9.2,
      'event',
      event({ type: 'book', by: 'voice', start, attempt }, { refused: 'not_confirmed' }),
    ],
    [
      9,
      'event',
      event(
        { type: 'book', by: 'touch', start, attempt },
        { effects: [{ type: 'book', start, attempt }] },
      ),
    ],
    [8.9, 'event', event({ type: 'booked', attempt, status: 'accepted', start })],
    [7, 'call', { call: 'ended', reason: 'hung_up' }],
  ];
  return entries.map(([minutes, kind, data], seq) => ({ seq, at: at(minutes), kind, data }));
}
