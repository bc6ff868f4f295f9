/** Entry: the process that hears and speaks for all calls of a worker. It ends with its worker. */
import { rm } from 'node:fs/promises';
import { setTimer } from '../../../runtime/clock.ts';
import { MODEL_DIR } from '../engine.ts';
import { speakerFilesSchema } from '../neural/speaker-process.ts';
import { SIGN_MS } from '../silence-watch.ts';
import { loadVoices } from '../speaking/load-voices.ts';
import { SphinxDecoder } from '../sphinx/decoder.ts';
import type { SpeechReport } from './reports.ts';
import { serveSpeech } from './serve-speech.ts';

const [, , path = '', speaker] = process.argv;

process.once('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal, and calls are led to their end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const voices = await loadVoices({
  files: speaker === undefined ? undefined : speakerFilesSchema.parse(JSON.parse(speaker)),
  setTimer,
  log: { warn: (fields, message) => report({ kind: 'warning', fields: { ...fields }, message }) },
});
// One that was killed leaves its socket behind.
await rm(path, { force: true });
await serveSpeech({
  path,
  load: (model) => SphinxDecoder.load({ ...model, modelDir: MODEL_DIR }),
  voices,
});
report({ kind: 'ready' });
setInterval(() => report({ kind: 'alive' }), SIGN_MS);

function report(message: SpeechReport): void {
  if (process.connected) process.send?.(message);
}
