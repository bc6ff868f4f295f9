/** Sounds in which nobody speaks, as samples (mono). Pure apart from `random`. */

const LOUDEST = 32_767;
/** Level of the sounds that are made here: that of a voice near a microphone, which is about 0.1. */
const LEVEL = 0.1;
/** C, A minor, F and G, in Hz. */
const CHORDS = [
  [261.6, 329.6, 392],
  [220, 261.6, 329.6],
  [174.6, 220, 261.6],
  [196, 246.9, 293.7],
];
const CHORD_S = 0.5;
const OVERTONES = [1, 0.5, 0.25, 0.12];

export function silence(seconds: number, rate: number): Int16Array {
  return new Int16Array(seconds * rate);
}

/** `random`: 0 to 1. */
export function whiteNoise(seconds: number, rate: number, random: () => number): Int16Array {
  return Int16Array.from({ length: seconds * rate }, () => LOUDEST * LEVEL * (2 * random() - 1));
}

/** Chords that are struck twice a second and fade, with overtones. */
export function chords(seconds: number, rate: number): Int16Array {
  return Int16Array.from({ length: seconds * rate }, (_, index) => {
    const time = index / rate;
    const chord = CHORDS[Math.floor(time / CHORD_S) % CHORDS.length] ?? [];
    const sum = chord
      .flatMap((note) =>
        OVERTONES.map((share, above) => share * Math.sin(2 * Math.PI * note * (above + 1) * time)),
      )
      .reduce((total, wave) => total + wave, 0);
    return (LOUDEST * LEVEL * Math.exp(-3 * (time % CHORD_S)) * sum) / chord.length;
  });
}

/** What comes back of a sound, so many decibels quieter, over and over. */
export function echo(samples: Int16Array, seconds: number, rate: number, db: number): Int16Array {
  const share = 10 ** (-db / 20);
  return Int16Array.from(
    { length: seconds * rate },
    (_, index) => share * (samples[index % samples.length] ?? 0),
  );
}

/** Share of each sample of noise that the next one keeps: a fan or a street, with more of low pitch than of high. */
const RUMBLE = 0.9;

/** A voice with noise under it, so many decibels quieter on the whole. `random`: 0 to 1. */
export function overNoise(voice: Int16Array, db: number, random: () => number): Int16Array {
  let last = 0;
  const noise = Float64Array.from(voice, () => (last = RUMBLE * last + 2 * random() - 1));
  const share = (level(voice) * 10 ** (-db / 20)) / level(noise);
  return voice.map((sample, index) =>
    Math.max(-LOUDEST, Math.min(LOUDEST, sample + share * (noise[index] ?? 0))),
  );
}

/** Root of the mean square. */
export function level(samples: Int16Array | Float64Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample ** 2;
  return Math.sqrt(sum / samples.length);
}
