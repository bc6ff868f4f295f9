/** Addresses and numbers as Whisper writes them, read by the dialogue: one way from its text to the value. */
import { describe, expect, it } from 'vitest';
import { findEmail } from '../../dialogue/understanding/contact/email.ts';
import { findPhone } from '../../dialogue/understanding/contact/phone.ts';
import { judgeHearing } from './judge-hearing.ts';
import { spokenWords } from './spoken-words.ts';

const heard = (text: string): string =>
  spokenWords(judgeHearing({ text, confidence: 0.8, silence: 0.01 }));

describe('an address that is heard', () => {
  it.each([
    // Letters, spelt.
    ['A-N-N-A at example.com', 'anna@example.com'],
    ['A N N A at example dot com', 'anna@example.com'],
    ['A, N, N, A, at example.com', 'anna@example.com'],
    ['A.N.N.A. at example.com', 'anna@example.com'],
    ['ANNA at example.com', 'anna@example.com'],
    ['A-N-N-A@example.com', 'anna@example.com'],
    ['A-double-N-A at example.com', 'anna@example.com'],
    ['J-O-H-N at E-X-A-M-P-L-E.com', 'john@example.com'],
    ['J-O-H-N@E-X-A-M-P-L-E.com', 'john@example.com'],
    ['J-O-H-N at example.c-o-m', 'john@example.com'],
    ['My e-mail is A-N-N-A, dot, B-E-R-G, at gmail.com', 'anna.berg@gmail.com'],
    ['A-N-N-A 99 at example.com', 'anna99@example.com'],
    // Letters with a word for each, which are no sentence said over and over.
    ['A as in apple, N as in Nancy, N as in Nancy, A at example.com', 'anna@example.com'],
    ['S is in Sierra, O is in Alpha, M is in Mike, at example.com', 'sam@example.com'],
    ['S is in Sierra, of as an Alpha, M is in Mike, at example.com', 'sam@example.com'],
    ['A as in alpha, N as in Nancy, N as in Nancy, A as in alpha at x.org', 'anna@x.org'],
    ['A for apple, N for Nancy, N for Nancy, A for apple at example.com', 'anna@example.com'],
    ['A is for apple, N is for Nancy, N, A, at example.com', 'anna@example.com'],
    ['S like Sam, A-M at example.com', 'sam@example.com'],
    // A word, and how it is spelt.
    ['Anna, A-N-N-A, at example.com', 'anna@example.com'],
    ['Smith, S-M-I-T-H, at example.org', 'smith@example.org'],
    ['J dot Smith, S-M-I-T-H, at example.org', 'j.smith@example.org'],
    ['Anna B-E-R-G at example.org', 'annaberg@example.org'],
    // Half an address as it is written.
    ['anna.berg at gmail.com', 'anna.berg@gmail.com'],
    ['Anna.Berg at gmail dot com', 'anna.berg@gmail.com'],
    ['J.Smith at example.com', 'j.smith@example.com'],
    ['Kim.lee1 at outlook.com', 'kim.lee1@outlook.com'],
    ['It is Anna 4.2 at gmail.com', 'anna42@gmail.com'],
    ['It is Anna for 2 at gmail.com', 'anna42@gmail.com'],
    ['It is Anna to 4 at gmail.com', 'anna24@gmail.com'],
    // "At", heard as the dot that is expected in an address.
    ['My email is john.smith.gmail.com', 'john.smith@gmail.com'],
    ['John dot Smith dot Gmail dot com', 'john.smith@gmail.com'],
    ['anna.outlook.com', 'anna@outlook.com'],
    ['anna@mail.gmail.com', 'anna@mail.gmail.com'],
    ['Kim.lee 1 at outlook.com', 'kim.lee1@outlook.com'],
    ['Anna_Berg at mail-host.org', 'anna_berg@mail-host.org'],
    ['anna.berg at example dot co.uk', 'anna.berg@example.co.uk'],
    ['anna dot berg@gmail.com', 'anna.berg@gmail.com'],
    ['Anna @ example.com', 'anna@example.com'],
    ['Robert@example. org', 'robert@example.org'],
    ['Anna at example. Com', 'anna@example.com'],
    ['Anna at example dotcom', 'anna@example.com'],
    ['John at g-mail.com', 'john@gmail.com'],
    ['Anna at Gmail.', 'anna@gmail.com'],
    ['Anna at example .com', 'anna@example.com'],
    ['Anna at example.NET', 'anna@example.net'],
    // A dot taken for the end of a sentence, an "at" for the next letter.
    ['Emily. Clark at gmail.com', 'emily.clark@gmail.com'],
    ['You can send it to Maria. Garcia at outlook.com', 'maria.garcia@outlook.com'],
    ['J-U-L-I-A-at-example.com', 'julia@example.com'],
    ['My e-mail addresses Peter underscore Hansen at Yahoo.com', 'peter_hansen@yahoo.com'],
    // A letter written as its name, and a provider that is heard as something like it.
    ['It is El Martin 7 at hotmail.com', 'lmartin7@hotmail.com'],
    ['It is Em Rodriguez 1.9 at hotmail.com', 'mrodriguez19@hotmail.com'],
    ['It is Em Rodriguez one nine at hotmail.com', 'mrodriguez19@hotmail.com'],
    ['It is l martin 7 at latmail.com', 'lmartin7@hotmail.com'],
    ['Anna at thought mail.com', 'anna@hotmail.com'],
    // The same words, where they mean something else.
    ['Yes. Anna at example.com', 'anna@example.com'],
    ['It is me. anna at gmail.com', 'anna@gmail.com'],
    ['My email is el hassan at gmail.com', 'elhassan@gmail.com'],
  ])('%s', (text, email) => {
    expect(findEmail(heard(text))?.value).toBe(email);
  });

  it.each([
    [
      'Good morning. Anna at the desk told me to call.',
      'good morning anna at the desk told me to call',
    ],
    ['Tuesday at 2.30 at your office.', 'tuesday at 2:30 at your office'],
    ["I'm at home. Com on in.", "i'm at home com on in"],
    ['The 9.15 at example.com', 'the 9:15 at example dot com'],
    ['This is Maria. Maria at the desk.', 'this is maria maria at the desk'],
    ['I moved to El Paso at last.', 'i moved to el paso at last'],
    ['I thought mail.com is what I use', 'i thought mail dot com is what i use'],
    [
      'Which mail addresses do you have? I am at home',
      'which mail addresses do you have i am at home',
    ],
    ['My name is Maria .De la Cruz', 'my name is maria de la cruz'],
  ])('is not made of a sentence: %s', (text, words) => {
    expect(heard(text)).toBe(words);
  });
});

