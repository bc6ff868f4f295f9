import { describe, expect, it } from 'vitest';
import { wordErrors } from './word-errors.ts';

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
