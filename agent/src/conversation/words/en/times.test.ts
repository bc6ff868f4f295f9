import { describe, expect, it } from 'vitest';
import { times } from './times.ts';

const TODAY = '2026-11-23';
const day = (date: string) => ({ from: date, to: date });

describe('a wish', () => {
  it('for one day names its evening, not its evenings', () => {
    expect(times.wish(day('2026-11-27'), { parts: ['evening'] }, TODAY)).toBe(
      'on Friday, November 27th in the evening',
    );
  });

  it('for this evening says so', () => {
    expect(times.wish(day(TODAY), { parts: ['evening'] }, TODAY)).toBe('this evening');
    expect(times.wish(day(TODAY), { parts: ['evening'], before: '20:00' }, TODAY)).toBe(
      'today in the evening before 8 PM',
    );
  });

  it('for several days names all of their evenings', () => {
    const dates = { from: TODAY, to: '2026-11-27' };
    expect(times.wish(dates, { parts: ['evening'] }, TODAY)).toMatch(/in the evenings$/);
  });
});
