import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, parseDay, parseInstant } from './iso.ts';

const instant = Date.parse('2026-09-07T07:00:00Z');

describe('ISO instants', () => {
  it('prints a numeric offset for a zone and Z only for UTC', () => {
    expect(formatInstant(instant, 'Europe/Rome')).toBe('2026-09-07T09:00:00.000+02:00');
    expect(formatInstant(instant, 'Asia/Kolkata')).toBe('2026-09-07T12:30:00.000+05:30');
    expect(formatInstant(instant, 'America/St_Johns')).toBe('2026-09-07T04:30:00.000-02:30');
    expect(formatInstant(instant, 'Etc/UTC')).toBe('2026-09-07T07:00:00.000+00:00');
    expect(formatInstant(instant, 'UTC')).toBe('2026-09-07T07:00:00.000Z');
    expect(formatInstant(instant)).toBe('2026-09-07T07:00:00.000Z');
  });

  it('reads offsets, and takes times without one as UTC', () => {
    expect(parseInstant('2026-09-07T09:00:00+02:00')).toBe(instant);
    expect(parseInstant('2026-09-07T07:00:00')).toBe(instant);
    expect(parseInstant('2026-09-07')).toBe(Date.parse('2026-09-07T00:00:00Z'));
    expect(parseInstant('soon')).toBeUndefined();
  });

  it('reads and prints calendar days', () => {
    expect(formatDay(parseDay('2028-02-29') ?? 0)).toBe('2028-02-29');
    expect(parseDay('2026-02-29')).toBeUndefined();
    expect(parseDay('tomorrow')).toBeUndefined();
  });
});
