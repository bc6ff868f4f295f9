/**
 * Voices inside flite that speak at 16 kHz. `slt` (female), `rms` and `awb` (male) are statistical and smoother;
 * `kal16` is a diphone voice: robotic, but the quickest and the one a recogniser hears best.
 */
export const VOICES = ['slt', 'rms', 'awb', 'kal16'] as const;

export type Voice = (typeof VOICES)[number];

/** Sample rate of these voices, in Hz; one channel. */
export const SAMPLE_RATE = 16_000;

/** The neural voice: hibari, American, female. */
export const NEURAL_VOICE = 'hibari';

/** Sample rate of the neural voice, in Hz. */
export const NEURAL_RATE = 24_000;

export type AnyVoice = Voice | typeof NEURAL_VOICE;

/** Returns a voice's sample rate in Hz. */
export function rateOf(voice: AnyVoice): number {
  return voice === NEURAL_VOICE ? NEURAL_RATE : SAMPLE_RATE;
}
