/** The smoke test with the neural recogniser: a real browser speaks in a real room, and Whisper hears. */
import { expect, it } from 'vitest';
import { NEURAL_CALLERS } from '../caller/caller-voice.ts';
import { runSmoke, SMOKE_MS } from './run-smoke.ts';

const NEURAL = { VOICE_PROVIDER: 'embedded', EMBEDDED_VOICE: 'neural' };

const isBooked = async (...args: Parameters<typeof runSmoke>): Promise<void> => {
  const result = await runSmoke(...args);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true, bookings_upstream: 1 });
};

it(
  'books by voice, once, with the neural recogniser, for a caller of the classic kind',
  { timeout: SMOKE_MS + 20_000 },
  () => isBooked({ ...NEURAL, CALLER_VOICE: 'rms' }),
);

it.each(Object.keys(NEURAL_CALLERS))(
  'books by voice alone, the e-mail spelt aloud, for a caller who speaks like %s',
  { timeout: SMOKE_MS + 20_000 },
  (voice) => isBooked({ ...NEURAL, CALLER_VOICE: voice }, '--spell'),
);
