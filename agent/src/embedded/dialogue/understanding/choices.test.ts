import { describe, expect, it } from 'vitest';
import { optionIn, optionsIn } from './choices.ts';
import { numberIn } from './number-answer.ts';

const PATIENTS = ["I'm an existing patient", "I'm a new patient"];
const SIZES = ['1', '10', '2 to 5'];
const TEAMS = ['Sales', 'Sales support', 'Tax, legal', 'Café & bar'];

describe('one of several options', () => {
  it.each<[string, string[], string]>([
    ["I'm a new patient", PATIENTS, "I'm a new patient"],
    ['i am a new patient please', PATIENTS, "I'm a new patient"],
    ['new', PATIENTS, "I'm a new patient"],
    ['the new one', PATIENTS, "I'm a new patient"],
    ['existing patient', PATIENTS, "I'm an existing patient"],
    ['the second one', PATIENTS, "I'm a new patient"],
    ['option two', PATIENTS, "I'm a new patient"],
    ['number 1', PATIENTS, "I'm an existing patient"],
    ['10', SIZES, '10'],
    ['ten please', SIZES, '10'],
    ['one', SIZES, '1'],
    ['two to five', SIZES, '2 to 5'],
    ['sales', TEAMS, 'Sales'],
    ['it is about sales support', TEAMS, 'Sales support'],
    ['support', TEAMS, 'Sales support'],
    ['tax, legal', TEAMS, 'Tax, legal'],
    ['tax legal', TEAMS, 'Tax, legal'],
    ['cafe and bar', TEAMS, 'Café & bar'],
    ['SALES!', TEAMS, 'Sales'],
  ])('is taken as a whole: %s', (text, options, option) => {
    expect(optionIn(text, options)).toBe(option);
  });

  it.each<[string, string[]]>([
    ["i don't know", ['Yes', 'No', 'Maybe']],
    ['i have no idea', ['Yes', 'No', 'Maybe']],
    ['patient', PATIENTS],
    ['i have a new problem', PATIENTS],
    ["I'm not a new patient", PATIENTS],
    ['11', SIZES],
    ['twenty first', SIZES],
    ['the 21st', SIZES],
    ['one hundred', SIZES],
    ['one or ten', SIZES],
    ['not sales', TEAMS],
    ['sales or tax, legal', TEAMS],
    ['anything but sales', TEAMS],
    ['wholesales', TEAMS],
    ['the first time i called', TEAMS],
    ['the ninth', TEAMS],
  ])('is asked again: %s', (text, options) => {
    expect(optionIn(text, options)).toBeNull();
  });
});

const PETS = ['Cats', 'Dogs', 'Guinea pigs'];

describe('several options', () => {
  it.each<[string, string[]]>([
    ['cats', ['Cats']],
    ['cats and dogs', ['Cats', 'Dogs']],
    ['dogs, guinea pigs', ['Dogs', 'Guinea pigs']],
    ['i have cats and a guinea pigs', ['Cats', 'Guinea pigs']],
    ['everything but dogs', ['Cats', 'Guinea pigs']],
    ['all except cats and dogs', ['Guinea pigs']],
    ['all of them but not the guinea pigs', ['Cats', 'Dogs']],
    ['everything', PETS],
    ['all of them please', PETS],
    ['cats but not dogs', ['Cats']],
    ['just dogs, no cats', ['Dogs']],
    ['the first and the third', ['Cats', 'Guinea pigs']],
    ['the second one', ['Dogs']],
    ['guinea', ['Guinea pigs']],
  ])('are %s', (text, chosen) => {
    expect(optionsIn(text, PETS)).toEqual(chosen);
  });

  it.each([
    'birds',
    'cats and birds',
    'everything but birds',
    'no cats',
    'not dogs',
    "i don't know",
    'none of them',
    'concatscats',
    'the ninth',
  ])('are asked for again: %s', (text) => {
    expect(optionsIn(text, PETS)).toBeNull();
  });

  it('may have commas', () => {
    expect(optionsIn('sales and tax, legal', TEAMS)).toEqual(['Sales', 'Tax, legal']);
    expect(optionsIn('everything but sales support', TEAMS)).toEqual([
      'Sales',
      'Tax, legal',
      'Café & bar',
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['twenty five', '25'],
    ['twenty-five people', '25'],
    ['one hundred', '100'],
    ['a hundred and twenty', '120'],
    ['a thousand', '1000'],
    ['fifteen hundred', '1500'],
    ['two thousand five hundred', '2500'],
    ['1,500', '1500'],
    ['1,500.75', '1500.75'],
    ['1,5', '1.5'],
    ['one and a half', '1.5'],
    ['2 and a half', '2.5'],
    ['two point five', '2.5'],
    ['three point one four', '3.14'],
    ['minus five', '-5'],
    ['two of us', '2'],
    ['It is 12.', '12'],
    ['a dozen', '12'],
    ['zero', '0'],
    ['٢٥', '25'],
    ['maybe three', '3'],
    // Refused by the form.
    ['0x10', '0x10'],
    ['2k', '2k'],
  ])('%s is %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it.each([
    'five or six',
    '3 adults and 2 children',
    '25 to 30',
    'between 5 and 10',
    'not three',
    'no one',
    'more than ten',
    'a few',
    '1 2 3',
  ])('is asked again: %s', (text) => {
    expect(numberIn(text)).toBeNull();
  });
});
