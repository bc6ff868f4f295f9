import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { onlyParts } from './parting.ts';

const parts = (text: string): boolean => onlyParts(normalise(text));

describe('a turn that ends the talk', () => {
  it.each([
    'no',
    'no thanks',
    "No, that's all, thank you, bye!",
    'nothing else for today, thanks a lot',
    'okay, thank you very much, see you on friday at ten',
    "no no, we're done here, have a great weekend",
    'you can hang up now, bye',
    'Nein, das war alles, vielen Dank, auf Wiedersehen',
    "no I'm okay",
    "no that's alright",
    'no I got everything',
    'no that should do it',
    "that'd be all",
    'no I guess not',
    "no you've been great",
    'no, appreciate it',
    'not that I can think of',
    'no questions',
    'no just that',
    'no gotta go',
    "you're amazing, bye",
    'thanks for calling',
    'got it thanks',
    'sounds good, thanks',
    'that works, thank you',
    'thanks man',
    'thank you for the information',
    'no not at this time',
    'nein danke, schönen Tag noch',
    'No, eso es todo, muchas gracias. Hasta luego.',
  ])('%s', (text) => {
    expect(parts(text)).toBe(true);
  });

  it.each([
    '',
    'yes',
    'okay great',
    'no, how much is it',
    "that's all wrong",
    'no, three',
    'thanks, but at three',
    'no, my wife',
    'no you got it wrong',
    'no, that is not good',
    'no that works on friday',
    'no just that time is wrong',
    'thanks for nothing',
    'you are not helpful',
    'I guess not tuesday',
    'i have to go to work on tuesday',
    'see you can do it',
    'nein, um drei',
    'no, a las tres',
    'no, gracias, cuánto cuesta',
  ])('is none with anything else in it: %s', (text) => {
    expect(parts(text)).toBe(false);
  });

  it('is read in time, however long', () => {
    expect(parts('good bye '.repeat(5000))).toBe(true);
    expect(parts(`${'good bye thank you '.repeat(3000)} three`)).toBe(false);
  });
});
