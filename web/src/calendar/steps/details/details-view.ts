import type { CalendarView } from '@in-call-calendar/shared';

/** The snapshot with the form open. */
export type DetailsView = Extract<CalendarView, { step: 'details' }>;
