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
import type { SlotRequest } from './availability/slot-request.ts';
import { overlap, overlaps, subtract, type Interval } from './availability/intervals.ts';
import { createSlotStore, PROVIDER_CACHE_MS } from './availability/slot-store.ts';
import { createTimers, type SetTimer } from '../runtime/timers.ts';
import { toSchedulingError } from './errors.ts';
import { silentLogger, type Logger } from './logger.ts';
import type { Priority, Scheduler, TimeSpan } from './scheduler.ts';
import type { SlotChange, SlotChangeChannel } from './sharing/slot-change-channel.ts';

const DAY_MS = 86_400_000;
/** A request covers at least this much, so that the next look costs none. */
const LOOK_AHEAD_MS = 14 * DAY_MS;
/** Most slots of one answer; the contract with the browser. */
const MAX_SLOTS = 6_000;
/** Most parts that are named as not read; the contract with the browser. */
const MAX_UNREAD = 200;
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
  /** Starts a timer and returns what stops it; else those of the machine, which keep no process alive. */
  setTimer?: SetTimer;
  /** Carries changes of the free times between calls over the same calendar. */
  others?: SlotChangeChannel;
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
  /** Keeps a slot in sight: our own hold hides it from us as well. */
  pin(start: Instant): void;
  /** The hold is given back; the slot is free again. After a booking call {@link drop} instead. */
  unpin(start: Instant): void;
  /** The slot is taken, by us or by somebody else; those around it are renewed at the next look. */
  drop(start: Instant): void;
  /** What is known of the span, or of everything, is out of date; it is kept until it is renewed. */
  invalidate(span?: TimeSpan): void;
  /** Applies a change that somebody else has made. */
  applyChange(change: SlotChange): void;
  close(): void;
}