describe('a number that is heard', () => {
  it.each([
    ['212-555-0199.', '2125550199'],
    ['(212) 555-0199', '2125550199'],
    ['212, 555, 0199', '2125550199'],
    ['212.555.0199', '2125550199'],
    ['2-1-2-5-5-5-0-1-9-9.', '2125550199'],
    ['7, 1, 8, 5, 5, 5, 0, 1, 4, 2', '7185550142'],
    ['7 1 8. 5 5 5. 0 1 4 2.', '7185550142'],
    ['Two one two, five five five, oh one double nine.', '2125550199'],
    ['Seven one eight... five five five... zero one four two.', '7185550142'],
    ['2-1-2, double 5, 5, 0-1, double 9.', '2125550199'],
    ['718-triple-5-0142', '7185550142'],
    ['Eight hundred, 555-1234', '8005551234'],
    ['646 five five five 0173', '6465550173'],
    ['646 555 zero 173', '6465550173'],
    ['646 555 oh 173', '6465550173'],
    ['646-555-oh-173', '6465550173'],
    ['212-555-O199', '2125550199'],
    // A digit once too often, where the way of writing changes or a segment ends.
    ['two one two five five five 501 9 9', '2125550199'],
    ['two one two five five five five zero 199', '2125550199'],
    ['O20-7946-0011', '02079460011'],
    ['2:12-555-0199', '2125550199'],
    ['212, 5:55, 0199', '2125550199'],
    ['4:15-555-0123', '4155550123'],
    ['9.17.555.0123', '9175550123'],
    ['5:55-0199', '5550199'],
  ])('%s', (text, number) => {
    expect(findPhone(heard(text), true, 'America/New_York')?.value).toBe(number);
  });

  it.each([
    ['9:15, 2:30, 1030', '9:15 2:30 10:30'],
    ['9:15-10:30, or 2:30', '9:15-10:30 or 2:30'],
    ['2.30 or 5.55', '2:30 or 5:55'],
    ['Between 9:15-1130', 'between 9:15-11:30'],
    ['December 3rd at 9:15, 2026', 'december 3rd at 9:15 2026'],
    ['On 12.05.2026 at 9.15', 'on 12.05.2026 at 9:15'],
    ['Oh, 10 is fine', 'oh 10 is fine'],
  ])('is not made of times: %s', (text, words) => {
    expect(heard(text)).toBe(words);
  });
});
