import { describe, expect, it } from 'vitest';
import { isEcho } from './echo.ts';

const CHOSEN = 'Tuesday, December 1st at 2 PM. What name shall I put it under?';
const OFFER =
  'I have Tuesday, December 1st at 12 PM, 1:30 PM or 3 PM, among others. Which one suits you? You can also tap a time.';
const ONE =
  'The soonest I have is tomorrow, Wednesday, November 25th at 9 AM. Shall I take it for you?';
const CHECK = 'I have anna at example dot com, that is a, n, n, a. Is that right?';
const BOOK =
  'So that is Tuesday, December 1st at 2 PM, for Anna Berg. It takes 30 minutes. Shall I book it?';
const READY = 'Just say yes and I will book it, or tell me what to change.';
const DOCTORS =
  'I have Thursday at 2 PM with Dr. Smith or Friday at 10 AM with Dr. Weber. Which would you like?';
const KINDS = 'Is it for a first appointment, a follow-up visit or a check of your results?';
const VISIT = 'Would you like a follow-up visit?';
const FREI = 'Ich habe am Dienstag, dem 1. Dezember um 14 Uhr noch etwas frei. Passt Ihnen das?';
const LIBRE = 'Tengo libre el martes 1 de diciembre a las 14:00. ¿Quiere que lo reserve?';

describe('in English', () => {
  it.each([
    ['what name shall i put it under', CHOSEN],
    ['tuesday december first at two pm what name shall i put it under', CHOSEN],
    ['What name shall I put it, uh, under?', CHOSEN],
    ['which one suits you you can also tap a time', OFFER],
    ['three pm among others which one suits you', OFFER],
    ['I have 12 p.m., 1.30 p.m. or 3 p.m. among others. Which one suits you?', OFFER],
    ['at nine am shall i take it for you', ONE],
    ['it takes thirty minutes shall i book it', BOOK],
    ['Just say yes and I will book it,', READY],
  ])('%s is the agent heard again', (heard, said) => {
    expect(isEcho(heard, said, 'en')).toBe(true);
  });

  it.each([
    ['tuesday december first at two pm', CHOSEN],
    ['tuesday at two', CHOSEN],
    ['tuesday december first at one thirty pm', OFFER],
    ['i have tuesday december first off', OFFER],
    ['tomorrow wednesday november twenty fifth at nine am', ONE],
    ['yes take it for me please', ONE],
    ['anna at example dot com', CHECK],
    ['that is a n n a', CHECK],
    ['yes that is right', CHECK],
    ['yes please book it', BOOK],
    ['tuesday december first at two pm for anna berg', BOOK],
    ['put it under anna berg', CHOSEN],
    ['what name did you put it under for the last appointment', CHOSEN],
    ['you can book it', BOOK],
    ['no i cannot tap a time i am driving', OFFER],
    ['yes and i will book it', READY],
    ['Thursday at 2 p.m. with Dr. Smith', DOCTORS],
    ['friday with doctor weber', DOCTORS],
    ['the one with dr smith', DOCTORS],
    ['a follow up visit', KINDS],
    ['a check of your results', KINDS],
    ['a follow up visit or a check of my results', KINDS],
    ['I would like a follow-up visit', VISIT],
    ['a follow up visit', VISIT],
    ['what name', CHOSEN],
    ['what name shall i put it under', ''],
    ['', CHOSEN],
  ])('%s is the caller', (heard, said) => {
    expect(isEcho(heard, said, 'en')).toBe(false);
  });
});

describe('a greeting', () => {
  it('over the same greeting of the agent asks for nothing that it does not say', () => {
    expect(isEcho('Hello.', 'Hello. What can I do for you?', 'en')).toBe(true);
    expect(isEcho('hallo', 'Hallo! Was kann ich für Sie tun?', 'de')).toBe(true);
  });

  it.each([
    ['hello', 'What can I do for you?'],
    ['hello anna berg here', 'Hello. What can I do for you?'],
    ['okay', 'Okay. Shall I book it?'],
    ['yes', 'Yes. Shall I book it?'],
  ])('%s is the caller’s over: %s', (heard, said) => {
    expect(isEcho(heard, said, 'en')).toBe(false);
  });
});

describe('in German and Spanish', () => {
  it.each([
    ['ich habe am dienstag den ersten dezember um vierzehn uhr noch etwas frei', FREI, 'de'],
    ['am ersten dezember noch etwas frei passt ihnen das', FREI, 'de'],
    ['el martes uno de diciembre a las catorce quiere que lo reserve', LIBRE, 'es'],
  ] as const)('%s is the agent heard again', (heard, said, language) => {
    expect(isEcho(heard, said, language)).toBe(true);
  });

  it.each([
    ['am dienstag den ersten dezember um vierzehn uhr', FREI, 'de'],
    ['ja das passt mir', FREI, 'de'],
    ['el martes uno de diciembre a las dos', LIBRE, 'es'],
    ['sí quiero que lo reserve', LIBRE, 'es'],
  ] as const)('%s is the caller', (heard, said, language) => {
    expect(isEcho(heard, said, language)).toBe(false);
  });
});

describe('a sentence that comes back in parts', () => {
  const first = 'Just say yes and I will book it,';

  it('is an echo to its end, once its beginning was one', () => {
    expect(isEcho('or tell me what to change.', READY, 'en')).toBe(false);
    expect(isEcho('or tell me what to change.', READY, 'en', first)).toBe(true);
  });

  it.each(['yes', 'please change it to three', 'tell me what else you have'])(
    'does not take the caller along: %s',
    (heard) => {
      expect(isEcho(heard, READY, 'en', first)).toBe(false);
    },
  );

  it('does not take along an option of another sentence', () => {
    expect(isEcho('a check of your results', `${VISIT} ${KINDS}`, 'en', VISIT)).toBe(false);
  });
});
