import type { BookingCard } from '@in-call-calendar/shared';

/** Returns whether a booking takes place, or will once the host confirms it. */
export function isActive({ status }: Pick<BookingCard, 'status'>): boolean {
  return status === 'accepted' || status === 'pending';
}
