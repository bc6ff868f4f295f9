import type { BookingCard, CalendarView } from '@in-call-calendar/shared';

/** The snapshot with a booking on it. */
export type BookedView = Extract<CalendarView, { step: 'booked' }>;

/** True for a booking that takes place, or will once the host confirms it. */
export function isActive({ status }: Pick<BookingCard, 'status'>): boolean {
  return status === 'accepted' || status === 'pending';
}
