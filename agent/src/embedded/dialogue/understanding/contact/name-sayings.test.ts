import { describe, expect, it } from 'vitest';
import { findName } from './name.ts';

describe('a name as it is typed where one was asked for', () => {
  it.each([
    // Words and months.
    'Will Turner',
    'Will Smith',
    'Will',
    'May Lin',
    'April Jones',
    'June',
    'Mark Little',
    'Doris Day',
    'Sunday Okafor',
    'An Nguyen',
    'Rose Grace',
    'Art Price',
    'Grace Long',
    'Theresa May',
    'Robert Best',
    'Joe Friday',
    'Anna Short',
    'Jack Small',
    'Wednesday Addams',
    'So Young Kim',
    'He Li',
    'My Nguyen',
    'Do Thi An',
    'Kim Do',
    'Bill Works',
    'Sue Booker',
    'Sue Hope',
    // Marks, scripts, one letter.
    'José García',
    'अनिल शर्मा',
    'محمد علي',
    'Иван Петров',
    '李',
    '李 小龙',
    '김민수',
    'Łukasz Żak',
    'Ólafur Þór',
    'Nguyễn Thị Minh',
    'X',
    'O',
    'J. Smith',
    'J. R. R. Tolkien',
    'J.R.R. Tolkien',
    'Anna B.',
    'Samuel L. Jackson',
    // Titles and suffixes.
    'Dr. Anna Berg',
    'Dr Will Day',
    'Ms. May',
    'Prof. Anna Berg',
    'Anna Berg III',
    'Henry Berg IV',
    'Mary-Jane Watson Jr.',
    'Anna Berg, Jr.',
    'Anna Berg, PhD',
    // Particles, hyphens, apostrophes, long and joint names.
    'Anna van der Berg',
    'Ludwig van Beethoven',
    'Ramón y Cajal',
    'Charles de Gaulle',
    "Jeanne d'Arc",
    "O'Neill",
    "Conan O'Brien",
    'St. John Smith',
    'Jean-Luc Picard',
    'Anna-Lena Müller',
    'DeShawn McKay',
    'Pablo Diego José Francisco de Paula Juan',
    'Anna and Tom Berg',
    'Anna "Annie" Berg',
    'TJ',
  ])('%s', (name) => {
    expect(findName(name, 'asked')).toMatchObject({ value: name, rest: '', written: true });
    expect(findName(`Hi, it's ${name}`, 'asked')?.value).toBe(name);
    expect(findName(`My name is ${name}`, 'free')?.value).toBe(name);
  });

  it('keeps a mark that was typed apart from its letter', () => {
    expect(findName('José García'.normalize('NFD'), 'asked')?.value).toBe('José García');
  });

  it.each([
    ['ANNA BERG', 'Anna Berg'],
    ["MARY O'NEILL", "Mary O'Neill"],
    ['Berg, Anna', 'Anna Berg'],
    ['Anna O’Neill', "Anna O'Neill"],
    ['Anna Berg.', 'Anna Berg'],
    ['No, Will Turner', 'Will Turner'],
  ])('%s is %s', (text, name) => {
    expect(findName(text, 'asked')?.value).toBe(name);
  });
});

describe('a name as it is said where one was asked for', () => {
  it.each([
    ['will turner', 'Will Turner'],
    ['will', 'Will'],
    ['may lin', 'May Lin'],
    ['doris day', 'Doris Day'],
    ['mark little', 'Mark Little'],
    ['sunday okafor', 'Sunday Okafor'],
    ['an nguyen', 'An Nguyen'],
    ['anna long', 'Anna Long'],
    ['doctor anna berg', 'Doctor Anna Berg'],
    ['anna berg junior', 'Anna Berg Junior'],
    ['anna berg the third', 'Anna Berg III'],
    ['anna berg iii', 'Anna Berg III'],
    ["o'neill", "O'Neill"],
    ['anna and tom berg', 'Anna and Tom Berg'],
    ['ludwig van beethoven', 'Ludwig van Beethoven'],
  ])('%s', (text, name) => {
    expect(findName(text, 'asked')?.value).toBe(name);
  });

  it.each([
    ['my name is will turner', 'Will Turner'],
    ['my name is sunday okafor', 'Sunday Okafor'],
    ['my name is may', 'May'],
    ["hi i'm will turner and i need an appointment", 'Will Turner'],
    ['will turner speaking', 'Will Turner'],
    ['Will Turner here', 'Will Turner'],
    ['José here', 'José'],
    ['This is Dr. May Lin', 'Dr. May Lin'],
    ['put it under will day', 'Will Day'],
  ])('in a sentence: %s', (text, name) => {
    expect(findName(text, 'free')?.value).toBe(name);
  });
});

describe('no name', () => {
  it.each([
    'Sunday',
    'Sunday Morning',
    'sunday instead',
    'tuesday works',
    'friday sounds better',
    'the third',
    'Will you call me?',
    'May I ask something?',
    'No Thanks',
    'My email is',
    'so long',
    'how long',
    'y',
    'k',
    'I',
  ])('is found where one was asked for: %s', (text) => {
    expect(findName(text, 'asked')).toBeNull();
  });

  it.each([
    "it's may",
    "it's sunday",
    "It's Sunday",
    "it's long",
    'this is good',
    'call me sunday',
    'call me later',
    'it will be late',
    'my name is not important',
  ])('is found in a sentence: %s', (text) => {
    expect(findName(text, 'free')).toBeNull();
  });
});
