import { describe, expect, it } from 'vitest';
import { loadKnownWords } from './known-words.ts';
import { wantsSecondOpinion, withSecondOpinion } from './second-opinion.ts';

const known = await loadKnownWords();

describe('a detail that Whisper is unsure of', () => {
  it.each([
    // An address that is broken off, or of words that are no names.
    ['a man and a good example dot com', 'a n n a at example dot com'],
    [
      'my email address is thomas underscornian at outlook dot com',
      'my email address is thomas underscore nguyen at outlook dot com',
    ],
    ['give in at example dot org', 'kevin at example dot org'],
    ['t novick at example dot net', 't dot novak at example dot net'],
    // Letters that make no name.
    ["it's spelled an ovk", "it's spelled n o v a k"],
    ['it is spelled w or l s h', 'is spelled w a l s h'],
    ['that is spelled as m i t h', 'that is spelled s m i t h'],
    ["it's spelled in o v k", "it's spelled n o v a k"],
    ["it's spelled anoviatek", "it's spelled n o v a k"],
    ["it's fell b e r g", "it's spelled b e r g"],
    ["it's palzino o p d r", "it's spelled c o o p e r"],
    // A number with a digit too few, or too many.
    [
      'my number is four one five five five five one seven three',
      'my number is four one five five five five oh one seven three',
    ],
    [
      'five five five one two one two three four five six',
      'five five five oh one two three four five six',
    ],
  ])('is what the other recogniser heard: %s', (words, other) => {
    expect(wantsSecondOpinion(words, known)).toBe(true);
    expect(withSecondOpinion(words, other, known)).toBe(other);
  });

  it.each([
    ['another provider', 'priyanka dot shah at gmail dot com', 'brian dot carson at yahoo dot com'],
    ['another person', 'priyanka dot shah at gmail dot com', 'brian dot carson at gmail dot com'],
    ['another person', 'oluwaseun at gmail dot com', 'allison at gmail dot com'],
    ['another person', 'okonkwo at gmail dot com', "o'connor at gmail dot com"],
    ['half an address', 'honna at example dot com', 'anna at example'],
    ['nothing', 'honna at example dot com', ''],
    ['no letters', "it's spelled b r g", "it's spelled berg"],
    ['a digit too few, too', 'four one five five five', 'four one five five'],
    ['another number', 'two two two two two two', 'five one four seven eight nine oh'],
    [
      'a number of another country',
      'plus four four seven seven',
      'four four seven seven oh nine oh',
    ],
  ])('stays as it is where the other heard %s: %s', (_, words, other) => {
    expect(withSecondOpinion(words, other, known)).toBe(words);
  });
});

describe('a detail that Whisper is sure of', () => {
  it.each([
    'my email is john dot smith at gmail dot com',
    'it is s miller 42 at gmail dot com',
    'it is l martin seven at hotmail dot com',
    'send it to info at example dot com please',
    'a n n a at example dot com',
    "it's spelled b e r g",
    "it's spelled berg",
    "it's anna a n n a",
    'my name is kevin k e v i n',
    'my number is two one two five five five oh one nine nine',
    'call me on 212-555-0199',
    // Spelt names that are uncommon.
    "it's spelled s h u k l a",
    "it's spelled k a h l",
    'x i a o m i n g',
    'n g u g i',
    'j o z e f',
    // Numbers of other countries.
    'plus four four seven seven zero zero nine zero zero one two three',
    'zero three zero one two three four five six seven eight',
    'zero seven seven zero zero nine zero zero one two three',
    'call me on six one seven triple five oh one two eight',
    'six one seven five five five 501 2 8',
  ])('is not heard again: %s', (words) => {
    expect(wantsSecondOpinion(words, known)).toBe(false);
    expect(withSecondOpinion(words, 'anna at example dot com', known)).toBe(words);
  });
});

describe('what gives no detail', () => {
  it.each([
    'the second one please',
    'next tuesday at half past two',
    'my name is xiomara quispe',
    'monday the 21st at 10:30',
    'between one and four on the fifth',
    'i do not want to use my gmail account',
    // More than one thing, or much besides.
    'my name is zhang wei and my email is zhangwei at gmail dot com',
    'my number is two one two five five five oh one nine nine and my email is okonkwo at gmail dot com',
    'can i come on tuesday afternoon and could you please send it to okonkwo at gmail dot com because i have no phone',
    '',
  ])('is not heard again: %s', (words) => {
    expect(wantsSecondOpinion(words, known)).toBe(false);
  });
});
