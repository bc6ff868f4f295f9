import { describe, expect, it } from 'vitest';
import { judgeHearing } from './judge-hearing.ts';

const clear = { confidence: 0.8, silence: 0.01 };

describe('judgeHearing', () => {
  it('believes what is clear', () => {
    expect(judgeHearing({ ...clear, text: 'The second one, please.' })).toBe(
      'The second one, please.',
    );
  });

  it.each([
    ['of low confidence', { text: 'The second one, please.', confidence: 0.2, silence: 0.01 }],
    ['that is likely silence', { text: 'Book it.', confidence: 0.5, silence: 0.9 }],
    ['that it makes of silence', { text: 'Thank you.', confidence: 0.5, silence: 0.1 }],
    ['without a letter', { ...clear, text: '... -' }],
    ['that is empty', { ...clear, text: '' }],
  ])('takes a text %s for not understood', (_, heard) => {
    expect(judgeHearing(heard)).toBe('');
  });

  it('believes thanks that are as clear as speech', () => {
    expect(judgeHearing({ ...clear, text: 'Thank you.' })).toBe('Thank you.');
  });

  it('cuts off what is said over and over', () => {
    const text = 'Show me next week. Show me next week. Show me next';
    expect(judgeHearing({ ...clear, text })).toBe('Show me next week.');
  });

  it('keeps digits and words that people say twice', () => {
    const text = 'No, no, no. Five five five, 5 5 5 5 5 5';
    expect(judgeHearing({ ...clear, text })).toBe(text);
  });
});
