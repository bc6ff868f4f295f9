/** The calendar that is fought over: a local Cal.com-compatible server, seen from outside. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, localDate, startOfDay, toInstant, type Instant } from '@in-call-calendar/shared';
import { z } from 'zod';
import { defaultCalendar } from '../../src/embedded/calcom/calendar/load-calendar.ts';
import { startLocalCalcom } from '../../src/embedded/calcom/server.ts';
import {
  createCalcomScheduler,
  type CalcomScheduler,
} from '../../src/scheduling/calcom/calcom-scheduler.ts';
import type { BookRequest } from '../../src/scheduling/scheduler.ts';
import type { Action, Scenario, Target } from './scenario.ts';

export const ZONE = 'America/New_York';
const KEY = 'cal_soak';

const MATCH: Readonly<Record<Target, object>> = {
  book: { method: 'POST', path: '/v2/bookings' },
  change: { method: 'POST', path: '/v2/bookings/' },
  look_up: { method: 'GET', path: '/v2/bookings' },
  hold: { method: 'POST', path: '/v2/slots/reservations' },
  release: { method: 'DELETE', path: '/v2/slots/reservations' },
  slots: { method: 'GET', path: '/v2/slots', exact: true },
  any: { path: '/v2/' },
};

const bookingSchema = z.object({
  uid: z.string(),
  start: z.string(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  attendees: z
    .array(z.object({ metadata: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
});
const listSchema = z.object({ data: z.array(bookingSchema) });

/** A live booking with the attempts that made it: one, one for each seat, or none of ours. */
export interface LiveBooking {
  uid: string;
  start: Instant;
  attempts: string[];
}

export interface Provider {
  scheduler: (eventType: Scenario['eventType']) => CalcomScheduler;
  fault: (action: Extract<Action, { type: 'fault' }>) => Promise<void>;
  heal: () => Promise<void>;
  /** Somebody who books on the web page. */
  strangerBooks: (eventType: Scenario['eventType'], start: Instant) => Promise<void>;
  /** Sends a booking and looks at nothing: neither whether it was made before, nor what is answered. */
  bookBlindly: (
    eventType: Scenario['eventType'],
    request: BookRequest,
    email: string,
  ) => Promise<void>;
  liveBookings: (day: { from: Instant; to: Instant }) => Promise<LiveBooking[]>;
  /** A weekday that no run has used. */
  freshDay: () => { from: Instant; to: Instant };
  close: () => Promise<void>;
}

export async function startProvider(now: () => number): Promise<Provider> {
  const dataDir = await mkdtemp(join(tmpdir(), 'soak-'));
  const server = await startLocalCalcom({
    port: 0,
    dataDir,
    key: KEY,
    now,
    calendar: defaultCalendar(),
    requestsPerMinute: null,
  });
  const schedulers: CalcomScheduler[] = [];
  let date = localDate(toInstant(now()), ZONE);

  async function call(
    method: string,
    path: string,
    version: string,
    body?: object,
  ): Promise<unknown> {
    const response = await fetch(new URL(path, server.url), {
      method,
      headers: {
        authorization: `Bearer ${KEY}`,
        'cal-api-version': version,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.json();
  }

  return {
    scheduler: (eventTypeSlug) => {
      const scheduler = createCalcomScheduler({
        baseUrl: server.url,
        apiKey: KEY,
        eventTypeSlug,
        now,
        lookUpDelaysMs: [1, 1],
        cacheDir: dataDir,
      });
      schedulers.push(scheduler);
      return scheduler;
    },
    fault: async ({ kind, target, times, gateway }) => {
      const status = gateway && kind.startsWith('error_') ? { status: 502 } : {};
      await call('POST', '/admin/faults', '', { kind, times, match: MATCH[target], ...status });
    },
    heal: async () => {
      await call('DELETE', '/admin/faults', '');
    },
    strangerBooks: async (eventTypeSlug, start) => {
      // Faults may hit the stranger too; that is of no interest here.
      await call('POST', '/v2/bookings', '2024-08-13', {
        eventTypeSlug,
        username: 'robin',
        start,
        attendee: { name: 'Sam Stranger', email: 'sam@example.com', timeZone: ZONE },
      }).catch(() => undefined);
    },
    bookBlindly: async (eventTypeSlug, { start, attempt }, email) => {
      await call('POST', '/v2/bookings', '2024-08-13', {
        eventTypeSlug,
        username: 'robin',
        start,
        attendee: { name: 'Ada Byron', email, timeZone: ZONE },
        metadata: { attempt },
      }).catch(() => undefined);
    },
    liveBookings: async ({ from, to }) => {
      const query = new URLSearchParams({
        status: 'upcoming,unconfirmed',
        afterStart: from,
        beforeEnd: to,
        take: '250',
      });
      const answer = await call('GET', `/v2/bookings?${query.toString()}`, '2024-08-13');
      return listSchema.parse(answer).data.map(({ uid, start, metadata, attendees = [] }) => {
        const seats = attemptsOf(attendees.map((each) => each.metadata));
        return {
          uid,
          start: toInstant(start),
          attempts: seats.length > 0 ? seats : attemptsOf([metadata]),
        };
      });
    },
    freshDay: () => {
      do date = addDays(date, 1);
      while ([0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()));
      return { from: startOfDay(date, ZONE), to: startOfDay(addDays(date, 1), ZONE) };
    },
    close: async () => {
      for (const each of schedulers) await each.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function attemptsOf(metadata: readonly (Record<string, unknown> | undefined)[]): string[] {
  return metadata.map((each) => each?.['attempt']).filter((each) => typeof each === 'string');
}
