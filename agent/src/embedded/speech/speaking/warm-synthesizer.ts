import { Synthesizer } from './synthesizer.ts';

/** Starts a voice that has spoken: the first text takes twice as long as the next ones, and must not be the greeting. */
export async function warmSynthesizer(): Promise<Synthesizer> {
  const synthesizer = await Synthesizer.start();
  await synthesizer.synthesize('Hello.', 'slt');
  return synthesizer;
}
