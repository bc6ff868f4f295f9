import { expect, it } from 'vitest';
import { showAge, showLength, showSeconds } from './format.ts';

it('a length of time is short, whatever it is', () => {
  expect([0, 65_999, 3_845_000, -5].map(showLength)).toEqual(['0:00', '1:05', '1:04:05', '0:00']);
  expect(showSeconds(3420)).toBe('3.4');
});

it('an age is in the largest unit that is full; clocks that differ make nothing lie ahead', () => {
  const at = '2027-03-01T00:00:00.000Z';
  const ages = [-5, 59, 60, 3599, 7200, 90_000].map((s) => showAge(at, Date.parse(at) + s * 1000));
  expect(ages).toEqual([
    'now',
    'now',
    '1 minute ago',
    '59 minutes ago',
    '2 hours ago',
    'yesterday',
  ]);
});
