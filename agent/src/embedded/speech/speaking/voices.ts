/**
 * Voices inside flite that speak at 16 kHz. `slt` (female), `rms` and `awb` (male) are statistical and smoother;
 * `kal16` is a diphone voice: robotic, but the quickest and the one a recogniser hears best.
 */
export const VOICES = ['slt', 'rms', 'awb', 'kal16'] as const;

export type Voice = (typeof VOICES)[number];

/** Sample rate of every voice, in Hz; one channel. */
export const SAMPLE_RATE = 16_000;
