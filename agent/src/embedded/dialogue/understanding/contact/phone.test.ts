import { expect, it } from 'vitest';
import { findPhone } from './phone.ts';

const ZONE = 'America/New_York';

it.each([
  ["my number is not 202 555 0123, it's 202 555 0199", '202 555 0199'],
  ["it's +1 202 555 0199, not +1 202 555 0123", '+1 202 555 0199'],
  ['my number is not +12025550123, call me on +12025550199', '+12025550199'],
  ['202 555 0199 instead of 202 555 0123', '202 555 0199'],
  [
    'not two zero two five five five zero one two three but two zero two five five five zero one nine nine',
    '2025550199',
  ],
])('takes the number that is right: %s', (text, number) => {
  expect(findPhone(text, false, ZONE)?.value).toBe(number);
});

it('takes none that is only denied', () => {
  expect(findPhone('my number is not 202 555 0123', false, ZONE)).toBeNull();
});