/** Returns the free times of one call, of which nothing is known yet. */
export function createAvailability(deps: AvailabilityDeps): AvailabilityCache {
  const { scheduler, now, zone, onChange } = deps;
  const { interactiveTimeoutMs = 4_000, staleAfterMs = 60_000, requestTimeoutMs = 10_000 } = deps;
  const log = deps.log ?? silentLogger;
  const store = createSlotStore();
  const { coverage } = store;
  const failures = createFailures();
  const requests = new Set<SlotRequest>();
  const timers = createTimers(deps.setTimer);
  /** Requests that leave as soon as they may; `shown` while it is worth saying that they are under way. */
  const queued = new Set<Interval & { shown: boolean }>();
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

  function toInterval({ from, to }: TimeSpan): Interval {
    return { from: Math.max(epochMs(from), now()), to: epochMs(to) };
  }

  function send({ from, to }: Interval, priority: Priority): void {
    const controller = new AbortController();
    const request: SlotRequest = {
      from,
      to,
      priority,
      sentAt: now(),
      isSent: false,
      isLate: false,
      outdatedFrom: [],
      controller,
      completed: Promise.resolve(),
    };
    requests.add(request);
    if (priority !== 'background' && failures.has(request)) changed();
    request.completed = receive(request);
  }

  async function receive(request: SlotRequest): Promise<void> {
    const stopSlow = timers.start(interactiveTimeoutMs, () => {
      request.isLate = true;
      if (coverage.markLate(request, now(), staleAfterMs)) changed();
    });
    try {
      const span = { from: toInstant(request.from), to: toInstant(request.to) };
      const slots = await scheduler.slots(span, zone(), {
        priority: request.priority,
        timeoutMs: requestTimeoutMs,
        signal: request.controller.signal,
        onSent: (at = now()) => {
          request.isSent = true;
          request.sentAt = at;
        },
      });
      if (requests.delete(request)) complete(request, slots);
    } catch (error) {
      if (requests.delete(request)) fail(request, error);
    } finally {
      stopSlow();
    }
  }

  function complete(request: SlotRequest, slots: readonly Slot[]): void {
    const wasFailed = failures.clear(request);
    const isNew = store.apply(request, slots, request.sentAt);
    for (const from of request.outdatedFrom) coverage.outdate(request, from);
    if (isNew || wasFailed) changed();
  }

  function fail(request: SlotRequest, cause: unknown): void {
    const error = toSchedulingError(cause);
    const { kind, requestId } = error;
    log.warn({ kind, requestId, why: error.message }, 'slots could not be read');
    const wasFailed = failures.has(request);
    const failure = failures.add(request, error, now());
    const isLate = coverage.markLate(request, now(), staleAfterMs);
    const wasSeen = request.priority !== 'background';
    if (!wasFailed || isLate || wasSeen) changed();
    if (failure.passing && failure.count < MAX_RETRIES) {
      const { from, to } = request;
      const wait = Math.max(0, failure.backgroundAt - now()) + CLOCK_GRAIN_MS;
      timers.start(wait, () => requestMissing({ from, to }, 'background'));
    }
  }

  /** A background request goes on as an interactive one; where it still waits for the budget, it leaves earlier. */
  function promote(interval: Interval): void {
    for (const request of requests) {
      if (request.priority !== 'background' || !overlaps(request, interval)) continue;
      if (request.isSent) {
        request.priority = 'interactive';
        if (failures.has(request)) changed();
        continue;
      }
      requests.delete(request);
      request.controller.abort();
      send(request, 'interactive');
    }
  }

  /** Who asks right after a failure gets the request sent at the first moment it may be. */
  function queue(interval: Interval): void {
    for (const failure of failures.backingOff(now(), true)) {
      const part = coverage
        .gaps(interval)
        .map((gap) => overlap(gap, failure))
        .find((each) => each !== null);
      if (!part || [...queued].some((each) => overlaps(each, failure))) continue;
      const wait = Math.max(0, failure.interactiveAt - now());
      const soon = { ...part, shown: wait <= interactiveTimeoutMs };
      queued.add(soon);
      if (soon.shown) changed();
      timers.start(wait + CLOCK_GRAIN_MS, () => {
        queued.delete(soon);
        requestMissing(part, 'interactive');
      });
    }
  }

  /** Requests what is missing of an interval. */
  function requestMissing(interval: Interval, priority: Priority): void {
    if (closed || interval.from >= interval.to) return;
    const isInteractive = priority !== 'background';
    if (isInteractive) {
      promote(interval);
      queue(interval);
    }
    const busy = [...requests, ...failures.backingOff(now(), isInteractive)];
    for (const gap of coverage.gaps(interval).flatMap((part) => subtract(part, busy))) {
      const ahead = { from: gap.from, to: Math.max(gap.to, gap.from + LOOK_AHEAD_MS) };
      const [whole = gap] = coverage.gaps(ahead).flatMap((part) => subtract(part, busy));
      send(whole, priority);
    }
    renew(interval);
  }

  /** Asks in the background for what is old. */
  function renew(interval: Interval): void {
    if (closed) return;
    if (coverage.due(interval, now(), staleAfterMs).length === 0) return;
    const ahead = { ...interval, to: Math.max(interval.to, interval.from + LOOK_AHEAD_MS) };
    const due = coverage.due(ahead, now(), staleAfterMs);
    const busy = [...requests, ...failures.backingOff(now(), false)];
    for (const part of due.flatMap((each) => subtract(each, busy))) send(part, 'background');
  }

  async function ensure(span: TimeSpan, priority: Priority = 'interactive'): Promise<void> {
    const interval = toInterval(span);
    requestMissing(interval, priority);
    const gaps = coverage.gaps(interval);
    const awaited = [...requests].filter((request) => gaps.some((gap) => overlaps(gap, request)));
    // A provider that has kept somebody waiting is not waited for again.
    if (awaited.length === 0 || awaited.some(({ isLate }) => isLate)) return;
    await new Promise<void>((resolve) => {
      const stop = timers.start(interactiveTimeoutMs, resolve);
      void Promise.all(awaited.map(({ completed }) => completed)).then(() => {
        stop();
        resolve();
      });
    });
  }

  function outdate(interval: Interval, from: number): void {
    coverage.outdate(interval, from);
    for (const request of requests) {
      if (overlaps(request, interval)) request.outdatedFrom.push(from);
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
      unread: coverage
        .gaps(interval)
        .slice(0, MAX_UNREAD)
        .map((gap) => ({ from: toInstant(gap.from), to: toInstant(gap.to) })),
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
    const isAsked = [
      ...[...requests].filter(({ priority }) => priority !== 'background'),
      ...[...queued].filter(({ shown }) => shown),
    ].some((each) => gaps.some((gap) => overlaps(gap, each)));
    if (isFailed && !isAsked) return { version, status: 'failed', fetchedAt };
    if (gaps.length > 0) return { version, status: 'loading', fetchedAt };
    return { version, status: coverage.isLate(interval) ? 'stale' : 'ready', fetchedAt };
  }

  function drop(start: Instant, knownFrom: number): void {
    if (store.drop(start, now())) changed();
    outdate(dayAround(start), knownFrom);
  }

  function applyChange(change: SlotChange): void {
    if (change.type === 'gone') drop(change.start, change.from);
    else outdate(change.span ? intervalOf(change.span) : EVER, change.from);
  }

  const stopListening = deps.others?.listen(applyChange);

  return {
    get version() {
      return version;
    },
    prefetch: (span) => requestMissing(toInterval(span), 'background'),
    ensure,
    read,
    all: () => store.between({ ...EVER, from: now() }),
    status,
    pin(start) {
      if (store.pin(start)) changed();
    },
    unpin(start) {
      if (store.unpin(start, now())) changed();
      deps.others?.freed(start, now() + PROVIDER_CACHE_MS);
    },
    drop(start) {
      const from = now() + PROVIDER_CACHE_MS;
      drop(start, from);
      deps.others?.announce({ type: 'gone', start, from });
    },
    invalidate(span) {
      outdate(span ? intervalOf(span) : EVER, now());
      deps.others?.announce({ type: 'outdated', span: span ?? null, from: now() });
    },
    applyChange,
    close() {
      closed = true;
      stopListening?.();
      timers.close();
      for (const request of requests) request.controller.abort();
      requests.clear();
    },
  };
}

function intervalOf({ from, to }: TimeSpan): Interval {
  return { from: epochMs(from), to: epochMs(to) };
}

function dayAround(start: Instant): Interval {
  const at = epochMs(start);
  return { from: at - DAY_MS, to: at + DAY_MS };
}
