import type { CalendarView } from '@in-call-calendar/shared';

/** The snapshot with a booking on it. */
export type BookedView = Extract<CalendarView, { step: 'booked' }>;
