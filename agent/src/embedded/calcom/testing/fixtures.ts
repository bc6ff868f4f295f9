/** Times and calendars that several tests use. */
import type { CalendarInput } from './test-server.ts';

/** Two slots of the default calendar. */
export const MONDAY_NINE = '2026-09-07T13:00:00.000Z';
export const MONDAY_TEN = '2026-09-07T14:00:00.000Z';

/** Opening hours that are the same on all days. */
export const everyDay = (hours: string[]): NonNullable<CalendarInput['openingHours']> => ({
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: hours,
  sunday: hours,
});

/** One event type of half an hour. */
export const oneType = (options: Record<string, unknown> = {}): unknown[] => [
  { slug: 'chat', title: 'Chat', lengthInMinutes: 30, ...options },
];

/** The query that names it. */
export const chat = { eventTypeSlug: 'chat', username: 'robin' };
