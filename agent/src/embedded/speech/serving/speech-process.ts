/** Entry: the process that hears and speaks for all calls of a worker. It ends with its worker. */
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { setTimer } from '../../../runtime/clock.ts';
import { MODEL_DIR } from '../engine.ts';
import { speakerFilesSchema } from '../neural/speaker-process.ts';
import { SIGN_MS } from '../silence-watch.ts';
import { loadVoices } from '../speaking/load-voices.ts';
import { SphinxDecoder } from '../sphinx/decoder.ts';
import { createDetailHearing, loadDetailDecoder, type DetailHearing } from './detail-hearing.ts';
import type { SpeechReport } from './reports.ts';
import { serveSpeech } from './serve-speech.ts';

const optionsSchema = z.object({
  speaker: speakerFilesSchema.optional(),
  detailDir: z.string().optional(),
});

const [, , path = '', options = '{}'] = process.argv;
const { speaker, detailDir } = optionsSchema.parse(JSON.parse(options));

process.once('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal, and calls are led to their end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const log = {
  warn: (fields: object, message: string) =>
    report({ kind: 'warning', fields: { ...fields }, message }),
};
const [voices, details] = await Promise.all([
  loadVoices({ files: speaker, setTimer, log }),
  detailDir === undefined ? undefined : loadDetails(detailDir),
]);
// One that was killed leaves its socket behind.
await rm(path, { force: true });
await serveSpeech({
  path,
  load: (model) => SphinxDecoder.load({ ...model, modelDir: MODEL_DIR }),
  voices,
  details,
});
report({ kind: 'ready' });
setInterval(() => report({ kind: 'alive' }), SIGN_MS);

async function loadDetails(dir: string): Promise<DetailHearing | undefined> {
  try {
    return createDetailHearing(await loadDetailDecoder(dir));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, 'addresses, spelt names and numbers are heard by Whisper alone');
    return undefined;
  }
}

function report(message: SpeechReport): void {
  if (process.connected) process.send?.(message);
}
