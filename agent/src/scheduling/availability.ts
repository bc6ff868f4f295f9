import {
  epochMs,
  toInstant,
  type Availability,
  type AvailabilityStatus,
  type Instant,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';
import { createFailures, MAX_RETRIES } from './availability/failures.ts';
import { overlaps, subtract, type Interval } from './availability/intervals.ts';
import { createSlotStore, PROVIDER_CACHE_MS } from './availability/slot-store.ts';
import { toSchedulingError } from './errors.ts';
import { silentLogger, type Logger } from './logger.ts';
import type { Priority, Scheduler, TimeSpan } from './scheduler.ts';

const DAY_MS = 86_400_000;
/** A request covers at least this much, so that the next look costs none. */
const LOOK_AHEAD_MS = 14 * DAY_MS;
/** Most slots of one answer; the contract with the browser. */
const MAX_SLOTS = 6_000;
/** Timers may fire this much before the clock has got there. */
const CLOCK_GRAIN_MS = 10;
const EVER: Interval = { from: 0, to: 8.64e15 };

export interface AvailabilityDeps {
  scheduler: Pick<Scheduler, 'slots'>;
  /** Epoch milliseconds. */
  now: () => number;
  /** The zone whose whole days are asked for; slots are instants and stay valid when it changes. */
  zone: () => Zone;
  /** Called after the version has grown. */
  onChange: () => void;
  /** How long anybody waits for an answer, in milliseconds. */
  interactiveTimeoutMs?: number;
  /** Older slots are renewed when they are looked at. */
  staleAfterMs?: number;
  /** How long a request may take in all, in milliseconds. */
  requestTimeoutMs?: number;
  log?: Logger;
}

/** What a call knows of the free times. Spans are clipped to the time from now on. */
export interface AvailabilityCache {
  /** Grows when the slots, or what is known of them, have changed. */
  readonly version: number;
  /** Reads a span in the background. */
  prefetch(span: TimeSpan): void;
  /** Resolves when the span is covered, has failed, or after the interactive time-out. Never rejects. */
  ensure(span: TimeSpan, priority?: Priority): Promise<void>;
  /** What is known of a span, at once. Starts a renewal where it is old. */
  read(span: TimeSpan): Availability;
  /** Everything known, ascending. */
  all(): Slot[];
  status(span: TimeSpan): AvailabilityStatus;
  /** Our own hold hides a slot from us as well: keep it in sight. */
  keep(start: Instant): void;
  /** The hold is given back; the slot is free again. After a booking call {@link drop} instead. */
  unkeep(start: Instant): void;
  /** The slot is taken, by us or by somebody else; those around it are renewed at the next look. */
  drop(start: Instant): void;
  /** What is known of the span, or of everything, is out of date; it is kept until it is renewed. */
  invalidate(span?: TimeSpan): void;
  close(): void;
}

interface Flight extends Interval {
  priority: Priority;
  sentAt: number;
  isSent: boolean;
  /** Times from which what is on its way is out of date. */
  outdatedFrom: number[];
  controller: AbortController;
  landed: Promise<void>;
}

export function createAvailability(deps: AvailabilityDeps): AvailabilityCache {
  const { scheduler, now, zone, onChange } = deps;
  const { interactiveTimeoutMs = 4_000, staleAfterMs = 60_000, requestTimeoutMs = 10_000 } = deps;
  const log = deps.log ?? silentLogger;
  const store = createSlotStore();
  const { coverage } = store;
  const failures = createFailures();
  const flights = new Set<Flight>();
  const timers = new Set<NodeJS.Timeout>();
  let version = 0;
  let closed = false;
  let notifying = false;

  function changed(): void {
    version += 1;
    if (notifying) return;
    notifying = true;
    queueMicrotask(() => {
      notifying = false;
      if (!closed) onChange();
    });
  }

  function later(ms: number, run: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timer.unref();
    timers.add(timer);
    return timer;
  }

  function cancel(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    timers.delete(timer);
  }

  function toInterval({ from, to }: TimeSpan): Interval {
    return { from: Math.max(epochMs(from), now()), to: epochMs(to) };
  }

  function launch({ from, to }: Interval, priority: Priority): void {
    const controller = new AbortController();
    const flight: Flight = {
      from,
      to,
      priority,
      sentAt: now(),
      isSent: false,
      outdatedFrom: [],
      controller,
      landed: Promise.resolve(),
    };
    flights.add(flight);
    if (priority !== 'background' && failures.has(flight)) changed();
    flight.landed = fly(flight);
  }

  async function fly(flight: Flight): Promise<void> {
    const slow = later(interactiveTimeoutMs, () => {
      if (coverage.markLate(flight, now(), staleAfterMs)) changed();
    });
    try {
      const span = { from: toInstant(flight.from), to: toInstant(flight.to) };
      const slots = await scheduler.slots(span, zone(), {
        priority: flight.priority,
        timeoutMs: requestTimeoutMs,
        signal: flight.controller.signal,
        onSent: () => {
          flight.isSent = true;
          flight.sentAt = now();
        },
      });
      if (flights.delete(flight)) land(flight, slots);
    } catch (error) {
      if (flights.delete(flight)) fail(flight, error);
    } finally {
      cancel(slow);
    }
  }

  function land(flight: Flight, slots: readonly Slot[]): void {
    const recovered = failures.clear(flight);
    const news = store.apply(flight, slots, flight.sentAt);
    for (const from of flight.outdatedFrom) coverage.outdate(flight, from);
    if (news || recovered) changed();
  }

  function fail(flight: Flight, cause: unknown): void {
    const error = toSchedulingError(cause);
    const { kind, requestId } = error;
    log.warn({ kind, requestId, why: error.message }, 'slots could not be read');
    const wasFailed = failures.has(flight);
    const failure = failures.add(flight, error, now());
    const isLate = coverage.markLate(flight, now(), staleAfterMs);
    if (!wasFailed || isLate) changed();
    if (failure.passing && failure.count < MAX_RETRIES) {
      const { from, to } = flight;
      const wait = Math.max(0, failure.nextAt - now()) + CLOCK_GRAIN_MS;
      later(wait, () => demand({ from, to }, 'background'));
    }
  }

  /** A background request that still waits for the budget goes on as an interactive one. */
  function promote(interval: Interval): void {
    for (const flight of flights) {
      if (flight.priority !== 'background' || flight.isSent || !overlaps(flight, interval))
        continue;
      flights.delete(flight);
      flight.controller.abort();
      launch(flight, 'interactive');
    }
  }

  /** Asks for what is missing of an interval. */
  function demand(interval: Interval, priority: Priority): void {
    if (closed || interval.from >= interval.to) return;
    if (priority !== 'background') promote(interval);
    const busy = [...flights, ...failures.cooling(now())];
    for (const gap of coverage.gaps(interval).flatMap((part) => subtract(part, busy))) {
      const ahead = { from: gap.from, to: Math.max(gap.to, gap.from + LOOK_AHEAD_MS) };
      const [whole = gap] = coverage.gaps(ahead).flatMap((part) => subtract(part, busy));
      launch(whole, priority);
    }
    renew(interval);
  }

  /** Asks in the background for what is old. */
  function renew(interval: Interval): void {
    if (closed) return;
    if (coverage.due(interval, now(), staleAfterMs).length === 0) return;
    const ahead = { ...interval, to: Math.max(interval.to, interval.from + LOOK_AHEAD_MS) };
    const due = coverage.due(ahead, now(), staleAfterMs);
    const busy = [...flights, ...failures.cooling(now())];
    for (const part of due.flatMap((each) => subtract(each, busy))) launch(part, 'background');
  }

  async function ensure(span: TimeSpan, priority: Priority = 'interactive'): Promise<void> {
    const interval = toInterval(span);
    demand(interval, priority);
    const gaps = coverage.gaps(interval);
    const awaited = [...flights].filter((flight) => gaps.some((gap) => overlaps(gap, flight)));
    if (awaited.length === 0) return;
    await new Promise<void>((resolve) => {
      const timer = later(interactiveTimeoutMs, resolve);
      timer.ref();
      void Promise.all(awaited.map(({ landed }) => landed)).then(() => {
        cancel(timer);
        resolve();
      });
    });
  }

  function outdate(interval: Interval, from: number): void {
    coverage.outdate(interval, from);
    for (const flight of flights) {
      if (overlaps(flight, interval)) flight.outdatedFrom.push(from);
    }
  }

  function read(span: TimeSpan): Availability {
    const interval = toInterval(span);
    renew(interval);
    const oldest = coverage.oldest(interval);
    return {
      version,
      from: toInstant(span.from),
      to: toInstant(span.to),
      fetchedAt: oldest === null ? null : toInstant(oldest),
      complete: coverage.gaps(interval).length === 0,
      slots: store.between(interval).slice(0, MAX_SLOTS),
    };
  }

  function status(span: TimeSpan): AvailabilityStatus {
    const interval = toInterval(span);
    const oldest = coverage.oldest(interval);
    const fetchedAt = oldest === null ? null : toInstant(oldest);
    const gaps = coverage.gaps(interval);
    const isFailed = gaps.some((gap) => failures.has(gap));
    // A retry in the background leaves the words on the screen as they are.
    const isAsked = [...flights].some(
      (flight) => flight.priority !== 'background' && gaps.some((gap) => overlaps(gap, flight)),
    );
    if (isFailed && !isAsked) return { version, status: 'failed', fetchedAt };
    if (gaps.length > 0) return { version, status: 'loading', fetchedAt };
    return { version, status: coverage.isLate(interval) ? 'stale' : 'ready', fetchedAt };
  }

  return {
    get version() {
      return version;
    },
    prefetch: (span) => demand(toInterval(span), 'background'),
    ensure,
    read,
    all: () => store.between({ ...EVER, from: now() }),
    status,
    keep(start) {
      if (store.keep(start)) changed();
    },
    unkeep(start) {
      if (store.unkeep(start, now())) changed();
    },
    drop(start) {
      if (store.drop(start, now())) changed();
      const at = epochMs(start);
      outdate({ from: at - DAY_MS, to: at + DAY_MS }, now() + PROVIDER_CACHE_MS);
    },
    invalidate(span) {
      outdate(span ? { from: epochMs(span.from), to: epochMs(span.to) } : EVER, now());
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      for (const flight of flights) flight.controller.abort();
      timers.clear();
      flights.clear();
    },
  };
}
