import { describe, expect, it } from 'vitest';
import { findEmail } from './email.ts';
import { findName, respelled } from './name.ts';
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
    ['a n n a', 'Anna'],
    ['anna berg b e r g', 'Anna Berg'],
    ['anna berg b as in bravo e r g', 'Anna Berg'],
    ['jean-luc picard', 'Jean-Luc Picard'],
    ['jose maria garcia lopez', 'Jose Maria Garcia Lopez'],
    ['under smith', 'Smith'],
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

  it('puts a letter where a similar one was heard, and doubles one', () => {
    expect(withLetter('Perg', 'b')).toBe('Berg');
    expect(withLetter('Anna', 'x')).toBeNull();
    expect(withDouble('Ana', 'n')).toBe('Anna');
    expect(withDouble('Anna', 'n')).toBeNull();
  });
});

describe('an e-mail address', () => {
  it.each([
    ['a n n a at example dot com', 'anna@example.com'],
    ['anna dot berg at g mail dot com', 'anna.berg@gmail.com'],
    ['anna underscore berg ninety nine at example dot org', 'anna_berg99@example.org'],
    ['a double n a at example dot com', 'anna@example.com'],
    ['a as in alpha n n a at example dot com', 'anna@example.com'],
    ['alpha november november alpha at example dot com', 'anna@example.com'],
    ['my email address is john dot smith at gmail', 'john.smith@gmail.com'],
    ['you can reach me at john at outlook dot com', 'john@outlook.com'],
    ['me at example dot com', 'me@example.com'],
    ['anna berg at gmail dot com', 'annaberg@gmail.com'],
    ['anna at example.com', 'anna@example.com'],
    ['anna at my company dot com', 'anna@mycompany.com'],
    ['j dash doe at example hyphen mail dot de', 'j-doe@example-mail.de'],
    ['anna at e x a m p l e dot com please', 'anna@example.com'],
    ['sure its b e e at example dot com', 'bee@example.com'],
    ["no it's j dash berg at gmail dot com", 'j-berg@gmail.com'],
    ['anna berg anna at example dot com', 'anna@example.com'],
    ['anna plus test at example dot com', 'anna+test@example.com'],
    ['anna at example dot co dot uk', 'anna@example.co.uk'],
    ['anna at example dot com all lower case', 'anna@example.com'],
    ['Anna@Example.com.', 'Anna@Example.com'],
    ['it is anna.berg@example.co.uk, thanks', 'anna.berg@example.co.uk'],
    ['yes anna@example.com and my phone is 555 1234', 'anna@example.com'],
  ])('%s', (text, email) => {
    expect(findEmail(text)?.value).toBe(email);
  });

  it.each([
    'tomorrow at ten',
    'at half past two',
    'i am at home',
    'can we meet at noon',
    'anna at',
    'dot com',
    '@',
  ])('is not found in "%s"', (text) => {
    expect(findEmail(text)).toBeNull();
  });

  it('leaves the name before it alone when one is expected', () => {
    expect(findEmail('anna berg anna99 at example dot com')?.rest).toBe('');
    expect(findEmail('john smith js at example dot com', true)).toMatchObject({
      value: 'js@example.com',
      rest: 'john smith',
    });
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
    expect(findPhone(text, false)?.value).toBe(phone);
  });

  it.each([
    'tomorrow at 10:30',
    '2026-12-01',
    '12/01/2026',
    'between two and four',
    'one two three',
    'the second one',
  ])('is not found in "%s"', (text) => {
    expect(findPhone(text, false)).toBeNull();
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
  ])('"%s" is none', (text) => {
    expect(isNoNote(text)).toBe(true);
    expect(findNote(text, true)).toBeNull();
  });
});
