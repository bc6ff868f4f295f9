import { describe, expect, it } from 'vitest';
import { shiftIn } from './shift-words.ts';

describe('how far a booking is pushed back', () => {
  it.each([
    ['back an hour', 'an hour later'],
    ['back half an hour please', 'half an hour later'],
    ['back thirty minutes', 'thirty minutes later'],
    ['back by forty five minutes', 'forty five minutes later'],
    ['back an hour and a half', 'an hour and a half later'],
    ['back one and a half hours', 'one and a half hours later'],
    ['back three quarters of an hour', 'three quarters of an hour later'],
    ['back a couple of hours', 'a couple of hours later'],
    ['back another hour', 'an hour later'],
    ['back another half hour', 'a half hour later'],
    ['back another thirty minutes', 'thirty minutes later'],
    ['back by about an hour', 'an hour later'],
    ['back just 15 minutes', '15 minutes later'],
    ['back a bit', 'a bit later'],
    ['half an hour back', 'half an hour later'],
    ['an hour', 'an hour later'],
    ['forward ninety minutes', 'ninety minutes earlier'],
    ['up a little', 'a little earlier'],
    ['an hour and a half forward', 'an hour and a half earlier'],
    ['back two days', 'same time two days later'],
    ['back a couple of weeks', 'same time a couple of weeks later'],
    ['forward by a week', 'same time a week earlier'],
  ])('%s: %s', (rest, shift) => {
    expect(shiftIn(rest, 'push it')).toBe(shift);
  });

  it('is told by a verb of its own', () => {
    expect(shiftIn('half an hour', 'bring forward')).toBe('half an hour earlier');
  });

  it('is not said by a length', () => {
    expect(shiftIn('thirty minutes', 'make it')).toBeNull();
    expect(shiftIn('by thirty minutes', 'change it')).toBe('thirty minutes later');
  });

  it.each([
    'back to thursday',
    'back two',
    'friday two weeks',
    'back',
    'up to an hour',
    '',
    'hour',
    'back a day or two',
    'the second one an hour',
  ])('is not said by "%s"', (rest) => {
    expect(shiftIn(rest, 'push it')).toBeNull();
  });
});
