import {
  epochMs,
  toInstant,
  type Availability,
  type AvailabilityStatus,
  type Instant,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';
import type { Interval } from './availability/intervals.ts';
import { createSlotRequests } from './availability/slot-requests.ts';
import { createSlotStore, PROVIDER_CACHE_MS } from './availability/slot-store.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { Logger } from './logger.ts';
import type { Priority, Scheduler, TimeSpan } from './scheduler.ts';
import type { SlotChange, SlotChangeChannel } from './sharing/change-channels.ts';

const DAY_MS = 86_400_000;
/** Most parts that are named as not read; the contract with the browser. */
const MAX_UNREAD = 200;
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
  const { now, onChange } = deps;
  const store = createSlotStore();
  const { coverage } = store;
  const requests = createSlotRequests(deps, store, changed);
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

  function read(span: TimeSpan): Availability {
    const interval = toInterval(span);
    requests.renew(interval);
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
      slots: store.between(interval),
    };
  }

  function status(span: TimeSpan): AvailabilityStatus {
    const interval = toInterval(span);
    const oldest = coverage.oldest(interval);
    const fetchedAt = oldest === null ? null : toInstant(oldest);
    const gaps = coverage.gaps(interval);
    if (requests.hasFailed(gaps) && !requests.isAsked(gaps)) {
      return { version, status: 'failed', fetchedAt };
    }
    if (gaps.length > 0) return { version, status: 'loading', fetchedAt };
    return { version, status: coverage.isLate(interval) ? 'stale' : 'ready', fetchedAt };
  }

  function drop(start: Instant, knownFrom: number): void {
    if (store.drop(start, now())) changed();
    requests.outdate(dayAround(start), knownFrom);
  }

  function applyChange(change: SlotChange): void {
    if (change.type === 'gone') drop(change.start, change.from);
    else requests.outdate(change.span ? intervalOf(change.span) : EVER, change.from);
  }

  const stopListening = deps.others?.listen(applyChange);

  return {
    get version() {
      return version;
    },
    prefetch: (span) => requests.requestMissing(toInterval(span), 'background'),
    ensure: (span, priority = 'interactive') => requests.ensure(toInterval(span), priority),
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
      requests.outdate(span ? intervalOf(span) : EVER, now());
      deps.others?.announce({ type: 'outdated', span: span ?? null, from: now() });
    },
    applyChange,
    close() {
      closed = true;
      stopListening?.();
      requests.close();
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
