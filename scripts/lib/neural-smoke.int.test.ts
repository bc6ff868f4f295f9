/** The smoke test with the neural recogniser: a real browser speaks in a real room, and Whisper hears. */
import { expect, it } from 'vitest';
import { runSmoke, SMOKE_MS } from './run-smoke.ts';

const NEURAL = { VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: 'neural' };

it.each(['rms', 'hibari'])(
  'books by voice, once, with the neural recogniser, for a caller who speaks like %s',
  { timeout: SMOKE_MS + 20_000 },
  async (voice) => {
    const result = await runSmoke({ ...NEURAL, CALLER_VOICE: voice });
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
  },
);
