import { describe, expect, it } from 'vitest';
import { toInternational } from './phone.ts';

describe('toInternational', () => {
  it.each([
    ['(202) 555-0123', 'en-US', '+1 202 555 0123'],
    ['020 7946 0958', 'en-GB', '+44 20 7946 0958'],
    ['+49 30 901820', 'en-US', '+49 30 901820'],
  ])('reads %s in %s as %s', (text, locale, number) => {
    expect(toInternational(text, locale)).toBe(number);
  });

  it.each(['', 'hello', '12'])('leaves "%s" alone', (text) => {
    expect(toInternational(text, 'en-US')).toBeNull();
  });
});
