/** A local Cal.com-compatible server with a clock and faults, and schedulers on it, for tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultCalendar } from '../../embedded/calcom/calendar/load-calendar.ts';
import { startLocalCalcom } from '../../embedded/calcom/server.ts';
import {
  createCalcomScheduler,
  type CalcomScheduler,
  type CalcomSchedulerConfig,
} from '../calcom/calcom-scheduler.ts';

/** Monday, 10 AM in New York. */
const FIXTURE_NOW = Date.parse('2026-11-23T15:00:00.000Z');
const KEY = 'cal_fixture';

export interface CalendarFixture {
  url: string;
  key: string;
  now: () => number;
  advance: (ms: number) => void;
  /** Another process's scheduler: nothing is shared with the others. */
  scheduler: (config?: Partial<CalcomSchedulerConfig>) => CalcomScheduler;
  /** Adds a fault rule of the server, by default for one request. */
  fault: (rule: object) => Promise<void>;
  clearFaults: () => Promise<void>;
  /** Requests by route since the last call. */
  requests: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
}

export async function startCalendarFixture(): Promise<CalendarFixture> {
  const dataDir = await mkdtemp(join(tmpdir(), 'calendar-'));
  let now = FIXTURE_NOW;
  const server = await startLocalCalcom({
    port: 0,
    dataDir,
    key: KEY,
    now: () => now,
    calendar: defaultCalendar(),
    requestsPerMinute: null,
  });
  const opened: CalcomScheduler[] = [];
  const admin = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(new URL(`/admin/${path}`, server.url), {
      method,
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    url: server.url,
    key: KEY,
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    scheduler: (config = {}) => {
      const scheduler = createCalcomScheduler({
        baseUrl: server.url,
        apiKey: KEY,
        eventTypeSlug: 'consultation',
        now: () => now,
        // The first one is for the winner of a race, whose booking is in no list before the disk has it.
        lookUpDelaysMs: [200, 20],
        ...config,
      });
      opened.push(scheduler);
      return scheduler;
    },
    fault: async (rule) => {
      const { status } = await admin('POST', 'faults', { times: 1, ...rule });
      if (status !== 201) throw new Error(`fault rule refused with ${status}`);
    },
    clearFaults: async () => {
      await admin('DELETE', 'faults');
    },
    requests: async () => {
      const answer = await admin('GET', 'requests');
      await admin('DELETE', 'requests');
      return ((await answer.json()) as { routes: Record<string, number> }).routes;
    },
    close: async () => {
      for (const each of opened) await each.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
