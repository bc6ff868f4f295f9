/** The smoke test with the neural recogniser: a real browser speaks in a real room, and Whisper hears. */
import { expect, it } from 'vitest';
import { runSmoke, SMOKE_MS } from './run-smoke.ts';

it('books by voice, once, with the neural recogniser', { timeout: SMOKE_MS + 20_000 }, async () => {
  const result = await runSmoke({ VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: 'neural' });
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
});
