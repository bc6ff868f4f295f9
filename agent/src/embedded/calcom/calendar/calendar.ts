import type { OpeningHours, SeedBooking } from './calendar-schema.ts';
import type { EventType } from './event-type.ts';

/** The one person whose calendar this is. */
export interface Host {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly username: string;
  readonly weekStart: string;
  readonly timeFormat: 12 | 24;
  readonly timeZone: string;
  readonly scheduleId: number;
}

/** Everything a calendar file says, with defaults filled in. The first event type is the main one. */
export interface Calendar {
  readonly host: Host;
  readonly openingHours: OpeningHours;
  /** Closed days, `YYYY-MM-DD`, as local days of each event type's zone. */
  readonly closed: readonly string[];
  readonly eventTypes: readonly EventType[];
  readonly bookings: readonly SeedBooking[];
}
