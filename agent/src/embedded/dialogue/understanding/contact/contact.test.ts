import { describe, expect, it } from 'vitest';
import { findName } from './name.ts';
import { respelled } from './proper-name.ts';
import { findNote, isNoNote } from './notes.ts';
import { findPhone } from './phone.ts';
import { withDouble, withLetter } from './spelling.ts';

describe('a name in a sentence', () => {
  it.each([
    ['my name is anna berg', 'Anna Berg'],
    ['My name is Anna Berg.', 'Anna Berg'],
    ['this is anna', 'Anna'],
    ["it's anna berg", 'Anna Berg'],
    ['anna berg speaking', 'Anna Berg'],
    ["i'm anna berg and i need an appointment", 'Anna Berg'],
    ["hi i'm anna", 'Anna'],
    ['the name is john smith', 'John Smith'],
    ["my name's mcdonald", 'McDonald'],
    ['my name is spelled b e r g', 'Berg'],
    ['it spelled b e r g', 'Berg'],
    ['is spelled b e r g', 'Berg'],
    ['my surname is fischer', 'Fischer'],
    ["my surname's van der berg", 'Van der Berg'],
    ['my forename is anna', 'Anna'],
    ['fischer is my surname', 'Fischer'],
    ['anna berg is my full name', 'Anna Berg'],
    ['change my last name to fischer', 'Fischer'],
    ['my name is anna surname berg', 'Anna Berg'],
    ["i'm married now, my last name is berg", 'Berg'],
    ['my name is anna berg spelled b e r k', 'Anna Berk'],
    ['call me jack', 'Jack'],
    ['put it under anna van der berg', 'Anna van der Berg'],
    ['my first name is anna and my last name is berg', 'Anna Berg'],
    ["last name is o'brien first name is mary", "Mary O'Brien"],
    ['My name is Jean-Luc Picard', 'Jean-Luc Picard'],
    ['my name is José García', 'José García'],
    ['my name is anna berg and my email is anna at example dot com', 'Anna Berg'],
  ])('%s', (text, name) => {
    expect(findName(text, 'free')?.value).toBe(name);
  });

  it.each([
    'i am looking for an appointment',
    'i am free on monday',
    'this is a test',
    'this is great',
    'this is ridiculous',
    "i'm hungry",
    'yes please',
    'anna berg',
    'no problem',
    "it's fine",
    "I'm here",
    "yes I'm still here",
  ])('is not found in "%s"', (text) => {
    expect(findName(text, 'free')).toBeNull();
  });
});

describe('a name that was asked for', () => {
  it.each([
    ['anna berg', 'Anna Berg'],
    ['anna', 'Anna'],
    ['um anna berg please', 'Anna Berg'],
    ['sure it is anna berg', 'Anna Berg'],
    ['anna berg is my name', 'Anna Berg'],
    ['August is my name', 'August'],
    ['a n n a', 'Anna'],
    ['anna berg b e r g', 'Anna Berg'],
    ['anna berg b as in bravo e r g', 'Anna Berg'],
    ['h, a, n, s', 'Hans'],
    ['j as in juliet, o, n', 'Jon'],
    ['H for hotel, a, n, s', 'Hans'],
    ['siobhan, s, i, o, b, h, a, n', 'Siobhan'],
    ['jean-luc picard', 'Jean-Luc Picard'],
    ['jose maria garcia lopez', 'Jose Maria Garcia Lopez'],
    ['under smith', 'Smith'],
    ['surname fischer', 'Fischer'],
    ['it is anna and my surname is berg', 'Anna Berg'],
    ["i'm anna, last name berg", 'Anna Berg'],
    // Whisper loses a short `is`.
    ['my name anna berg', 'Anna Berg'],
    ['my name is actually anna', 'Anna'],
    ['that is spelled smith', 'Smith'],
    ["it's under berg", 'Berg'],
    ['under my name anna berg', 'Anna Berg'],
    ['sure thing anna berg', 'Anna Berg'],
    ["that'd be anna berg", 'Anna Berg'],
    ['only anna', 'Anna'],
    ["let's say anna", 'Anna'],
    ['anna is fine', 'Anna'],
    ["anna and that's it", 'Anna'],
    ['the booking is for anna berg', 'Anna Berg'],
    ["it's for my daughter emma berg", 'Emma Berg'],
    ['anna a n n a berg b e r g', 'Anna Berg'],
    ['anna, a, n, n, a, berg, b, e, r, g', 'Anna Berg'],
    ['for anna', 'Anna'],
    ['anna berg, anna@example.com', 'Anna Berg'],
  ])('%s', (text, name) => {
    expect(findName(text, 'asked')?.value).toBe(name);
  });

  it.each([
    'yes please',
    'tuesday at ten',
    'what do you mean',
    'how long does it take',
    'no',
    'next week',
    'my email is',
    'surname please',
    'name please',
    "it's spelled wrong",
    "it's spelled with a k",
    'my name changed',
    'my name is actually wrong',
    'only on tuesday',
    "it's for two people",
    "it's for my wife",
    "that'd be great",
    'sure thing',
    'my surname is misspelled',
    'the last name starts with b',
  ])('is not "%s"', (text) => {
    expect(findName(text, 'asked')).toBeNull();
  });
});

