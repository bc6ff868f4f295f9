import type { StoredBooking } from '../storage/records.ts';

/** What a booking call made: one booking, a seat in one, or a series. */
export type Created =
  | { readonly kind: 'booking'; readonly booking: StoredBooking }
  | { readonly kind: 'seat'; readonly booking: StoredBooking; readonly seatUid: string }
  | { readonly kind: 'series'; readonly bookings: readonly StoredBooking[] };
