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

  it.each([
    ['Show me next week. Show me next week. Show me next', 'Show me next week.'],
    ['10:30 please. 10:30 please.', '10:30 please.'],
    ['Emily Clark, Emily Clark, Emily Clark.', 'Emily Clark,'],
    [
      'Could we meet on Wednesday morning? Good, we meet on Wednesday morning.',
      'Could we meet on Wednesday morning?',
    ],
  ])('cuts off what is said over and over: %s', (text, once) => {
    expect(judgeHearing({ ...clear, text })).toBe(once);
  });

  it('keeps digits and words that people say twice', () => {
    const text =
      'No, no, no. Is it Monday at ten, is it Tuesday at ten? Four nine four nine four nine, 5 5 5 5 5 5';
    expect(judgeHearing({ ...clear, text })).toBe(text);
  });
});
