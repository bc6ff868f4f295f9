import { describe, expect, it } from 'vitest';
import { DE_TIMES } from './de-times.ts';
import { EN_TIMES } from './en-times.ts';
import { ES_TIMES } from './es-times.ts';
import { findMentions } from './mentions.ts';
import { timeLexicon } from './time-lexicon.ts';
import type { TimeWords } from './time-words.ts';
import { tokenize } from './tokens.ts';

/** The mentions of a text as `weekday 2 at 14:00`: what is said of the day, and the times it can mean. */
function read(text: string, words: TimeWords): string[] {
  return findMentions(tokenize(text), timeLexicon(words)).map(({ days, minutes }) => {
    const names = days.map((day) =>
      Object.values(day)
        .filter((part) => part !== 'any')
        .join(' '),
    );
    const times = minutes?.map(clock).join('|');
    return [...names, ...(times === undefined ? [] : [times])].join(', ');
  });
}

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

describe('days and times in English', () => {
  it.each([
    ['Tuesday at 2 PM', ['weekday 2, 14:00']],
    ['next Tuesday, December 1st, at half past two', ['weekday 2 next, date 12 1, 2:30|14:30']],
    ['tomorrow at quarter to three in the afternoon', ['from_today 1, 14:45']],
    ['at 2.30 or 3:15 pm', ['2:30|14:30', '15:15']],
    ['Tuesday at 2 or 3', ['weekday 2, 2:00|14:00', 'weekday 2, 3:00|15:00']],
    ['two thirty on the 3rd', ['day_of_month 3, 2:30|14:30']],
    ['noon on 2026-12-01', ['date 12 1, 12:00']],
    ['30 minutes, 45 dollars, 555 0123, the second one, at 24 Main Street', []],
    ['twelve am, 12 pm', ['0:00', '12:00']],
    ['at one of our offices for 2 people', []],
    ['children from 6 to 12 years', []],
  ])('reads %s', (text, mentions) => {
    expect(read(text, EN_TIMES)).toEqual(mentions);
  });
});

describe('days and times in German', () => {
  it.each([
    ['Dienstag um halb drei', ['weekday 2, 2:30|14:30']],
    ['am 3. Dezember um 14 Uhr 30', ['date 12 3, 14:30']],
    ['Montagnachmittag um Viertel nach zwei', ['weekday 1, 2:15|14:15']],
    ['am 3.12. um 9.30 Uhr', ['numeric 3 12, 9:30|21:30']],
    ['morgen früh um acht', ['from_today 1, 8:00|20:00']],
    ['Guten Morgen, 30 Minuten, 45 Euro', []],
  ])('reads %s', (text, mentions) => {
    expect(read(text, DE_TIMES)).toEqual(mentions);
  });
});

describe('days and times in Spanish', () => {
  it.each([
    ['el martes a las dos y media', ['weekday 2, 2:30|14:30']],
    ['el 3 de diciembre a las tres menos cuarto de la tarde', ['date 12 3, 14:45']],
    ['el próximo lunes a las 14:00', ['weekday 1 next, 14:00']],
    ['mañana por la mañana a las ocho', ['from_today 1, 8:00|20:00']],
    ['30 minutos, 45 euros, las dos opciones', []],
  ])('reads %s', (text, mentions) => {
    expect(read(text, ES_TIMES)).toEqual(mentions);
  });
});
