import { describe, expect, it } from 'vitest';
import { texts } from './texts.ts';
import { texts as german } from './texts/de.ts';
import { texts as spanish } from './texts/es.ts';
import { cityOf, firstWeekdayOf, monthsBetween, nearDay, weeksOf } from './dates.ts';

describe('weeksOf', () => {
  it('begins weeks on the given day and leaves other months blank', () => {
    const weeks = weeksOf('2026-11-01', 7);
    expect(weeks[0]?.[0]).toBe('2026-11-01');
    expect(weeks.at(-1)).toEqual(['2026-11-29', '2026-11-30', null, null, null, null, null]);
    expect(weeksOf('2026-11-01', 1)[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  });

  it('holds every day of a month once', () => {
    const days = weeksOf('2028-02-01', 6)
      .flat()
      .filter((date) => date !== null);
    expect(days).toHaveLength(29);
    expect(new Set(days).size).toBe(29);
  });
});

describe('monthsBetween', () => {
  it('names each month that is touched, over the turn of the year', () => {
    expect(monthsBetween('2026-11-24', '2027-02-23')).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
  });
});

describe('words', () => {
  it('know where weeks begin', () => {
    expect(firstWeekdayOf('en-US')).toBe(7);
    expect(firstWeekdayOf('de-DE')).toBe(1);
  });

  it('call a zone by its city', () => {
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(cityOf('UTC')).toBe('UTC');
  });
});

describe('days near by', () => {
  const near = (date: string) => nearDay(date, '2026-11-24', { texts, locale: 'en-US' });

  it('are called by how far away they are, up to the day before a week has passed', () => {
    expect(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-30', '2026-12-01'].map(
        near,
      ),
    ).toEqual([null, 'Today', 'Tomorrow', 'in 2 days', 'in 6 days', null]);
  });

  it('are called so in the language of the calendar', () => {
    const day = ['2026-11-27', '2026-11-24'] as const;
    expect(nearDay(...day, { texts: german, locale: 'de-DE' })).toBe('in 3 Tagen');
    expect(nearDay(...day, { texts: spanish, locale: 'es-ES' })).toBe('dentro de 3 días');
  });
});
