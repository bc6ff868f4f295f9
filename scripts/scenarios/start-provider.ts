/** The calendar of one scenario: a local Cal.com-compatible server, our adapter on it, and others who use it, too. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCalendar } from '../../agent/src/embedded/calcom/calendar/load-calendar.ts';
import { startLocalCalcom } from '../../agent/src/embedded/calcom/server.ts';
import { createCalcomScheduler } from '../../agent/src/scheduling/calcom/calcom-scheduler.ts';
import type { Scheduler } from '../../agent/src/scheduling/scheduler.ts';
import { instantOf } from './local-time.ts';
import { readProvider, type ProviderState } from './provider-state.ts';
import { ScenarioFileError, type Scenario } from './read-scenarios.ts';
import type { Elsewhere } from './scenario-schema.ts';

/** Of the server; never to be said. */
export const PROVIDER_KEY = 'cal_scenario_key';
const API_VERSION = '2024-08-13';
/** The first look is for the winner of a race, whose booking is in no list before the disk has it. */
const LOOK_UP_DELAYS_MS = [200, 20];

export interface ScenarioProvider {
  scheduler: Scheduler;
  /** Requests under way. */
  underWay: () => number;
  state: () => ProviderState;
  /** Uids of bookings that the call has nothing to do with, as long as it leaves them alone. */
  others: ReadonlySet<string>;
  /** Something done at the calendar by somebody else. */
  elsewhere: (what: Elsewhere) => Promise<void>;
  close: () => Promise<void>;
}

/** @throws ScenarioFileError where the calendar of the scenario cannot be used */
export async function startProvider(
  { calendar, file, label, zone }: Scenario,
  now: () => number,
): Promise<ScenarioProvider> {
  const { eventType = 'consultation', faults: _, ...given } = calendar;
  const dataDir = await mkdtemp(join(tmpdir(), 'scenario-'));
  const calendarFile = join(dataDir, 'calendar.json');
  await writeFile(calendarFile, JSON.stringify(given));
  const loaded = checked(calendarFile, `${file}: ${label}: calendar`);
  const server = await startLocalCalcom({
    port: 0,
    dataDir,
    key: PROVIDER_KEY,
    now,
    calendar: loaded,
    requestsPerMinute: null,
  });
  const calcom = createCalcomScheduler({
    baseUrl: server.url,
    apiKey: PROVIDER_KEY,
    eventTypeSlug: eventType,
    now,
    lookUpDelaysMs: LOOK_UP_DELAYS_MS,
  });
  const { scheduler, underWay } = counted(calcom);
  const state = (): ProviderState => readProvider(dataDir, now());
  const others = new Set(state().bookings.map(({ uid }) => uid));

  async function request(method: string, path: string, body?: object): Promise<void> {
    const response = await fetch(new URL(path, server.url), {
      method,
      headers: {
        authorization: `Bearer ${PROVIDER_KEY}`,
        'cal-api-version': API_VERSION,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`elsewhere: ${method} ${path}: ${response.status} ${await response.text()}`);
    }
  }

  async function elsewhere(what: Elsewhere): Promise<void> {
    if (what.faults) await request('POST', '/admin/faults', what.faults);
    if (what.heal) await request('DELETE', '/admin/faults');
    if (what.book) {
      const { start, name, email } = what.book;
      await request('POST', '/v2/bookings', {
        eventTypeSlug: eventType,
        username: loaded.host.username,
        start: instantOf(start, zone),
        attendee: { name, email, timeZone: zone },
      });
      for (const booking of state().bookings) if (booking.email === email) others.add(booking.uid);
    }
    if (what.cancel) {
      const start = instantOf(what.cancel.start, zone);
      const booking = state().bookings.find(
        (each) => each.start === start && each.status !== 'cancelled',
      );
      if (!booking) throw new Error(`elsewhere: there is no booking at ${start} to cancel`);
      await request('POST', `/v2/bookings/${booking.uid}/cancel`, {
        cancellationReason: 'The host cannot make it.',
      });
    }
  }

  return {
    scheduler,
    underWay,
    state,
    others,
    elsewhere,
    close: async () => {
      await calcom.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function checked(file: string, field: string): ReturnType<typeof loadCalendar> {
  try {
    return loadCalendar(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ScenarioFileError(message.replaceAll(file, field));
  }
}

/** Counts what is under way. */
function counted(inner: Scheduler): { scheduler: Scheduler; underWay: () => number } {
  let count = 0;
  async function run<T>(work: Promise<T>): Promise<T> {
    count += 1;
    try {
      return await work;
    } finally {
      count -= 1;
    }
  }
  return {
    underWay: () => count,
    scheduler: {
      describe: (options) => run(inner.describe(options)),
      slots: (span, zone, options) => run(inner.slots(span, zone, options)),
      hold: (start, options) => run(inner.hold(start, options)),
      release: (id, options) => run(inner.release(id, options)),
      book: (booking, options) => run(inner.book(booking, options)),
      find: (query, options) => run(inner.find(query, options)),
      reschedule: (uid, start, options) => run(inner.reschedule(uid, start, options)),
      cancel: (uid, reason, options) => run(inner.cancel(uid, reason, options)),
    },
  };
}
