import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { CalendarFile } from '../calendar/calendar-schema.ts';
import { defaultCalendar, loadCalendar } from '../calendar/load-calendar.ts';
import { startLocalCalcom } from '../server.ts';
import type { LocalCalcomOptions } from '../server.ts';

/** The input side of the calendar file. */
export type CalendarInput = Omit<CalendarFile, 'openingHours' | 'eventTypes'> & {
  openingHours?: Partial<Record<string, string[]>>;
  eventTypes?: unknown[];
};

/** What a test sends besides method and path. */
export interface CallOptions {
  readonly body?: unknown;
  readonly version?: string | undefined;
  /** `null` sends no key. */
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
}

/** An answer, its body parsed. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** A server that runs for one test, with a clock the test can turn. */
export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: { nowMs: number };
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  slots(query: Record<string, string | number>): Promise<Answer>;
  bookings(method: string, path?: string, options?: CallOptions): Promise<Answer>;
  eventTypeId(slug: string): Promise<number>;
  close(): Promise<void>;
}

/** The test server's API key. */
export const TEST_KEY = 'cal_test_key';
/** A Sunday, so that the whole next week is free. */
const TEST_NOW = '2026-09-06T10:00:00.000Z';

const eventTypesSchema = z.object({ data: z.array(z.object({ id: z.number() })) });
const bodySchema = z.record(z.string(), z.unknown());

/** Starts a server on a free port, with a data directory of its own, until the test ends. */
export async function startTestServer(
  given: { calendar?: CalendarInput; now?: string; dataDir?: string } & Partial<
    Omit<LocalCalcomOptions, 'calendar' | 'now'>
  > = {},
): Promise<TestServer> {
  const { calendar: file, now, ...options } = given;
  const dataDir = given.dataDir ?? temporaryDirectory();
  const clock = { nowMs: Date.parse(now ?? TEST_NOW) };
  const server = await startLocalCalcom({
    port: 0,
    dataDir,
    key: TEST_KEY,
    now: () => clock.nowMs,
    calendar: file === undefined ? defaultCalendar() : loadCalendar(calendarFile(file)),
    requestsPerMinute: null,
    ...options,
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await server.close();
  };
  onTestFinished(close);

  const call: TestServer['call'] = async (method, path, options = {}) => {
    const { body, version, key = null, headers } = options;
    const response = await fetch(new URL(path, server.url), {
      method,
      headers: {
        ...(version === undefined ? {} : { 'cal-api-version': version }),
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? {} : bodySchema.parse(JSON.parse(text)),
      headers: response.headers,
    };
  };
  return {
    url: server.url,
    dataDir,
    clock,
    close,
    call,
    slots: (query) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) search.set(name, String(value));
      return call('GET', `/v2/slots?${search.toString()}`, { version: '2024-09-04' });
    },
    bookings: (method, path = '', options = {}) =>
      call(method, `/v2/bookings${path}`, { version: '2024-08-13', ...options }),
    eventTypeId: async (slug) => {
      const answer = await call('GET', `/v2/event-types?eventSlug=${slug}`, {
        version: '2024-06-14',
        key: options.key ?? TEST_KEY,
      });
      const [type] = eventTypesSchema.parse(answer.body).data;
      if (type === undefined) throw new Error(`no event type ${slug}`);
      return type.id;
    },
  };
}

/** A directory that is removed when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'local-calcom-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Writes a calendar file for the test. */
export function calendarFile(content: CalendarInput): string {
  const file = join(temporaryDirectory(), 'calendar.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** The body of an ordinary booking request. */
export function bookingBody(
  eventTypeId: number,
  start: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    eventTypeId,
    start,
    attendee: { name: 'Ada Byron', email: 'ada@example.com', timeZone: 'Europe/Rome' },
    ...changes,
  };
}

const slotsSchema = z.object({
  data: z.record(
    z.string(),
    z.array(z.looseObject({ start: z.string(), end: z.string().optional() })),
  ),
});

/** The starts of a slots answer, by day. */
export function startsOf(answer: Answer): Record<string, string[]> {
  const { data } = slotsSchema.parse(answer.body);
  return Object.fromEntries(
    Object.entries(data).map(([day, slots]) => [day, slots.map((slot) => slot.start)]),
  );
}

/** `data` of an answer that carries one thing. */
export function dataOf(answer: Answer): Record<string, unknown> {
  return bodySchema.parse(answer.body['data']);
}

/** `data` of an answer that carries a list. */
export function listOf(answer: Answer): Record<string, unknown>[] {
  return z.array(bodySchema).parse(answer.body['data']);
}

/** The message of an error, whichever shape it has. */
export function messageOf(answer: Answer): unknown {
  const error = bodySchema.safeParse(answer.body['error']);
  return error.success ? error.data['message'] : answer.body['message'];
}
