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
    ['am dienstag den ersten dezember noch etwas frei passt ihnen das', FREI, 'de'],
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

const MOVE = 'Shall I move it to Wednesday, December 2nd at 3 PM?';
const ADDRESS = 'I have anna dot berg at example dot com. Is that right?';
const NUMBER = 'I have four one five, five five five, zero one two three. Did I get that right?';
const FOUND = 'So that is Tuesday, December 1st at 2 PM, for Anna Berg.';
const SPELLED = 'I have the name as b, e, r, g. Did I get that right?';
const AHEAD = 'Shall I go ahead and book it?';
const ASKED = 'Which one suits you, Tuesday at 2 PM or Wednesday at 3 PM?';

describe('what differs from what was read back', () => {
  it.each([
    ['move it to thursday at four', MOVE],
    ['shall i move it to thursday december third at three pm', MOVE],
    ['shall i move it to wednesday december second at four pm', MOVE],
    ['shall i move it to wednesday december second at 3:30 pm', MOVE],
    ['shall i move it to wednesday december second at three am', MOVE],
    ['i have anna dot burg at example dot com', ADDRESS],
    ['I have anna.burg@example.com. Is that right?', ADDRESS],
    ['anna dot burg at example dot com', ADDRESS],
    ['i have anna dot berg at example dot org', ADDRESS],
    ['i have anna berg at example dot com is that right', ADDRESS],
    ['i have four one five five five five zero one two four', NUMBER],
    ['i have four one five five five five zero one two', NUMBER.replace('two three', 'three two')],
    ['i have 415 555 0124 did i get that right', NUMBER],
    ['i have four one five five five zero one two three', NUMBER],
    ['so that is tuesday december first at two pm for anna burg', FOUND],
    ['so that is tuesday december first at two pm for anna berg', FOUND.replace('2 PM', '2:30 PM')],
    [
      'so that is tuesday december first at 2 pm for anna berg',
      FOUND.replace('2 PM', 'half past 2'),
    ],
    ['so that is tuesday december first at two thirty pm for anna berg', FOUND],
    ['so you want to move it to tuesday at two', 'So you want to move it to next Tuesday at 2?'],
    ['so you do want to move it to tuesday', 'So you do not want to move it to Tuesday?'],
    ['so that is tuesday december first at two pm for hanna berg', FOUND],
    ['i have the name as b u r g', SPELLED],
    ['i have the name as b e g did i get that right', SPELLED],
  ])('is the caller’s: %s', (heard, said) => {
    expect(isEcho(heard, said, 'en')).toBe(false);
  });

  it.each([
    [
      'soll ich es auf donnerstag um 16 uhr legen',
      'Soll ich es auf Mittwoch um 15 Uhr legen?',
      'de',
    ],
    [
      'ich habe anna punkt burg at example punkt de',
      'Ich habe anna Punkt berg at example Punkt de.',
      'de',
    ],
    [
      'soll ich es auf mittwoch um fünfzehn uhr legen',
      'Soll ich es auf Mittwoch um 15:30 Uhr legen?',
      'de',
    ],
    ['lo cambio al jueves a las cuatro', '¿Lo cambio al miércoles a las 3?', 'es'],
    [
      'tengo ana punto berg arroba ejemplo punto es',
      'Tengo ana punto vega arroba ejemplo punto es.',
      'es',
    ],
  ] as const)('is the caller’s in other languages: %s', (heard, said, language) => {
    expect(isEcho(heard, said, language)).toBe(false);
  });

  it.each([
    ['shall i move it to wednesday december second at three p.m.', MOVE, 'en'],
    ['I have anna.berg@example.com. Is that right?', ADDRESS, 'en'],
    ['I have 415-555-0123. Did I get that right?', NUMBER, 'en'],
    [
      'soll ich es auf mittwoch um fünfzehn uhr dreißig legen',
      'Soll ich es auf Mittwoch um 15:30 Uhr legen?',
      'de',
    ],
  ] as const)(
    'and is the agent’s where it is the same in another spelling: %s',
    (heard, said, language) => {
      expect(isEcho(heard, said, language)).toBe(true);
    },
  );
});

describe('an answer heard together with the echo', () => {
  it.each([
    'sure',
    'okay',
    'yes',
    'no',
    'go ahead',
    'correct',
    'stop',
    'wait',
    'nope',
    'cancel that',
    'Wednesday at three',
    'please',
    'four',
    'Anna',
    'do it',
    'uh-uh',
    'it is',
    'that is it',
    'or',
  ])('is heard: … %s', (answer) => {
    for (const said of [CHOSEN, MOVE, BOOK, AHEAD, ASKED, READY, ADDRESS]) {
      expect(isEcho(`${said} ${answer}`, said, 'en')).toBe(false);
    }
  });

  it.each(['gerne', 'genau', 'Stopp', 'ja', 'nein', 'am Freitag'])('is heard: … %s', (answer) => {
    expect(isEcho(`${FREI} ${answer}`, FREI, 'de')).toBe(false);
  });

  it.each(['vale', 'claro', 'sí', 'no', 'a las tres'])('is heard: … %s', (answer) => {
    expect(isEcho(`${LIBRE} ${answer}`, LIBRE, 'es')).toBe(false);
  });

  it('is heard where its words are the agent’s, further on', () => {
    expect(isEcho('which one suits you wednesday at three pm', ASKED, 'en')).toBe(false);
    const later = 'Which one suits you? I also have Wednesday at 3 PM.';
    expect(isEcho('which one suits you wednesday at three pm', later, 'en')).toBe(false);
  });

  it('is heard before the echo, and where it cuts it off', () => {
    expect(isEcho(`Okay ${AHEAD}`, AHEAD, 'en')).toBe(false);
    expect(isEcho('you can also tap a nine', OFFER, 'en')).toBe(false);
  });
});

describe('an echo that is misheard a little', () => {
  const SAID =
    'Hello. What can I do for you? I have 9:15 AM, 10:30 AM and 2 PM on Monday, November 30. Which one suits you? You can also tap a time. Just say yes and I will book it, or tell me what to change. Shall I go ahead and book it?';

  it.each([
    'Hello. What can I do for you?',
    'Hello. What can I do for your?',
    'I have 9:15 AM, 10:30 AM and 2 PM on Monday, November 30.',
    'I have 9.15am, 10.30am and 2pm on Monday, November 30th.',
    'I have 915 AM, 1030 AM and 2 PM on Monday November 30th',
    'I have 9:15 AM, 10:30 AM in 2 PM on Monday, November 30.',
    'Which one suits you? You can also tap a time.',
    'Which one suits you? You can also tap the time.',
    'Which one suit you? You can also tap a time.',
    'Just say yes and I will book it, or tell me what to change.',
    "Just say yes and I'll book it or tell me what to change.",
    'Just say yes and I will book at or tell me what you change.',
    'Shall I go ahead and book it?',
    'Shall I go ahead in book it?',
    'Shall I go ahead and book in.',
  ])('is the agent’s: %s', (heard) => {
    expect(isEcho(heard, SAID, 'en')).toBe(true);
  });

  it.each([
    'Can I book it?',
    'Which one suits you? You can also tap a dime.',
    'Which now suits you? You can also tap a time.',
    'Just say yes and I will look it, or sell me what you chance.',
  ])('is in doubt the caller’s: %s', (heard) => {
    expect(isEcho(heard, `${SAID} Shall I book it?`, 'en')).toBe(false);
  });
});
