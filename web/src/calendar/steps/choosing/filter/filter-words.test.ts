import { describe, expect, it } from 'vitest';
import type { SlotFilter } from '@in-call-calendar/shared';
import { texts } from '../../../texts.ts';
import { filterWords } from './filter-words.ts';

const said = (filter: SlotFilter | null, hour12 = true) =>
  filterWords(filter, { texts, locale: 'en-US' }, hour12).map(({ words }) => words);

describe('a filter in words', () => {
  it('is nothing where nothing is wished for', () => {
    expect(said(null)).toEqual([]);
  });

  it('names each wish on its own', () => {
    expect(said({ parts: ['evening', 'morning'], weekdays: [2, 4], after: '09:30' })).toEqual([
      'Mornings and Evenings',
      'Only Tuesday and Thursday',
      'From 9:30 AM',
    ]);
  });

  it('says which days are out where most are left', () => {
    expect(said({ weekdays: [2, 3, 4, 6, 7], notDates: ['2026-11-25'] })).toEqual([
      'Not Monday or Friday',
      'Not Nov 25',
    ]);
  });

  it('reads a limit back as it was meant, on the clock of the reader', () => {
    expect(said({ before: '15:01' })).toEqual(['Until 3:00 PM']);
    expect(said({ before: '15:00' }, false)).toEqual(['Before 15:00']);
  });
});
