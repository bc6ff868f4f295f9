import type { VoiceModels } from './voice-models.ts';

/** How turns are taken with real models, whoever provides them. */
export const TURN_HANDLING: VoiceModels['turnHandling'] = {
  // The framework's turn detector runs at LiveKit Cloud as soon as there are keys.
  turnDetection: 'vad',
  // Learns how long this caller pauses: long enough for "it's … the third", not for somebody who is quick.
  endpointing: { mode: 'dynamic', minDelay: 400, maxDelay: 2500 },
  interruption: {
    // The adaptive one runs at LiveKit Cloud, too.
    mode: 'vad',
    // A cough or a "mhm" is shorter.
    minDuration: 500,
    // Whoever said nothing after all hears the rest of the sentence.
    falseInterruptionTimeout: 2000,
    resumeFalseInterruption: true,
  },
  // It runs ahead of tools that are still at work, and a second final transcript leaves the rest of the call silent
  // (agents-js issues 1365 and 1791).
  preemptiveGeneration: { enabled: false },
};
