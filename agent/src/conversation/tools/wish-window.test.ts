import { expect, it } from 'vitest';
import { windowOf, type LocalDate, type Range } from '@in-call-calendar/shared';
import { showingFor } from './wish-window.ts';

const TODAY = '2026-12-05';
const opened = (range: Range, from: LocalDate) => ({
  open: true,
  range,
  window: windowOf(range, from),
});
const month = (from: LocalDate, to: LocalDate) => ({ from, to });
const JANUARY = month('2027-01-01', '2027-01-31');
const FEBRUARY = month('2027-02-01', '2027-02-28');
const MARCH = month('2027-03-01', '2027-03-31');

it.each([
  ['closed', { ...opened('1w', TODAY), open: false }, FEBRUARY, '1m', '2027-02-01'],
  ['a week', opened('1w', TODAY), FEBRUARY, '1m', '2027-02-01'],
  ['a month', opened('1m', TODAY), JANUARY, '1m', '2027-01-01'],
  ['three months that have it', opened('3m', TODAY), FEBRUARY, '1m', '2027-02-01'],
  ['three months that have it in the middle', opened('3m', TODAY), JANUARY, '1m', '2027-01-01'],
  ['three months that have half of it', opened('3m', TODAY), MARCH, '1m', '2027-03-01'],
  ['three months from it on', opened('3m', '2027-02-01'), FEBRUARY, '3m', '2027-02-01'],
  ['months after it', opened('3m', '2027-02-01'), JANUARY, '1m', '2027-01-01'],
] as const)('a month that is named opens there, out of %s', (_, current, wish, range, from) => {
  expect(showingFor(wish, current, TODAY)).toEqual({ range, from });
});

it.each([
  ['a day', month('2027-02-10', '2027-02-10')],
  ['a week', month('2027-02-08', '2027-02-14')],
  ['the rest of this month', month(TODAY, '2026-12-31')],
])('three months stay for %s that they have', (_, wish) => {
  expect(showingFor(wish, opened('3m', TODAY), TODAY)).toEqual({ range: '3m', from: TODAY });
});
