import { speakable } from './speakable.ts';

/** Writes a text out for the neural voice, which reads "A M" as a word and a letter. English only. Pure. */
export function forNeuralVoice(text: string): string {
  return speakable(text).replace(/\b([AP]) M\b\.?/g, '$1.M.');
}
