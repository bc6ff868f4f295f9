import { describe, expect, it } from 'vitest';
import { groupByDay } from '@in-call-calendar/shared';
import { moveInMonth } from './month-keys.ts';
import { moveInSlots } from './move-in-slots.ts';
import { turnWindow } from './toolbar.tsx';

const slot = (time: string) => ({ start: `2026-11-${time}:00.000Z` });
const SLOTS = ['24T15:00', '24T15:30', '24T16:00', '26T15:00', '26T15:30', '27T18:00'].map(slot);
const DAYS = groupByDay(SLOTS, 'UTC');

describe('arrow keys among the times', () => {
  it.each([
    ['ArrowDown', '24T15:00', '24T15:30'],
    ['ArrowDown', '24T16:00', '26T15:00'],
    ['ArrowUp', '26T15:00', '24T16:00'],
    ['ArrowRight', '24T15:30', '26T15:30'],
    ['ArrowRight', '24T16:00', '26T15:30'],
    ['ArrowLeft', '26T15:00', '24T15:00'],
    ['Home', '24T16:00', '24T15:00'],
    ['End', '24T15:00', '24T16:00'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(moveInSlots(DAYS, slot(from).start, key, false)).toBe(slot(to).start);
  });

  it('are turned round where people read from the right', () => {
    expect(moveInSlots(DAYS, slot('24T15:00').start, 'ArrowLeft', true)).toBe(
      slot('26T15:00').start,
    );
  });

  it.each(['ArrowUp', 'ArrowLeft', 'a'])('%s leads nowhere from the first', (key) => {
    expect(moveInSlots(DAYS, slot('24T15:00').start, key, false)).toBeNull();
  });
});

describe('arrow keys in the months', () => {
  const window = { from: '2026-11-24', to: '2027-01-23' };

  it.each([
    ['ArrowRight', '2026-11-30', '2026-12-01'],
    ['ArrowLeft', '2026-11-24', '2026-11-24'],
    ['ArrowDown', '2026-11-28', '2026-12-05'],
    ['ArrowUp', '2026-12-05', '2026-11-28'],
    ['Home', '2026-12-02', '2026-11-29'],
    ['End', '2026-12-02', '2026-12-05'],
    ['PageDown', '2026-12-31', '2027-01-23'],
    ['PageUp', '2026-12-10', '2026-11-24'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(moveInMonth(from, { key, shiftKey: false }, window, 7, false)).toBe(to);
  });

  it('move by year with Shift, as far as there are dates', () => {
    const years = { from: '2026-11-24', to: '2028-11-23' };
    const page = (key: string) => ({ key, shiftKey: true });
    expect(moveInMonth('2026-12-01', page('PageDown'), years, 7, false)).toBe('2027-12-01');
    expect(moveInMonth('2026-12-01', page('PageDown'), window, 7, false)).toBe('2027-01-23');
    expect(moveInMonth('2026-12-01', page('PageUp'), window, 7, false)).toBe('2026-11-24');
  });

  it('move by week from a Monday where the week begins with it', () => {
    const home = { key: 'Home', shiftKey: false };
    expect(moveInMonth('2026-12-02', home, window, 1, false)).toBe('2026-11-30');
  });

  it('leaves other keys alone', () => {
    expect(
      moveInMonth('2026-12-01', { key: 'Enter', shiftKey: false }, window, 7, false),
    ).toBeNull();
  });
});

describe('turnWindow', () => {
  it.each([
    ['1w', '2026-12-01', 1, '2026-12-08'],
    ['2w', '2026-12-15', -1, '2026-12-01'],
    ['1m', '2026-12-31', 1, '2027-01-31'],
    ['3m', '2026-12-01', 1, '2027-03-01'],
    ['1w', '2026-11-27', -1, '2026-11-24'],
  ] as const)('turns %s from %s by %i to %s', (range, from, step, to) => {
    expect(turnWindow(range, from, step, '2026-11-24')).toBe(to);
  });
});
