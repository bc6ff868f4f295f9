import { describe, expect, it } from 'vitest';
import { SentenceSplitter } from './sentences.ts';

function split(...pieces: string[]): string[] {
  const splitter = new SentenceSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.flush()];
}

describe('SentenceSplitter', () => {
  it('gives a sentence as soon as the next one begins', () => {
    const splitter = new SentenceSplitter();
    expect(splitter.push('Hello. How can')).toEqual(['Hello.']);
    expect(splitter.push(' I help? ')).toEqual(['How can I help?']);
    expect(splitter.flush()).toEqual([]);
  });

  it('joins words that arrive in pieces', () => {
    expect(split('Tues', 'day at', ' two. ', 'Yes', '?')).toEqual(['Tuesday at two.', 'Yes?']);
  });

  it.each([
    ['I have 9:30 a.m. and 2 p.m. on Tuesday. Which one?', 2],
    ['With Dr. Smith at St. Mary. Is that right?', 2],
    ['Is it anna@example.com. Right?', 2],
    ['It costs 3.50 euros.', 1],
    ['Wait... what?!', 2],
    ['One line\nanother line', 2],
    ['... !', 0],
  ])('finds the sentences of %j', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it.each([
    ['de', 'Am Dienstag, dem 3. Dezember, um 15 Uhr. Passt das?', 2],
    ['de', 'Vormittags, z. B. um neun, bei Dr. Berg. Ja?', 2],
    ['es', 'A las 3 p. m. con la Dra. Ruiz. ¿Le va bien?', 2],
  ] as const)('knows what a full stop is in %s: %j', (language, text, count) => {
    const splitter = new SentenceSplitter(language);
    expect([...splitter.push(text), ...splitter.flush()]).toHaveLength(count);
  });

  it('begins a long first sentence with its first clause', () => {
    const long =
      'On Tuesday the fourteenth I still have these times, nine thirty, eleven, a quarter past two and four.';
    expect(split(long)[0]).toBe('On Tuesday the fourteenth I still have these times,');
    expect(split('Good.', ` ${long}`)).toEqual(['Good.', long]);
  });

  it('loses no word', () => {
    const text = 'Hello there. I can show you the calendar! Which week suits you? Just say so';
    expect(split(...(text.match(/.{1,5}/gs) ?? [])).join(' ')).toBe(text);
  });
});