describe('a name that is corrected', () => {
  it.each([
    ["no it's anna berg", 'Anna Berg'],
    ['no anna berg', 'Anna Berg'],
    ['sorry anna berk', 'Anna Berk'],
    ['no my name is emma', 'Emma'],
  ])('%s', (text, name) => {
    expect(findName(text, 'checked')?.value).toBe(name);
  });

  it('takes letters in the place of the word they resemble', () => {
    expect(respelled('Emma Berg', 'anna')).toBe('Anna Berg');
    expect(respelled('Anna Park', 'berg')).toBe('Anna Berg');
    expect(respelled('Anna', 'berg')).toBe('Anna Berg');
  });

  it('takes letters of all its words in the place of each', () => {
    expect(respelled('Anne Berg', 'annaberk')).toBe('Anna Berk');
    expect(respelled('Anna McDonald', 'annamcdonald')).toBe('Anna McDonald');
    expect(respelled('Anna van Berg', 'annavanberk')).toBe('Anna van Berk');
    expect(respelled('A Kowalski', 'kowalski')).toBe('A Kowalski');
    expect(respelled('Anna Berg', 'annabel')).toBe('Annabel Berg');
  });

  it('puts a letter where a similar one was heard, and doubles one', () => {
    expect(withLetter('Perg', 'b')).toBe('Berg');
    expect(withLetter('Anna', 'x')).toBeNull();
    expect(withDouble('Ana', 'n')).toBe('Anna');
    expect(withDouble('Anna', 'n')).toBeNull();
  });
});

describe('a phone number', () => {
  it.each([
    ['five five five one two three four', '5551234'],
    ['oh two oh seven double five one two three four', '0207551234'],
    ['plus one two oh two five five five oh one two three', '+12025550123'],
    ['eight hundred five five five one two three four', '8005551234'],
    ['+1 (202) 555-0123', '+1 (202) 555-0123'],
    ['my number is 5551234', '5551234'],
    ['call me at two oh two five five five twelve thirty four', '2025551234'],
  ])('%s', (text, phone) => {
    expect(findPhone(text, false, 'UTC')?.value).toBe(phone);
  });

  it.each([
    ['plus forty four twenty seven nine four six one two three four', 'UTC', '+442079461234'],
    ['plus forty four two zero seven nine four six nine thousand', 'UTC', '+442079469000'],
    ['plus forty four one thirty one four nine six oh one two three', 'UTC', '+441314960123'],
    ['nought two nought seven nine four six one two three four', 'Europe/London', '02079461234'],
    ['nought twenty seven nine four six one two three four', 'Europe/London', '02079461234'],
    ['naught one seven nought one two three four five six seven', 'Europe/Berlin', '01701234567'],
    ['two oh two five five five nine thousand', 'America/New_York', '2025559000'],
    ['two oh two dash five five five dash oh one hundred', 'America/New_York', '2025550100'],
    ['eight hundred five five five one two three four', 'America/New_York', '8005551234'],
    ['triple five two thousand and five', 'America/New_York', '5552005'],
    ['one eight hundred, five five five, twelve hundred', 'America/New_York', '18005551200'],
    ['020 7946 dash 0123', 'UTC', '020 7946-0123'],
    ['plus 49 170 1234567', 'UTC', '+49 170 1234567'],
    ['+ 49 170 1234567', 'UTC', '+49 170 1234567'],
    ['+44 (0)20 7946 0958', 'UTC', '+44 (0)20 7946 0958'],
    ['١٢٣٤٥٦٧٨٩', 'UTC', '123456789'],
    ['+९१ २२ ६१२३ ४५६७', 'UTC', '+91 22 6123 4567'],
    ['０１７０ １２３４５６７', 'UTC', '0170 1234567'],
    ['0170 1234567, not 27.11.2026', 'UTC', '0170 1234567'],
    // A card is no number of a phone, and a part of it even less.
    ['1234 5678 9012 3456 7890', 'UTC', '12345678901234567890'],
  ])('is read where it was asked for: %s (%s)', (text, zone, phone) => {
    expect(findPhone(text, true, zone)?.value).toBe(phone);
  });

  it('leaves the rest of the turn as it came', () => {
    expect(
      findPhone(
        'Friday at 3:30, my number is two oh two, five five five, oh one two three',
        false,
        'UTC',
      )?.rest,
    ).toBe('Friday at 3:30, my number is');
    expect(findPhone('on 27.11.2026, phone 0170 1234567', false, 'UTC')?.rest).toBe(
      'on 27.11.2026, phone',
    );
  });

  it.each([
    'tomorrow at 10:30',
    '2026-12-01',
    '12/01/2026',
    '27.11.2026',
    '12-03-2026',
    'on 27.11.2026 or 28.11.2026.',
    'any time after 10:30 on 2026-12-01',
    'between two and four',
    'one two three',
    'the second one',
  ])('is not found in "%s"', (text) => {
    expect(findPhone(text, false, 'UTC')).toBeNull();
  });
});

describe('a note', () => {
  it.each([
    ['please note that i am in a wheelchair', 'I am in a wheelchair'],
    ['add a note: bring documents', 'Bring documents'],
    ['can you add a note saying i need parking please', 'I need parking'],
    ["tell them i'm bringing a friend", "I'm bringing a friend"],
    ['let them know that i may be late', 'I may be late'],
  ])('%s', (text, note) => {
    expect(findNote(text, false)).toBe(note);
  });

  it('is whatever is said when one was asked for', () => {
    expect(findNote('it is about my contract', true)).toBe('It is about my contract');
    expect(findNote('yes, I have a dog', true)).toBe('I have a dog');
  });

  it.each([
    'no',
    'no notes',
    'nothing',
    'no thanks',
    'skip that',
    "that's all",
    'nope nothing else',
    'not that i know of',
  ])('"%s" is none', (text) => {
    expect(isNoNote(text)).toBe(true);
    expect(findNote(text, true)).toBeNull();
  });
});
