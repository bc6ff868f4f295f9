import { expect, it } from 'vitest';
import { forNeuralVoice } from './for-neural-voice.ts';

it.each([
  ['I have 9:15 AM and 2 PM.', 'I have nine fifteen A.M. and two P.M.'],
  ['At 10 AM, or 4:20 p.m.?', 'At ten A.M., or four twenty P.M.?'],
  ['I am here.', 'I am here.'],
])('writes %j as %j for the neural voice', (text, words) => {
  expect(forNeuralVoice(text)).toBe(words);
});
