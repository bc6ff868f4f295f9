import { expect, it } from 'vitest';
import { findEmail } from './email.ts';
import { withOwnName } from './own-name.ts';

it.each([
  ['the same as my name at gmail dot com', 'Anna Berg', 'annaberg@gmail.com'],
  ["it's just the same as my name at gmail dot com", 'Anna Berg', 'annaberg@gmail.com'],
  ['my name at gmail', 'Anna Berg', 'annaberg@gmail.com'],
  ['my name at gmail dot com', 'Anna', 'anna@gmail.com'],
  ['my full name at example dot com', 'Anna Maria Berg', 'annamariaberg@example.com'],
  ['my email is my name all one word at gmail dot com', 'Anna Berg', 'annaberg@gmail.com'],
  ['first name dot last name at gmail dot com', 'Anna Berg', 'anna.berg@gmail.com'],
  ["it's my first name dot my last name at gmail dot com", 'Anna Berg', 'anna.berg@gmail.com'],
  ['first name underscore surname at gmail', 'Anna Berg', 'anna_berg@gmail.com'],
  ['first name and last name at gmail dot com', 'Anna Berg', 'annaberg@gmail.com'],
  ['my first name last name at gmail dot com', 'Anna Berg', 'annaberg@gmail.com'],
  ['first initial dot last name at outlook dot com', 'Anna Berg', 'a.berg@outlook.com'],
  ['my last name at example dot com', 'Dr. Anna Berg Jr.', 'berg@example.com'],
  ['my first name dot smith at gmail dot com', 'Anna Berg', 'anna.smith@gmail.com'],
  ['anna at my last name dot com', 'Anna Berg', 'anna@berg.com'],
  ['my initials at gmail dot com', 'Anna Maria Berg', 'amb@gmail.com'],
  ['My name@gmail.com', 'Anna Berg', 'annaberg@gmail.com'],
  ['firstname.lastname@gmail.com', 'Anna Berg', 'firstname.lastname@gmail.com'],
  ['name at example dot com', 'Anna Berg', 'name@example.com'],
  ['my name is anna at gmail dot com', 'Anna Berg', 'anna@gmail.com'],
])('%s', (text, name, address) => {
  expect(findEmail(withOwnName(text, name).text)?.value).toBe(address);
});

it.each([
  ['my name at gmail dot com', null],
  ['first name dot last name at gmail dot com', 'Anna'],
  ['my full name at gmail', 'Anna'],
])('%s, from %s, has a part that is missing', (text, name) => {
  expect(withOwnName(text, name)).toEqual({ text, missing: true });
});

it.each([['put my name at the top'], ['my name is anna berg']])('%s has no address', (text) => {
  expect(withOwnName(text, 'Anna Berg')).toEqual({ text, missing: false });
});
