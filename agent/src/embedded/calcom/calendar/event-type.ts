import { createHash } from 'node:crypto';
import type { OpeningHours } from './calendar-schema.ts';
import type { BookingFieldInput, EventLocation, EventTypeInput } from './event-type-options.ts';

/** How far ahead an event type can be booked; `null` is without end. Days are local days of its zone. */
export type BookingWindow =
  | {
      readonly type: 'calendarDays' | 'businessDays';
      readonly value: number;
      readonly rolling: boolean;
    }
  | { readonly type: 'range'; readonly value: readonly [string, string] };

/** When the host must accept a booking before it counts. */
export type ConfirmationPolicy = (
  | { readonly type: 'always' }
  | {
      readonly type: 'time';
      readonly noticeThreshold: {
        readonly unit: 'minutes' | 'hours' | 'days';
        readonly count: number;
      };
    }
) & { readonly blockUnconfirmedBookingsInBooker: boolean };

/** At most so many bookings (or minutes) in one calendar day, week, month or year. */
export interface PeriodLimits {
  readonly day?: number | undefined;
  readonly week?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
}

/** An event type with every option settled. Times are minutes. */
export interface EventType {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly lengthInMinutes: number;
  /** Absent unless the booker may choose the length. */
  readonly lengthInMinutesOptions: readonly number[] | undefined;
  readonly locations: readonly EventLocation[];
  readonly bookingFields: readonly BookingFieldInput[];
  readonly disableGuests: boolean;
  readonly slotInterval: number | null;
  readonly offsetStart: number;
  readonly minimumBookingNotice: number;
  readonly beforeEventBuffer: number;
  readonly afterEventBuffer: number;
  readonly onlyShowFirstAvailableSlot: boolean;
  readonly bookingWindow: BookingWindow | null;
  readonly bookingLimitsCount: PeriodLimits | null;
  readonly bookingLimitsDuration: PeriodLimits | null;
  readonly bookerActiveBookingsLimit: {
    readonly maximumActiveBookings: number;
    readonly offerReschedule: boolean;
  } | null;
  readonly confirmationPolicy: ConfirmationPolicy | null;
  readonly seats: {
    readonly seatsPerTimeSlot: number;
    readonly showAttendeeInfo: boolean;
    readonly showAvailabilityCount: boolean;
  } | null;
  readonly recurrence: {
    readonly interval: number;
    readonly occurrences: number;
    readonly frequency: 'weekly' | 'monthly' | 'yearly';
  } | null;
  readonly disableCancelling: boolean;
  readonly disableRescheduling: boolean;
  /** Rescheduling ends so many minutes before the start; `null` without such a rule. */
  readonly reschedulingNotice: number | null;
  readonly requiresBookerEmailVerification: boolean;
  readonly bookingRequiresAuthentication: boolean;
  readonly lockTimeZoneToggleOnBookingPage: boolean;
  readonly hidden: boolean;
  readonly price: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string | number | boolean | null>>;
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

/** Fills in Cal.com's defaults. */
export function settleEventType(
  id: number,
  input: EventTypeInput,
  schedule: {
    readonly openingHours?: OpeningHours | undefined;
    readonly timeZone?: string | undefined;
  } = {},
): EventType {
  return {
    id,
    slug: input.slug,
    title: input.title,
    description: input.description ?? '',
    lengthInMinutes: input.lengthInMinutes,
    lengthInMinutesOptions: lengthOptions(input),
    locations: input.locations ?? [{ type: 'integration', integration: 'cal-video' }],
    bookingFields: input.bookingFields ?? [],
    disableGuests: input.disableGuests ?? false,
    slotInterval: input.slotInterval ?? null,
    offsetStart: input.offsetStart ?? 0,
    minimumBookingNotice: input.minimumBookingNotice ?? 0,
    beforeEventBuffer: input.beforeEventBuffer ?? 0,
    afterEventBuffer: input.afterEventBuffer ?? 0,
    onlyShowFirstAvailableSlot: input.onlyShowFirstAvailableSlot ?? false,
    bookingWindow: bookingWindow(input.bookingWindow),
    bookingLimitsCount: input.bookingLimitsCount ?? null,
    bookingLimitsDuration: input.bookingLimitsDuration ?? null,
    bookerActiveBookingsLimit: withDefault(input.bookerActiveBookingsLimit, (limit) => ({
      maximumActiveBookings: limit.maximumActiveBookings,
      offerReschedule: limit.offerReschedule ?? false,
    })),
    confirmationPolicy: withDefault(input.confirmationPolicy, (policy) => ({
      ...policy,
      blockUnconfirmedBookingsInBooker: policy.blockUnconfirmedBookingsInBooker ?? false,
    })),
    seats: withDefault(input.seats, (seats) => ({
      seatsPerTimeSlot: seats.seatsPerTimeSlot,
      showAttendeeInfo: seats.showAttendeeInfo ?? false,
      showAvailabilityCount: seats.showAvailabilityCount ?? true,
    })),
    recurrence: input.recurrence ?? null,
    disableCancelling: input.disableCancelling?.disabled ?? false,
    disableRescheduling: input.disableRescheduling?.disabled ?? false,
    reschedulingNotice: input.disableRescheduling?.minutesBefore ?? null,
    requiresBookerEmailVerification: input.requiresBookerEmailVerification ?? false,
    bookingRequiresAuthentication: input.bookingRequiresAuthentication ?? false,
    lockTimeZoneToggleOnBookingPage: input.lockTimeZoneToggleOnBookingPage ?? false,
    hidden: input.hidden ?? false,
    price: input.price ?? 0,
    currency: input.currency ?? 'usd',
    metadata: input.metadata ?? {},
    openingHours: schedule.openingHours,
    timeZone: schedule.timeZone,
  };
}

function lengthOptions(input: EventTypeInput): readonly number[] | undefined {
  if (input.lengthInMinutesOptions === undefined) return undefined;
  const lengths = new Set([...input.lengthInMinutesOptions, input.lengthInMinutes]);
  return [...lengths].toSorted((a, b) => a - b);
}

function bookingWindow(input: EventTypeInput['bookingWindow']): BookingWindow | null {
  const window = input ?? null;
  if (window === null || window.type === 'range') return window;
  return { type: window.type, value: window.value, rolling: window.rolling ?? false };
}

function withDefault<T, R>(value: T | null | undefined, settle: (value: T) => R): R | null {
  return value === null || value === undefined ? null : settle(value);
}
