import { describe, expect, it } from 'vitest';
import { sameZone } from './same-zone.ts';

const WINTER = '2026-11-24T14:00:00.000Z';
const SUMMER = '2026-07-24T14:00:00.000Z';

describe('two zones', () => {
  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Europe/Berlin', 'Europe/Vienna'],
    ['America/New_York', 'America/New_York'],
  ])('are the same where clocks and their name are: %s, %s', (a, b) => {
    expect(sameZone(a, b, WINTER)).toBe(true);
    expect(sameZone(a, b, SUMMER)).toBe(true);
  });

  it.each([
    ['America/New_York', 'Europe/Berlin'],
    ['Europe/Berlin', 'Africa/Lagos'],
  ])('are two where clocks or their name differ: %s, %s', (a, b) => {
    expect(sameZone(a, b, WINTER)).toBe(false);
  });

  it('are compared at the instant that is asked about', () => {
    expect(sameZone('America/Denver', 'America/Phoenix', WINTER)).toBe(true);
    expect(sameZone('America/Denver', 'America/Phoenix', SUMMER)).toBe(false);
  });
});
