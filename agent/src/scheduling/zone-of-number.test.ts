import { describe, expect, it } from 'vitest';
import { zoneOfNumber } from './zone-of-number.ts';

const NOW = Date.parse('2026-11-24T14:00:00Z');

describe('the zone of a phone number', () => {
  it.each([
    ['+4930123456', 'Europe/Berlin'],
    ['+442079460958', 'Europe/London'],
    ['+33142685300', 'Europe/Paris'],
    ['+912261234567', 'Asia/Calcutta'],
    // Two names for one and the same time.
    ['+41446681800', 'Europe/Zurich'],
  ])('of %s is that of its country', (number, zone) => {
    expect(zoneOfNumber(number, NOW)).toEqual({ kind: 'one', zone });
  });

  it.each(['+12025550123', '+61299876543', '+5511987654321', '+34912345678', '+351211234567'])(
    'of %s is not known: its country has several',
    (number) => {
      expect(zoneOfNumber(number, NOW).kind).toBe('several');
    },
  );

  it('is not known without a number, or for one that belongs to no country', () => {
    expect(zoneOfNumber(undefined, NOW)).toEqual({ kind: 'unknown' });
    expect(zoneOfNumber('+800123456789', NOW)).toEqual({ kind: 'unknown' });
    expect(zoneOfNumber('anonymous', NOW)).toEqual({ kind: 'unknown' });
  });
});
