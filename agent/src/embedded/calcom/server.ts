import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { FaultRules } from './admin/fault-rules.ts';
import { RequestCounts } from './admin/request-counts.ts';
import { ServerClock } from './admin/server-clock.ts';
import { scheduleFinder } from './availability/schedule.ts';
import { seedBookings, uidFrom } from './bookings/seed-bookings.ts';
import type { Calendar } from './calendar/calendar.ts';
import { createApp } from './http/app.ts';
import { RateLimiter } from './http/rate-limiter.ts';
import type { LocalCalendar } from './local-calendar.ts';
import { CalendarStore } from './storage/calendar-store.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const REQUESTS_PER_MINUTE = 120;
/** How long a close waits for answers that are still being sent. */
const CLOSE_GRACE_MS = 2000;

/** How to run the server. */
export interface LocalCalcomOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; 127.0.0.1 when absent. The admin routes exist on loopback addresses only. */
  readonly host?: string;
  /** Where bookings are kept; made when absent. One server at a time. */
  readonly dataDir: string;
  /** The host's API key; begins with `cal_`. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly calendar: Calendar;
  readonly log?: (message: string, fields: Record<string, unknown>) => void;
  /** Requests per key (or address) and minute; 120 when absent, `null` for no limit. */
  readonly requestsPerMinute?: number | null;
  /** Refuse starts that slots would not offer. Cal.com takes them; off when absent. */
  readonly strictSlotGrid?: boolean;
  /** Source of uids. */
  readonly randomBytes?: (size: number) => Uint8Array;
}

/** A running server. */
export interface LocalCalcom {
  /** Base URL, such as `http://127.0.0.1:5555/v2`. */
  readonly url: string;
  /** Stops listening, finishes what is under way, and frees the data directory. */
  close(): Promise<void>;
}

/** The port cannot be had; the message says why. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/**
 * Starts the Cal.com-compatible server on a calendar of its own.
 *
 * @throws ListenError, DataDirInUseError or JournalError, each with a message for people.
 */
export async function startLocalCalcom(options: LocalCalcomOptions): Promise<LocalCalcom> {
  const host = options.host ?? '127.0.0.1';
  const log = options.log ?? (() => undefined);
  const clock = new ServerClock(options.now);
  const store = await CalendarStore.open({
    dataDir: options.dataDir,
    calendar: options.calendar,
    nowMs: clock.now(),
    log,
  });
  const closing = new AbortController();
  try {
    const local = createLocalCalendar(options, store, clock);
    await seedBookings(local);
    const limit = options.requestsPerMinute;
    const app = createApp({
      local,
      key: options.key,
      rateLimiter:
        limit === null ? undefined : new RateLimiter(limit ?? REQUESTS_PER_MINUTE, clock.now),
      rules: new FaultRules(),
      counts: new RequestCounts(),
      clock,
      admin: LOOPBACK.has(host),
      closing: closing.signal,
      log,
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    const port = await listen(server, options.port, host);
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/v2`,
      close: async () => {
        closing.abort();
        await stop(server);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function createLocalCalendar(
  options: LocalCalcomOptions,
  store: CalendarStore,
  clock: ServerClock,
): LocalCalendar {
  const randomBytes = options.randomBytes ?? cryptoRandomBytes;
  return {
    calendar: options.calendar,
    store,
    scheduleOf: scheduleFinder(options.calendar),
    now: clock.now,
    newUid: () => uidFrom(randomBytes(16)),
    newUuid: () => uuidFrom(randomBytes(16)),
    strictSlotGrid: options.strictSlotGrid ?? false,
  };
}

/** A version 4 UUID. */
function uuidFrom(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  const variant = '89ab'[(bytes[8] ?? 0) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function listen(server: ServerType, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `port ${port} is in use; stop the other program or choose another port (0 takes any)`
          : error.message;
      reject(new ListenError(`cannot listen on ${host}: ${reason}`, { cause: error }));
    });
    server.listen(port, host, () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const grace = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(grace);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
