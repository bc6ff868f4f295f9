/** Amplitude below which a sample counts as silence, as a share of the loudest one. */
const SILENCE_SHARE = 0.02;

/** Kept before the first sound: consonants begin softly. */
const LEAD_IN_MS = 40;

/**
 * Cuts the silence before the first sound. Flite puts 150-290 ms of it there, which a caller hears as a slow answer.
 * `sampleRate` in Hz.
 */
export function trimLeadIn(samples: Int16Array, sampleRate: number): Int16Array {
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  const onset = samples.findIndex((sample) => Math.abs(sample) > peak * SILENCE_SHARE);
  if (onset <= 0) return samples;
  return samples.subarray(Math.max(0, onset - (LEAD_IN_MS * sampleRate) / 1000));
}

/** Cuts samples into frames of `frameMs`; the last may be shorter. Each has a buffer of its own. */
export function framesOf(samples: Int16Array, sampleRate: number, frameMs: number): Int16Array[] {
  const size = (frameMs * sampleRate) / 1000;
  return Array.from({ length: Math.ceil(samples.length / size) }, (_, index) =>
    samples.slice(index * size, (index + 1) * size),
  );
}
