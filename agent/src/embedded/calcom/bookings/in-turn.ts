import type { LocalCalendar } from '../local-calendar.ts';

/**
 * Runs a change that depends on existing bookings of an event type after the changes before it. Ordinary new
 * bookings need no turn: their claim on the time keeps them apart.
 */
export function inTurn<T>(
  local: LocalCalendar,
  eventTypeId: number,
  change: () => Promise<T>,
): Promise<T> {
  return local.store.exclusively(`event type ${eventTypeId}`, change);
}
