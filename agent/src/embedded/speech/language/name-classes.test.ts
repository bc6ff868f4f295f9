import { describe, expect, it } from 'vitest';
import { letterOf, letterWord, markedWord, plainText } from './marked-words.ts';
import { writeClasses } from './name-classes.ts';

describe('writeClasses', () => {
  it('gives each class a sum of one, common names more of it', () => {
    const lines = writeClasses([{ tag: 'FIRST', names: ['anna', 'ben'] }]).split('\n');
    expect(lines[0]).toBe('LMCLASS FIRST');
    expect(lines[4]).toBe('END FIRST');
    const weights = lines.slice(1, 4).map((line) => Number(line.split(' ')[1]));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    expect(weights[0]).toBeGreaterThan(weights[1] ?? Infinity);
  });
});

describe('plainText', () => {
  it('takes the marks off names and letters', () => {
    const heard = `my name is ${markedWord('anna', 'FIRST')} ${markedWord('berg', 'LAST')} ${letterWord('b')}`;
    expect(plainText(heard)).toBe('my name is anna berg b');
  });
});

describe('plainText of a spelled name', () => {
  it('spells it out', () => {
    const heard = `it's ${markedWord('berg', 'SPELLED')} at example`;
    expect(plainText(heard)).toBe("it's b e r g at example");
  });
});

describe('letterOf', () => {
  it('knows letters from words', () => {
    expect(letterOf(letterWord('a'))).toBe('a');
    expect(letterOf('a')).toBeUndefined();
  });
});
