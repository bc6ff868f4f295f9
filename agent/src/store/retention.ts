/** What is deleted when its time is over. Several servers may do it at once: each deletes what is still there. */
import { and, isNotNull, lt } from 'drizzle-orm';
import type { SetTimer } from '../runtime/timers.ts';
import type { Database } from './open-database.ts';
import { createCalls } from './calls.ts';
import { bookings, calls } from './schema.ts';

const DAY_MS = 86_400_000;

/** What one sweep did, in rows. */
export interface Swept {
  calls: number;
  bookings: number;
  /** Calls that got an end, as nothing was heard of them for a day. */
  closed: number;
}

export interface RetentionDeps {
  db: Database;
  /** Days that calls are kept after they began, and bookings after they took place. */
  days: number;
  /** Epoch ms. */
  now: () => number;
}

/** Deletes what is older than that: calls with their timelines, and bookings. */
export async function sweep({ db, days, now }: RetentionDeps): Promise<Swept> {
  const closed = await createCalls({ db, now }).closeSilent(new Date(now() - DAY_MS));
  const before = new Date(now() - days * DAY_MS);
  const goneBookings = await db
    .delete(bookings)
    .where(and(lt(bookings.startAt, before), lt(bookings.createdAt, before)))
    .returning({ id: bookings.id });
  const goneCalls = await db
    .delete(calls)
    .where(and(lt(calls.startedAt, before), isNotNull(calls.endedAt)))
    .returning({ id: calls.id });
  return { calls: goneCalls.length, bookings: goneBookings.length, closed };
}

export interface SweepingOptions {
  /** One sweep; nothing where there is no database yet. */
  sweep: () => Promise<Swept | undefined>;
  setTimer: SetTimer;
  log: {
    info(fields: object, message: string): void;
    warn(fields: object, message: string): void;
  };
}

/**
 * Sweeps now, and then every day.
 *
 * @returns what stops it
 */
export function keepSwept({ sweep: once, setTimer, log }: SweepingOptions): () => void {
  let stop: () => void = () => undefined;
  const run = (): void => {
    stop = setTimer(DAY_MS, run);
    once().then(
      (swept) => {
        if (swept && Object.values(swept).some((count) => count > 0)) {
          log.info({ ...swept }, 'deleted what is older than CALL_RETENTION_DAYS');
        }
      },
      (error: unknown) => {
        log.warn({ error }, 'what is older than CALL_RETENTION_DAYS could not be deleted');
      },
    );
  };
  run();
  return () => {
    stop();
  };
}
