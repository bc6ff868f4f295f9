import type { CalendarState } from './state.ts';

/** Whether something is being done with a booking, or it is not known yet what has become of it. */
export function isOnItsWay({ booking }: Pick<CalendarState, 'booking'>): boolean {
  return ['sent', 'unknown', 'changing'].includes(booking.status);
}
