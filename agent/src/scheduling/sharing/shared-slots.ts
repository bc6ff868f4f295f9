import { addDays, type LocalDate, type Slot, type Zone } from '@in-call-calendar/shared';
import type { SetTimer } from '../../runtime/timers.ts';
import { SchedulingError } from '../errors.ts';
import type { Scheduler, SlotsOptions, TimeSpan } from '../scheduler.ts';
import type { SharedStore } from './shared-store.ts';
import {
  datesOf,
  decodeDay,
  encodeDay,
  FRESH_MS,
  markOf,
  slotsWithin,
  spanOfDates,
  toDays,
  type SlotDay,
} from './slot-days.ts';

const LOOK_AHEAD_DAYS = 14;
/** A look at whether somebody else's request has been answered, in milliseconds. */
const POLL_MS = 50;
/** How long somebody else's request is waited for before an own one is sent, in milliseconds. */
const PATIENCE_MS = { booking: 1_500, interactive: 1_500, background: 8_000 } as const;
/** Longest time that a request keeps others from asking the same, in milliseconds. */
const LOCK_MS = 12_000;

export interface SharedSlotsDeps {
  source: Pick<Scheduler, 'slots'>;
  store: SharedStore;
  /** First part of all keys; of one account and event type. */
  scope: string;
  /** Epoch milliseconds. */
  now: () => number;
  setTimer: SetTimer;
}

/**
 * Asks the provider for whole days only, and for none that any process has asked for within a minute. Of several that
 * ask for the same days at once, one does; the others wait for its answer.
 */
export function createSharedSlots(deps: SharedSlotsDeps): Scheduler['slots'] {
  const { source, store, scope, now, setTimer } = deps;

  function prefixOf(zone: Zone, { durationMinutes }: SlotsOptions): string {
    return `${scope}:slots:${zone}:${durationMinutes ?? ''}`;
  }

  /** Days that may be given to a caller. */
  async function read(
    dates: readonly LocalDate[],
    prefix: string,
  ): Promise<Map<LocalDate, SlotDay>> {
    const [all = null, ...rest] = await store.get([
      markOf(scope),
      ...dates.map((date) => `${prefix}:${date}`),
      ...dates.map((date) => markOf(scope, date)),
    ]);
    const oldest = now() - FRESH_MS;
    const known = new Map<LocalDate, SlotDay>();
    dates.forEach((date, index) => {
      const day = decodeDay(rest[index] ?? null);
      if (!day || day.at < oldest) return;
      const marks = [all, rest[dates.length + index] ?? null].map(Number);
      if (marks.some((from) => day.at < from && from <= now())) return;
      known.set(date, day);
    });
    return known;
  }

  async function ask(
    dates: readonly LocalDate[],
    zone: Zone,
    options: SlotsOptions,
  ): Promise<Map<LocalDate, SlotDay>> {
    const [first = '', last = first] = [dates[0], dates.at(-1)];
    let sentAt = now();
    const slots = await source.slots(spanOfDates(first, last, zone), zone, {
      ...options,
      onSent: () => {
        sentAt = now();
        options.onSent?.(sentAt);
      },
    });
    return toDays(dates, slots, zone, sentAt);
  }

  async function save(days: Map<LocalDate, SlotDay>, prefix: string): Promise<void> {
    const entries = [...days].map(([date, day]): [string, string] => [
      `${prefix}:${date}`,
      encodeDay(day),
    ]);
    await store.set(entries, FRESH_MS);
  }

  function answer(days: Map<LocalDate, SlotDay>, span: TimeSpan, options: SlotsOptions): Slot[] {
    options.onSent?.(Math.min(...[...days.values()].map(({ at }) => at)));
    return slotsWithin(days.values(), span);
  }

  async function slots(span: TimeSpan, zone: Zone, options: SlotsOptions = {}): Promise<Slot[]> {
    const dates = datesOf(span, zone);
    if (options.movingUid !== undefined || dates.length === 0) {
      return source.slots(span, zone, options);
    }
    const prefix = prefixOf(zone, options);
    const impatientAt = now() + PATIENCE_MS[options.priority ?? 'interactive'];
    for (;;) {
      const known = await read(dates, prefix);
      const missing = ahead(between(dates, (date) => !known.has(date)));
      if (missing.length === 0) return answer(known, span, options);
      const key = `${prefix}:lock:${missing[0] ?? ''}:${missing.at(-1) ?? ''}`;
      const unlock = await store.lock(key, LOCK_MS);
      if (unlock || now() >= impatientAt) {
        try {
          // Somebody may have been answered between our look and our lock.
          const again = unlock ? await read(dates, prefix) : known;
          if (dates.every((date) => again.has(date))) continue;
          const fresh = await ask(missing, zone, options);
          await save(fresh, prefix);
          return answer(new Map([...again, ...fresh]), span, options);
        } finally {
          await unlock?.();
        }
      }
      await pause(setTimer, options.signal);
    }
  }

  return slots;
}

/** From the first date that fits to the last one: one request. */
function between(dates: readonly LocalDate[], fits: (date: LocalDate) => boolean): LocalDate[] {
  return dates.slice(dates.findIndex(fits), dates.findLastIndex(fits) + 1);
}

/** At least two weeks: calls look at weeks that overlap, and would ask for every last day by itself. */
function ahead(dates: readonly LocalDate[]): LocalDate[] {
  const [first] = dates;
  return first === undefined
    ? []
    : Array.from({ length: Math.max(LOOK_AHEAD_DAYS, dates.length) }, (_, day) =>
        addDays(first, day),
      );
}

async function pause(setTimer: SetTimer, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimer(POLL_MS, resolve);
  });
  if (signal?.aborted) {
    throw new SchedulingError('unavailable', 'given up while another request was waited for');
  }
}
