/**
 * Tells the agent's own voice by how loud it is: through loudspeaker and microphone it comes back far quieter than the
 * agent speaks, and than its caller does. Pure.
 */

/** How much quieter than the agent an echo is at least, as a share: 16 dB. */
const QUIETER = 0.16;
/** How many of the caller's latest voices say how loud they are: a cough or a bump is one of them. */
const VOICES = 5;
/** A caller's soft sounds follow loud ones within this time, in ms. */
const SOFT_MS = 500;
/** Loudness is that of pieces of this length: a hundredth of a second, as microphones send them. */
const PIECES_PER_SECOND = 100;

export interface EchoGate {
  /** The agent has this sound to say: samples of 16 bits, `rate` of them a second. */
  says: (samples: Int16Array, rate: number) => void;
  /** The agent begins or ends to be heard. */
  speaking: (isSpeaking: boolean) => void;
  /** Somebody begins or ends to speak into the microphone. */
  heard: (isHeard: boolean) => void;
  /**
   * Whether a piece of some milliseconds from the microphone is to be left out. Never, where the agent is not heard, or
   * speaks without having given its sound.
   */
  leavesOut: (samples: Int16Array) => boolean;
}

export interface EchoGateOptions {
  /** How long the agent's last words may be on their way through loudspeaker and microphone, in ms. */
  onItsWayMs: number;
  /** In ms of any clock. */
  now: () => number;
}

export function createEchoGate({ onItsWayMs, now }: EchoGateOptions): EchoGate {
  let own = 0;
  /** How loud the caller was at most in each of the latest voices, while the agent was silent. */
  let voices: number[] = [];
  let voice = 0;
  let isSpeaking = false;
  let isHeard = false;
  let endedAt = -Infinity;
  let loudAt = -Infinity;

  /** Callers differ, and so do microphones. */
  function loudest(): number {
    const caller = [...voices].sort((a, b) => a - b)[Math.floor((voices.length - 1) / 2)];
    return Math.min(own, caller ?? own);
  }

  return {
    says(samples, rate) {
      const size = Math.min(Math.round(rate / PIECES_PER_SECOND), samples.length);
      for (let at = 0; size > 0 && at + size <= samples.length; at += size) {
        own = Math.max(own, loudness(samples.subarray(at, at + size)));
      }
    },
    speaking(on) {
      if (isSpeaking && !on) endedAt = now();
      isSpeaking = on;
    },
    heard(on) {
      if (isHeard && !on && voice > 0) {
        voices = [...voices, voice].slice(-VOICES);
        voice = 0;
      }
      isHeard = on;
    },
    leavesOut(samples) {
      const level = loudness(samples);
      if (!isSpeaking && now() - endedAt >= onItsWayMs) {
        if (isHeard) voice = Math.max(voice, level);
        return false;
      }
      if (level >= loudest() * QUIETER) loudAt = now();
      return now() - loudAt >= SOFT_MS;
    },
  };
}

/** The root of the mean square. */
function loudness(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}
