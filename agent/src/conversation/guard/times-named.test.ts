import { describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import { fits, names, timesNamed } from './times-named.ts';

const WHERE = { today: '2026-11-24', zone: 'America/New_York' };
const TUESDAY_AT_TWO = '2026-12-01T19:00:00.000Z';

const ROWS: readonly [Language, string, boolean][] = [
  ['en', 'So Tuesday, December 1st at 2 PM. Shall I book it?', true],
  ['en', 'December first at two, shall I?', true],
  ['en', 'At 2 PM, shall I?', false],
  ['en', 'Tuesday, shall I?', false],
  ['en', 'Tuesday at 3 PM?', false],
  ['en', 'Wednesday at 2 PM?', false],
  ['de', 'Das wäre Dienstag, der 1. Dezember um 14 Uhr. Soll ich buchen?', true],
  ['de', 'Dienstag um 15 Uhr?', false],
  ['es', 'Sería el martes 1 de diciembre a las 2 de la tarde. ¿Lo reservo?', true],
  ['es', '¿El miércoles a las dos?', false],
];

describe('a start', () => {
  it.each(ROWS)('is named by day and clock time or not (%s): %s', (language, text, expected) => {
    expect(names(timesNamed(text, language), TUESDAY_AT_TWO, WHERE)).toBe(expected);
  });

  it('is told from other times named beside it', () => {
    const mentions = timesNamed('Tuesday at 2 PM or 3:30 PM?', 'en');
    expect(mentions.map((mention) => fits(mention, TUESDAY_AT_TWO, WHERE))).toEqual([true, false]);
  });
});
