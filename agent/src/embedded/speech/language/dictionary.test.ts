import { describe, expect, it } from 'vitest';
import { parseDictionary, writeDictionary } from './dictionary.ts';

const STOCK = 'a AH\na(2) EY\nberg B ER G\n';

describe('parseDictionary', () => {
  it('collects every pronunciation of a word, the usual one first', () => {
    expect([...parseDictionary(STOCK)]).toEqual([
      ['a', ['AH', 'EY']],
      ['berg', ['B ER G']],
    ]);
  });
});

describe('writeDictionary', () => {
  it('numbers further pronunciations and leaves out words without one', () => {
    const entries = [
      { word: 'a', phones: ['AH', 'EY'] },
      { word: 'kaltura', phones: [] },
      { word: 'berg_LAST', phones: ['B ER G'] },
    ];
    expect(writeDictionary(entries)).toBe('a AH\na(2) EY\nberg_LAST B ER G\n');
  });
});
