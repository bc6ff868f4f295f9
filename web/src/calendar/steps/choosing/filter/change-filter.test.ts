import { describe, expect, it } from 'vitest';
import { setLimit, togglePart, toggleWeekday, without } from './change-filter.ts';

describe('a filter set by touch', () => {
  it('begins with the part of the day that is touched', () => {
    expect(togglePart(null, 'morning')).toEqual({ parts: ['morning'] });
  });

  it('keeps parts in the order of the day', () => {
    expect(togglePart({ parts: ['evening'] }, 'morning')).toEqual({
      parts: ['morning', 'evening'],
    });
  });

  it('is none once the last wish is taken back, or every part is wished for', () => {
    expect(togglePart({ parts: ['morning'] }, 'morning')).toBeNull();
    expect(togglePart({ parts: ['morning', 'evening'] }, 'afternoon')).toBeNull();
  });

  it('takes single days out and back in', () => {
    const notMondays = toggleWeekday(null, 1);
    expect(notMondays).toEqual({ weekdays: [2, 3, 4, 5, 6, 7] });
    expect(toggleWeekday(notMondays, 1)).toBeNull();
  });

  it('does not lose its last day', () => {
    expect(toggleWeekday({ weekdays: [3] }, 3)).toEqual({ weekdays: [3] });
  });

  it('sets and lifts a limit beside other wishes', () => {
    const limited = setLimit({ parts: ['morning'] }, 'after', '09:00');
    expect(limited).toEqual({ parts: ['morning'], after: '09:00' });
    expect(setLimit(limited, 'after', '')).toEqual({ parts: ['morning'] });
  });

  it('lets one kind of wish go and keeps the rest', () => {
    const filter = { weekdays: [2 as const], before: '15:01', notDates: ['2026-11-25'] };
    expect(without(filter, 'notDates')).toEqual({ weekdays: [2], before: '15:01' });
  });
});
