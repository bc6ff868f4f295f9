import { describe, expect, it } from 'vitest';
import { findPhone } from '../../dialogue/understanding/contact/phone.ts';
import { judgeHearing } from './judge-hearing.ts';
import { spokenWords } from './spoken-words.ts';

const heard = (text: string): string =>
  spokenWords(judgeHearing({ text, confidence: 0.8, silence: 0.01 }));

/** What Whisper made of such numbers. */
describe('repeated digits', () => {
  it.each([
    ['4, 4, 4.', 'four four four'],
    ['4-4-4.', 'four four four'],
    ['4 4 4', 'four four four'],
    ['Double 4.', 'double four'],
    ['Double-4.', 'double four'],
    ['Double four, double four.', 'double four double four'],
    ['Double 4. Double 4. Triple 1.', 'double four double four triple one'],
    ['Triple 1', 'triple one'],
    ['Treble 1', 'triple one'],
    ['555 555 555 555', 'five five five five five five five five five five five five'],
  ])('%j is %j', (text, words) => {
    expect(heard(text)).toBe(words);
  });

  it.each([
    ['020 7-double 5 1 2 3 4', '0207551234'],
    ['020 7-double five, 1-2-3-4.', '0207551234'],
    ['020 7 Double 5 1 2 3 4', '0207551234'],
    ['0 2 0 7 W 5 1 2 3 4', '0207551234'],
    ['My number is 617, triple 5, double 012.', '6175550012'],
    ['My number is 617, triple 5, double O1 2.', '6175550012'],
    ['My number is 6-1-7. Triple 5, Double-O-1-2.', '6175550012'],
    ['800 5 5 5 1 1 double 2', '8005551122'],
    ['800-555-11w2', '8005551122'],
    ['9-1-1-1-1-1-0-0-0-2.', '9111110002'],
    ['777-7777.', '7777777'],
    ['Plus 4 4 2 0 7 9 4 6 0 0 1 1', '+442079460011'],
  ])('%j is the number %s', (text, number) => {
    expect(findPhone(heard(text), false, 'UTC')?.value).toBe(number);
  });

  it.each([
    ['A double room, and 4 PM please.', 'a double room and 4 pm please'],
    ['Could you double check the 14th?', 'could you double check the 14th'],
    ['Oh, the 3 o’clock one, at 10:30.', "oh the 3 o'clock one at 10:30"],
    ['Between 2 and 4, on the 5th or 6th.', 'between 2 and 4 on the 5th or 6th'],
    ['The one at 9.15, or 10.15, or 2.', 'the one at 9:15 or 10:15 or 2'],
    ['W. Berg', 'w berg'],
    ['3 w 2', '3 w 2'],
  ])('%j has none', (text, words) => {
    expect(heard(text)).toBe(words);
  });
});
