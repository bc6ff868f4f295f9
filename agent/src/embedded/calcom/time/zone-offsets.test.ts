import { describe, expect, it } from 'vitest';
import { instantOf, isTimeZone, localDayOf, offsetAt } from './zone-offsets.ts';

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();

describe('zone offsets', () => {
  it('knows the offset on both sides of a clock change within one UTC day', () => {
    expect(offsetAt('Europe/Rome', Date.parse('2026-10-25T00:59:59Z'))).toBe(7_200_000);
    expect(offsetAt('Europe/Rome', Date.parse('2026-10-25T01:00:00Z'))).toBe(3_600_000);
  });

  it('turns wall-clock times into instants around clock changes', () => {
    expect(iso(instantOf('America/New_York', dayOf('2026-10-31'), 540))).toBe(
      '2026-10-31T13:00:00.000Z',
    );
    expect(iso(instantOf('America/New_York', dayOf('2026-11-01'), 540))).toBe(
      '2026-11-01T14:00:00.000Z',
    );
    expect(iso(instantOf('America/New_York', dayOf('2027-03-14'), 540))).toBe(
      '2027-03-14T13:00:00.000Z',
    );
  });

  it('takes the first of two equal wall-clock times and moves a skipped one forward', () => {
    expect(iso(instantOf('America/New_York', dayOf('2026-11-01'), 90))).toBe(
      '2026-11-01T05:30:00.000Z',
    );
    expect(iso(instantOf('America/New_York', dayOf('2027-03-14'), 150))).toBe(
      '2027-03-14T07:30:00.000Z',
    );
  });

  it('finds the local day of an instant east and west of Greenwich', () => {
    const instant = Date.parse('2026-09-07T11:00:00Z');
    expect(localDayOf('Pacific/Kiritimati', instant)).toBe(dayOf('2026-09-08'));
    expect(localDayOf('America/Los_Angeles', instant)).toBe(dayOf('2026-09-07'));
  });

  it('tells zones from other words', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });
});
