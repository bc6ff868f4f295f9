/** An availability cache over a scheduler whose answers the test gives, with a clock and timers of its own. */
import { epochMs, toInstant, type Slot } from '@in-call-calendar/shared';
import {
  createAvailability,
  type AvailabilityCache,
  type AvailabilityDeps,
} from '../availability.ts';
import type { SlotsOptions, TimeSpan } from '../scheduler.ts';

export const START = Date.parse('2026-11-23T15:00:00.000Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A request of the cache. */
export interface Ask {
  span: TimeSpan;
  options: SlotsOptions;
  answer: (slots?: Slot[]) => void;
  fail: (error: unknown) => void;
}

export interface Fixture {
  cache: AvailabilityCache;
  clock: { at: number };
  asks: Ask[];
  /** How often a change was announced. */
  changes: () => number;
  /** Moves the clock and runs what is due on the way. */
  pass: (ms: number) => Promise<void>;
}

export function setUp(deps: Partial<AvailabilityDeps> = {}): Fixture {
  const clock = { at: START };
  const asks: Ask[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  let changes = 0;
  const cache = createAvailability({
    scheduler: {
      slots: (span, _zone, options = {}) =>
        new Promise((resolve, reject) => {
          const answer = (slots = hourly(span)): void => resolve(slots);
          asks.push({ span, options, answer, fail: reject });
        }),
    },
    now: () => clock.at,
    setTimer: (ms, run) => {
      const timer = { at: clock.at + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    zone: () => 'America/New_York',
    onChange: () => (changes += 1),
    ...deps,
  });
  async function pass(ms: number): Promise<void> {
    const until = clock.at + ms;
    for (;;) {
      const [due] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!due) break;
      timers.delete(due);
      clock.at = Math.max(clock.at, due.at);
      due.run();
      await settled();
    }
    clock.at = until;
  }
  return { cache, clock, asks, changes: () => changes, pass };
}

/** A free slot at 15:00 and 16:00 UTC of each day of a span. */
export function hourly({ from, to }: TimeSpan): Slot[] {
  const slots: Slot[] = [];
  for (let at = START; at < epochMs(to); at += DAY) {
    for (const each of [at, at + HOUR]) {
      if (each >= epochMs(from) && each < epochMs(to)) slots.push({ start: toInstant(each) });
    }
  }
  return slots;
}

/** A span in days from {@link START}. */
export const days = (from: number, to: number): TimeSpan => ({
  from: toInstant(START + from * DAY),
  to: toInstant(START + to * DAY),
});

export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Two weeks are known. */
export async function warm(set: Fixture): Promise<Fixture> {
  set.cache.prefetch(days(0, 14));
  set.asks[0]!.answer();
  await settled();
  return set;
}
