/** The smoke test with the neural recogniser: a real browser speaks in a real room, and Whisper hears. */
import { expect, it } from 'vitest';
import { NEURAL_CALLERS } from '../caller/caller-voice.ts';
import { runSmoke, SMOKE_MS } from './run-smoke.ts';

const NEURAL = { VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: 'neural' };

/**
 * A caller of the classic kind types the e-mail; three others spell it aloud: deeper, higher, and amid noise. The fourth
 * voice, between those two, says nothing that they do not.
 */
const CALLERS = [
  { voice: 'rms', options: [] },
  ...Object.keys(NEURAL_CALLERS)
    .filter((voice) => voice !== 'hibari')
    .map((voice) => ({ voice, options: ['--spell'] })),
];

it.each(CALLERS)(
  'books by voice, once, with the neural recogniser, for a caller who speaks like $voice $options',
  { timeout: SMOKE_MS + 20_000 },
  async ({ voice, options }) => {
    const result = await runSmoke({ ...NEURAL, CALLER_VOICE: voice }, ...options);
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
  },
);
