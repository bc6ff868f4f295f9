import { createHash } from 'node:crypto';
import type { OpeningHours } from './calendar-schema.ts';
import type { EventTypeInput } from './event-type-options.ts';

/** At most so many bookings (or minutes) in one calendar day, week, month or year. */
export type PeriodLimits = NonNullable<EventTypeInput['bookingLimitsCount']>;

/** An event type with every option decided. Times are minutes; `null` is an option that is off. */
export interface EventType extends Readonly<
  Omit<EventTypeInput, 'disableCancelling' | 'disableRescheduling' | 'lengthInMinutesOptions'>
> {
  readonly id: number;
  /** Absent unless the booker may choose the length. */
  readonly lengthInMinutesOptions: readonly number[] | undefined;
  readonly disableCancelling: boolean;
  readonly disableRescheduling: boolean;
  /** Rescheduling ends so many minutes before the start; `null` without such a rule. */
  readonly reschedulingNotice: number | null;
  /** Own opening hours and zone; `undefined` takes the calendar's. */
  readonly openingHours: OpeningHours | undefined;
  readonly timeZone: string | undefined;
}

/**
 * A number for an event type that stays the same when the calendar file is reordered or the server starts
 * again, because stored bookings point to it. `taken` numbers are stepped over.
 */
export function eventTypeId(slug: string, taken: ReadonlySet<number>): number {
  let id = 100_000 + (createHash('sha256').update(slug).digest().readUInt32BE(0) % 900_000);
  while (taken.has(id)) id += 1;
  return id;
}

/** Returns the event type of a set of options. */
export function settleEventType(
  id: number,
  { disableCancelling, disableRescheduling, ...options }: EventTypeInput,
  schedule: {
    readonly openingHours?: OpeningHours | undefined;
    readonly timeZone?: string | undefined;
  } = {},
): EventType {
  return {
    ...options,
    id,
    lengthInMinutesOptions: lengthOptions(options),
    disableCancelling: disableCancelling?.disabled ?? false,
    disableRescheduling: disableRescheduling?.disabled ?? false,
    reschedulingNotice: disableRescheduling?.minutesBefore ?? null,
    openingHours: schedule.openingHours,
    timeZone: schedule.timeZone,
  };
}

function lengthOptions({
  lengthInMinutes,
  lengthInMinutesOptions: others,
}: Pick<EventTypeInput, 'lengthInMinutes' | 'lengthInMinutesOptions'>):
  readonly number[] | undefined {
  if (others === undefined) return undefined;
  return [...new Set([...others, lengthInMinutes])].toSorted((a, b) => a - b);
}
