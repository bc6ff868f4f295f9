import { toInstant, type Slot } from '@in-call-calendar/shared';
import { createTimers } from '../../runtime/timers.ts';
import type { AvailabilityDeps } from '../availability.ts';
import { toSchedulingError } from '../errors.ts';
import { silentLogger } from '../logger.ts';
import type { Priority } from '../scheduler.ts';
import { createFailures, MAX_RETRIES } from './failures.ts';
import { overlap, overlaps, subtract, type Interval } from './intervals.ts';
import type { SlotStore } from './slot-store.ts';

/** A request covers at least this much, so that the next look costs none. */
const LOOK_AHEAD_MS = 14 * 86_400_000;
/** Timers may fire this much before the clock has got there. */
const CLOCK_GRAIN_MS = 10;

/** A request for the slots of an interval that is under way. */
interface SlotRequest extends Interval {
  priority: Priority;
  sentAt: number;
  isSent: boolean;
  /** Somebody has waited for it as long as anybody waits. */
  isLate: boolean;
  /** Times from which what is on its way is out of date. */
  outdatedFrom: number[];
  controller: AbortController;
  completed: Promise<void>;
}

/**
 * Returns what asks for slots on behalf of one store, and asks again after a failure.
 *
 * @param store takes the answers
 * @param changed called when what is known, or what is said of it, has changed
 */
export function createSlotRequests(deps: AvailabilityDeps, store: SlotStore, changed: () => void) {
  const { scheduler, now, zone, log = silentLogger } = deps;
  const { interactiveTimeoutMs = 4_000, staleAfterMs = 60_000, requestTimeoutMs = 10_000 } = deps;
  const { coverage } = store;
  const failures = createFailures();
  const requests = new Set<SlotRequest>();
  const timers = createTimers(deps.setTimer);
  /** Requests that leave as soon as they may; `shown` while it is worth saying that they are under way. */
  const queued = new Set<Interval & { shown: boolean }>();
  let closed = false;

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

  /** Requests what is missing; resolves when it is there, has failed, or after the interactive time-out. */
  async function ensure(interval: Interval, priority: Priority): Promise<void> {
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

  /** What is known of an interval, or on its way, is out of date from `from` on. */
  function outdate(interval: Interval, from: number): void {
    coverage.outdate(interval, from);
    for (const request of requests) {
      if (overlaps(request, interval)) request.outdatedFrom.push(from);
    }
  }

  return {
    requestMissing,
    renew,
    ensure,
    outdate,
    hasFailed: (gaps: readonly Interval[]) => gaps.some((gap) => failures.has(gap)),
    /** Whether somebody waits for one of the gaps: a retry in the background leaves the words on the screen as they are. */
    isAsked: (gaps: readonly Interval[]) =>
      [
        ...[...requests].filter(({ priority }) => priority !== 'background'),
        ...[...queued].filter(({ shown }) => shown),
      ].some((each) => gaps.some((gap) => overlaps(gap, each))),
    close() {
      closed = true;
      timers.close();
      for (const request of requests) request.controller.abort();
      requests.clear();
    },
  };
}
