import { describe, expect, it } from 'vitest';
import { isUnderstood, wordErrors } from './word-errors.ts';

describe('wordErrors', () => {
  it.each([
    ['the second one', 'the second one', 0],
    ['the second one', 'the second', 1],
    ['the second one', 'the second one please', 1],
    ['the second one', 'a second on', 2],
    ['anna berg', '', 2],
    ['show me next week', 'next week', 2],
  ])('counts the errors between %j and %j', (said, heard, errors) => {
    expect(wordErrors(said, heard)).toBe(errors);
  });
});

describe('isUnderstood', () => {
  it.each([
    ["i'll take the last one", 'i will take the last one', true],
    ['set up a call', 'set up the call', true],
    ['the second one', 'the first one', false],
    ['half past two', 'past two', false],
    ['show me next week', 'show me next week monday', false],
  ])('compares %j and %j', (said, heard, understood) => {
    expect(isUnderstood(said, heard)).toBe(understood);
  });
});
