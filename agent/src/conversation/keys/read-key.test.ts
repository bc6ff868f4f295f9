import { describe, expect, it } from 'vitest';
import { createPressFilter, readKey } from './read-key.ts';

const [NINE, TEN, ONE] = ['2026-12-01T14:00:00Z', '2026-12-01T15:00:00Z', '2026-12-01T18:00:00Z'];
const OFFER = { choices: [NINE, TEN], question: null };
const READ_BACK = { choices: [], question: 'book' } as const;
const NOTHING_OPEN = { choices: [], question: null };

describe('a key of a telephone', () => {
  it.each(['1', '2'])('%s is the time in that place of the last offer', (digit) => {
    const start = digit === '1' ? NINE : TEN;
    expect(readKey(digit, OFFER)).toEqual({ kind: 'choice', nth: Number(digit), start });
  });

  it('counts times only as far as they were offered', () => {
    expect(readKey('3', OFFER)).toEqual({ kind: 'nothing' });
    expect(readKey('3', { ...OFFER, choices: [NINE, TEN, ONE] })).toMatchObject({ start: ONE });
  });

  it('answers a question for yes or no where that has named the keys, and no other', () => {
    expect(readKey('1', READ_BACK)).toEqual({ kind: 'answer', yes: true });
    expect(readKey('2', READ_BACK)).toEqual({ kind: 'answer', yes: false });
    expect(readKey('3', READ_BACK)).toEqual({ kind: 'nothing' });
    expect(readKey('1', NOTHING_OPEN)).toEqual({ kind: 'nothing' });
  });

  it('chooses, and agrees to nothing, while times are on offer', () => {
    expect(readKey('1', { choices: [NINE], question: 'book' })).toMatchObject({ kind: 'choice' });
    expect(readKey('2', { choices: [NINE], question: 'book' })).toEqual({ kind: 'nothing' });
  });

  it.each([OFFER, READ_BACK, NOTHING_OPEN])('repeats and asks for a person at any time', (open) => {
    expect(readKey('*', open)).toEqual({ kind: 'repeat' });
    expect(readKey('0', open)).toEqual({ kind: 'person' });
  });

  it.each(['#', '9', 'A', '', '11', '¹'])('%s stands for nothing', (digit) => {
    expect(readKey(digit, OFFER)).toEqual({ kind: 'nothing' });
  });
});

describe('equal digits', () => {
  it('count once within 150 ms, and again after them', () => {
    let now = 0;
    const isPress = createPressFilter(() => now);
    const at = (ms: number, digit: string): boolean => {
      now = ms;
      return isPress(digit);
    };
    expect(at(0, '1')).toBe(true);
    expect(at(149, '1')).toBe(false);
    expect(at(299, '1')).toBe(true);
    expect(at(310, '2')).toBe(true);
    expect(at(320, '1')).toBe(true);
  });

  it('of one long tone that is told again and again are one press', () => {
    let now = 0;
    const isPress = createPressFilter(() => now);
    const presses = Array.from({ length: 20 }, () => {
      now += 50;
      return isPress('5');
    });
    expect(presses.filter(Boolean)).toHaveLength(1);
  });
});
