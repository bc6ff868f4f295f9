import { describe, expect, it } from 'vitest';
import { speakable } from './speakable.ts';

describe('speakable', () => {
  it.each([
    ['anna@example.com', 'anna at example dot com'],
    [
      'Write to anna.berg-lee_2@mail.example.co.uk.',
      'Write to anna dot berg dash lee underscore two at mail dot example dot co dot uk.',
    ],
    ['john+cal42@gmail.com, right?', 'john plus cal four two at g mail dot com, right?'],
    ['See https://cal.com/anna.', 'See cal dot com slash anna'],
    ['at 9:30 AM', 'at nine thirty A M'],
    ['at 9:05 a.m. on Tuesday', 'at nine oh five A M on Tuesday'],
    ['at 12pm', 'at twelve P M'],
    ['9:30 AM–10:00 AM', 'nine thirty A M to ten A M'],
    ['9–10 AM', '9 to ten A M'],
    ['at 14:30', 'at fourteen thirty'],
    ['at 0:00', 'at midnight'],
    ['on 2026-11-24', 'on November twenty fourth, 2026'],
    ['Tue, Nov 1', 'Tue, November first'],
    ['November 22nd', 'November twenty second'],
    ['the 3rd of May', 'the third of May'],
    ['3 May', 'May third'],
    ['the 1st, 2nd and 30th', 'the first, second and thirtieth'],
    ['I may 2 times', 'I may 2 times'],
    ['Call +1 (415) 555-0100', 'Call plus one, four one five, five five five, zero one zero zero'],
    ['a 30 min call for $25', 'a 30 minutes call for 25 dollars'],
    ['2 hrs, €40.00', '2 hours, 40 euros'],
    ['The fee is $50.50.', 'The fee is fifty dollars fifty.'],
    ['from £12.05 to £99', 'from twelve pounds and five pence to 99 pounds'],
    ['$1 or $1.01', '1 dollar or one dollar and one cent'],
    ['€0.99 and $1,250.75', 'ninety nine cents and 1,250 dollars seventy five'],
    ['50 € or 49.90€', '50 euros or forty nine euros ninety'],
    ['in America/New_York', 'in New York time'],
    ['10 CET', '10 C E T'],
    ['Smith & Sons — 20% off', 'Smith and Sons, 20 percent off'],
    ['**Great** choice 🎉!', 'Great choice!'],
    ['  Just   words.  ', 'Just words.'],
    ["I'm here, it’s fine", "I'm here, it's fine"],
    ['', ''],
  ])('reads %j as %j', (text, spoken) => {
    expect(speakable(text)).toBe(spoken);
  });
});
