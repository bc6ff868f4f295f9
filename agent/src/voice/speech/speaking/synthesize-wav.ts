import { Synthesizer } from './synthesizer.ts';
import { SAMPLE_RATE } from './voices.ts';
import type { Voice } from './voices.ts';
import { wavOf } from './wav.ts';

/**
 * A text as a WAV file (16 kHz, 16-bit, mono), for callers in tests. Starts and stops a synthesizer; to say many
 * texts, keep a Synthesizer and wrap its samples with `wavOf`.
 *
 * @throws Error when flite cannot be loaded.
 */
export async function synthesizeWav(text: string, voice: Voice): Promise<Buffer> {
  const synthesizer = await Synthesizer.start();
  try {
    return wavOf(await synthesizer.synthesize(text, voice), SAMPLE_RATE);
  } finally {
    await synthesizer.close();
  }
}
