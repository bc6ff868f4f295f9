import { describe, expect, it } from 'vitest';
import { bookingReference } from './booking-reference.ts';

describe('a booking reference', () => {
  it.each([
    ['bk_123', 'bk_123'],
    ['  bk_123\n', 'bk_123'],
    ['https://cal.example.com/booking/bk_123', 'bk_123'],
    ['https://cal.example.com/booking/bk_123/?changes=true#top', 'bk_123'],
    ['https://cal.example.com/reschedule/bk_123?seatReferenceUid=7', 'bk_123'],
    ['bk_123~seat_7', 'bk_123~seat_7'],
  ])('is read from %j', (pasted, uid) => {
    expect(bookingReference(pasted)).toBe(uid);
  });

  it.each(['', '   ', 'my booking on Tuesday', `x${'y'.repeat(200)}`])('is not in %j', (pasted) => {
    expect(bookingReference(pasted)).toBeNull();
  });
});
