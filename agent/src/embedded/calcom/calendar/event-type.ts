import { createHash } from 'node:crypto';
import { httpException } from '../api-error.ts';
import type { OpeningHours } from './calendar-schema.ts';
import type { EventTypeInput } from './event-type-options.ts';

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

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

/** True when the host must accept a booking of this start before it counts. */
export function needsConfirmation(type: EventType, startMs: number, nowMs: number): boolean {
  const policy = type.confirmationPolicy;
  // Cal.com leaves a booking unconfirmed until it is paid for, and nothing can be paid here.
  if (type.price > 0) return true;
  if (policy === null) return false;
  if (policy.type === 'always') return true;
  const { unit, count } = policy.noticeThreshold;
  return startMs - nowMs < count * UNIT_MS[unit];
}

/**
 * Returns the length of a meeting in minutes, which the booker may choose where the event type has several.
 *
 * @param texts what Cal.com says of a length where none can be chosen, and of one that is not among the possible ones
 * @throws ApiError 400.
 */
export function lengthFor(
  { lengthInMinutes, lengthInMinutesOptions: options }: EventType,
  asked: number | undefined,
  texts: { readonly fixed: string; readonly impossible: string },
): number {
  if (asked === undefined) return lengthInMinutes;
  if (options === undefined) throw httpException(400, texts.fixed);
  if (options.includes(asked)) return asked;
  throw httpException(400, `${texts.impossible} ${options.join(', ')}`);
}
