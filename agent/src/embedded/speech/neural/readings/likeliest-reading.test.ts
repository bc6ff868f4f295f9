import { describe, expect, it } from 'vitest';
import { loadKnownWords } from './known-words.ts';
import { likeliestReading } from './likeliest-reading.ts';

const known = await loadKnownWords();
/** Readings of falling confidence, a tenth apart. */
const likeliest = (...texts: string[]): string =>
  likeliestReading(
    { readings: texts.map((text, at) => ({ text, confidence: 0.7 * 0.9 ** at })), silence: 0 },
    known,
  ).words;

describe('the likeliest of several readings', () => {
  it.each([
    [['My last name is kawalski.', 'My last name is Kowalski.'], 'my last name is kowalski'],
    [['My name is Annaberg.', 'My name is Anna Berg.'], 'my name is anna berg'],
    [['Ona at example.com.', 'Anna at example.com.'], 'anna at example dot com'],
    [
      ['My e-mail is repert at example.org.', 'My e-mail is Robert at example.org.'],
      'my email is robert at example dot org',
    ],
    [['Emily.clarkach email.com', 'Emily.clark at gmail.com'], 'emily dot clark at gmail dot com'],
    [["It's spelled brg.", "It's spelled BERG."], "it's spelled b e r g"],
    [['It is spelled D-E-L-G-D-O.', 'It is spelled D-E-L-G-A-D-O.'], 'it is spelled d e l g a d o'],
    [['That is spelled as M-I-T-H.', 'That is spelled smith.'], 'that is spelled smith'],
    [
      ['My number is 555-123456.', 'My number is 555-0123456.'],
      'my number is five five five zero one two three four five six',
    ],
  ])('has common names, and whole addresses and numbers: %s', (texts, words) => {
    expect(likeliest(...texts)).toBe(words);
  });

  it('is the first one where nothing else speaks for another', () => {
    expect(likeliest('The second one, please.', 'The second one, peas.')).toBe(
      'the second one please',
    );
    expect(likeliest('This is Xiomara Quispe.', 'This is Xiomara Kispe.')).toBe(
      'this is xiomara quispe',
    );
  });

  it.each([
    ["That's incorrect.", "That's correct."],
    ["I'm unavailable on Wednesdays.", "I'm available on Wednesday."],
    ['Please cancel.', 'Please.'],
    ['The thirteenth.', 'The third.'],
    ["I'm calling to cancel my appointment.", "I'm calling to call my point."],
    // A word that is left out, a name that is another one.
    ['My name is Anna Kowalczyk.', 'My name is Anna.'],
    ['My name is José Muñoz.', 'My name is Joe Moon.'],
    ['This is Yusuf.', 'This is yes if.'],
    ['Priyanka.Shah at gmail.com', 'Brian Carson at gmail.com'],
    // Letters that are a name, if an uncommon one.
    ["It's spelled K-A-H-L.", "It's spelled K-A-R-L."],
    ['N-O-V-I-K.', 'N-O-V-A-K.'],
    // Numbers of other countries.
    ['07700 900123', '0770 900123'],
    ['+49 30 12345678', '+49 30 123456'],
  ])('is the first one where another would mean something else: %s', (first, second) => {
    expect(likeliest(first, second)).toBe(likeliest(first));
  });

  it('is the first one of what gives no detail, however odd', () => {
    expect(likeliest('Press two to unmute yourself.', 'Press two.')).toBe(
      'press two to unmute yourself',
    );
  });

  it('is the first one where a common name is far less likely', () => {
    const readings = [
      { text: 'My name is Ona.', confidence: 0.9 },
      { text: 'My name is Anna.', confidence: 0.5 },
    ];
    expect(likeliestReading({ readings, silence: 0 }, known)).toEqual({
      words: 'my name is ona',
      confidence: 0.9,
    });
  });

  it('is none where the first one was not understood, or there is none', () => {
    const readings = [
      { text: 'Kawalski.', confidence: 0.3 },
      { text: 'Kowalski.', confidence: 0.29 },
    ];
    expect(likeliestReading({ readings, silence: 0 }, known).words).toBe('');
    expect(likeliestReading({ readings: [], silence: 1 }, known).words).toBe('');
  });

  it('passes over readings that were not understood', () => {
    expect(likeliest('My name is Annaberg.', '...', 'My name is Anna Berg.')).toBe(
      'my name is anna berg',
    );
  });
});
