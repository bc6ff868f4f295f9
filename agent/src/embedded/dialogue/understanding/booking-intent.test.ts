import { describe, expect, it } from 'vitest';
import {
  BOOKING_INTENT_SAYINGS,
  BOOKING_INTENT_SAYINGS_BOOKED,
  type BookingIntentSaying,
} from '../testing/booking-intent-sayings.ts';
import { readBookingIntent } from './booking-intent.ts';
import { normalise } from './normalise.ts';

function check(rows: readonly BookingIntentSaying[], booked: boolean): void {
  for (const [text, kind, old = '', wanted = ''] of rows) {
    it(text, () => {
      const intent = readBookingIntent(normalise(text), { booked });
      expect(intent?.kind ?? null).toBe(kind);
      expect(intent?.old ?? '').toContain(old);
      expect(intent?.wanted ?? '').toBe(wanted);
    });
  }
}

describe('what a caller wants with a booking made before', () => {
  check(BOOKING_INTENT_SAYINGS, false);
});

describe('what a caller wants with the booking in question', () => {
  check(BOOKING_INTENT_SAYINGS_BOOKED, true);
});
