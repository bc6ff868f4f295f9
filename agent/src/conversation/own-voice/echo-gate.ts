/**
 * Tells the agent's own voice by how loud it is: through loudspeaker and microphone it comes back far quieter than the
 * agent speaks, and than its caller does. Pure.
 */

/** How much quieter than the agent an echo is at least, as a share: 14 dB. */
const QUIETER = 0.2;
/** A caller's soft sounds follow loud ones within this time, in ms. */
const SOFT_MS = 500;
/** Loudness is that of pieces of this length: a hundredth of a second, as microphones send them. */
const PIECES_PER_SECOND = 100;
const LOUDEST = 32_768;

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
  /** The loudest that the caller was while the agent was silent; zero before that. Callers differ, and microphones. */
  let caller = 0;
  let isSpeaking = false;
  let isHeard = false;
  let endedAt = -Infinity;
  let loudAt = -Infinity;

  return {
    says(samples, rate) {
      const size = Math.round(rate / PIECES_PER_SECOND);
      for (let at = 0; at < samples.length; at += size) {
        own = Math.max(own, loudness(samples.subarray(at, at + size)));
      }
    },
    speaking(on) {
      if (isSpeaking && !on) endedAt = now();
      isSpeaking = on;
    },
    heard(on) {
      isHeard = on;
    },
    leavesOut(samples) {
      const level = loudness(samples);
      if (!isSpeaking && now() - endedAt >= onItsWayMs) {
        if (isHeard) caller = Math.max(caller, level);
        return false;
      }
      const loudest = caller === 0 ? own : Math.min(own, caller);
      if (level >= loudest * QUIETER) loudAt = now();
      return now() - loudAt >= SOFT_MS;
    },
  };
}

/** The root of the mean square, as a share of the loudest there is. */
function loudness(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length) / LOUDEST;
}
