/** The smoke test with the neural recogniser: a real browser speaks in a real room, and Whisper hears. */
import { expect, it } from 'vitest';
import { NEURAL_CALLERS } from '../caller/caller-voice.ts';
import { runSmoke, SMOKE_MS } from './run-smoke.ts';

const NEURAL = { VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: 'neural' };

/** A caller of the classic kind types the e-mail; others spell it aloud. */
const CALLERS = [
  { voice: 'rms', options: [] },
  ...Object.keys(NEURAL_CALLERS).map((voice) => ({ voice, options: ['--spell'] })),
];

it.each(CALLERS)(
  'books by voice, once, with the neural recogniser, for a caller who speaks like $voice $options',
  { timeout: SMOKE_MS + 20_000 },
  async ({ voice, options }) => {
    const result = await runSmoke({ ...NEURAL, CALLER_VOICE: voice }, ...options);
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
  },
);
