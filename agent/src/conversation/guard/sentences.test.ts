import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SentenceSplitter } from './sentences.ts';

function split(...chunks: string[]): string[] {
  const splitter = new SentenceSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.flush()];
}

const WHOLE = [
  'It is $2.30 a piece',
  'At 2.30 p.m. on Tuesday with Dr. Berg',
  'e.g. anna.berg@example.com or www.example.com',
  'z. B. am 3. Dezember um 14.30 Uhr',
  'Dr. Berg',
  '1. Tuesday at 2 PM',
];

describe('a splitter of sentences', () => {
  it('ends a sentence at a mark with white space behind it', () => {
    expect(split('Hello! Shall I? Yes. Good')).toEqual(['Hello!', ' Shall I?', ' Yes.', ' Good']);
  });

  it('keeps closing marks with the sentence before', () => {
    expect(split('It is **booked.** "Really?" Yes')).toEqual([
      'It is **booked.**',
      ' "Really?"',
      ' Yes',
    ]);
  });

  it('ends a sentence at a line break and at full-width marks', () => {
    expect(split('- one\n- two\n好。是')).toEqual(['- one\n', '- two\n', '好。', '是']);
  });

  it.each(WHOLE)('sees one sentence in: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('cuts what does not end at a space, before it grows too long', () => {
    const sentences = split('word '.repeat(200));
    expect(sentences.length).toBeGreaterThan(3);
    for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(260);
  });

  it('gives a sentence out as soon as its end is certain', () => {
    const splitter = new SentenceSplitter();
    expect(splitter.push('One moment.')).toEqual([]);
    expect(splitter.push(' ')).toEqual(['One moment.']);
  });

  it('splits every text alike, wherever it is cut', () => {
    const texts = [...WHOLE, 'See you at 3. Dezember? No... wait!? "Hm." Yes', 'x'.repeat(700)];
    for (const text of texts) {
      const whole = split(text);
      for (let at = 0; at <= text.length; at += 1) {
        expect(split(text.slice(0, at), text.slice(at))).toEqual(whole);
      }
      expect(split(...Array.from(text))).toEqual(whole);
    }
  });

  it('splits any text alike in any chunks, and loses nothing', () => {
    const part = fc.constantFrom(
      'a',
      '3',
      '.',
      '?',
      ' ',
      '\n',
      '"',
      'Dr',
      'Mai',
      'p.m.',
      'x'.repeat(80),
      '…',
      '。',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.array(fc.nat(400)), (parts, cuts) => {
        const text = parts.join('');
        const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort(
          (a, b) => a - b,
        );
        const chunks = places.slice(1).map((to, index) => text.slice(places[index], to));
        expect(split(...chunks)).toEqual(split(text));
        expect(split(text).join('')).toBe(text);
      }),
    );
  });
});
