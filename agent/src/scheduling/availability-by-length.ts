/** The free times of a call over an event type with several lengths: what is known is kept for each length. */
import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import { PROVIDER_CACHE_MS } from './availability/slot-store.ts';
import {
  createAvailability,
  type AvailabilityCache,
  type AvailabilityDeps,
} from './availability.ts';
import type { TimeSpan } from './scheduler.ts';

const DAY_MS = 86_400_000;

export interface AvailabilityByLength extends AvailabilityCache {
  /** From now on the free times are those of this length, in minutes; undefined for the event type's only one. */
  setLength(minutes: number | undefined): void;
}

/**
 * Returns the free times of one call, of which nothing is known yet.
 *
 * @param first the length that is looked at first; undefined where the event type has only one
 */
export function createAvailabilityByLength(
  deps: AvailabilityDeps,
  first: number | undefined,
): AvailabilityByLength {
  const { scheduler, now } = deps;
  const caches = new Map<number | undefined, AvailabilityCache>();
  let length = first;
  /** What is added to the version of the cache that is looked at, so that it never goes back. */
  let added = 0;

  function cacheOf(minutes: number | undefined): AvailabilityCache {
    const known = caches.get(minutes);
    if (known) return known;
    const cache = createAvailability({
      ...deps,
      scheduler: {
        slots: (span, zone, options) =>
          scheduler.slots(span, zone, {
            ...options,
            ...(minutes !== undefined && { durationMinutes: minutes }),
          }),
      },
      onChange: () => {
        if (minutes === length) deps.onChange();
      },
    });
    caches.set(minutes, cache);
    return cache;
  }

  const current = (): AvailabilityCache => cacheOf(length);
  const version = (): number => added + current().version;
  const others = (): AvailabilityCache[] =>
    [...caches].flatMap(([minutes, cache]) => (minutes === length ? [] : [cache]));

  return {
    get version() {
      return version();
    },
    setLength(minutes) {
      if (minutes === length) return;
      const before = version();
      length = minutes;
      added = before + 1 - current().version;
    },
    prefetch: (span) => {
      current().prefetch(span);
    },
    ensure: (span, priority) => current().ensure(span, priority),
    read: (span) => ({ ...current().read(span), version: version() }),
    all: () => current().all(),
    status: (span) => ({ ...current().status(span), version: version() }),
    pin: (start) => {
      current().pin(start);
    },
    unpin(start) {
      current().unpin(start);
      const from = now() + PROVIDER_CACHE_MS;
      for (const each of others())
        each.applyChange({ type: 'outdated', span: around(start), from });
    },
    drop(start) {
      current().drop(start);
      const from = now() + PROVIDER_CACHE_MS;
      for (const each of others()) each.applyChange({ type: 'gone', start, from });
    },
    invalidate(span) {
      current().invalidate(span);
      const change = { type: 'outdated', span: span ?? null, from: now() } as const;
      for (const each of others()) each.applyChange(change);
    },
    applyChange(change) {
      for (const each of caches.values()) each.applyChange(change);
    },
    close() {
      for (const each of caches.values()) each.close();
    },
  };
}

/** The times that a reservation may have hidden, whatever their length. */
function around(start: Instant): TimeSpan {
  const at = epochMs(start);
  return { from: toInstant(at - DAY_MS), to: toInstant(at + DAY_MS) };
}
