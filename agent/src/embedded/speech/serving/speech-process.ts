/** Entry: the process that hears and speaks for all calls of a worker. It ends with its worker. */
import { rm } from 'node:fs/promises';
import { MODEL_DIR } from '../engine.ts';
import { warmSynthesizer } from '../speaking/warm-synthesizer.ts';
import { SphinxDecoder } from '../sphinx/decoder.ts';
import { serveSpeech } from './serve-speech.ts';

const [, , path = ''] = process.argv;

process.once('disconnect', () => process.exit(0));
// Ctrl-C reaches every process of the terminal, and calls are led to their end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const synthesizer = await warmSynthesizer();
// One that was killed leaves its socket behind.
await rm(path, { force: true });
await serveSpeech({
  path,
  load: (model) => SphinxDecoder.load({ ...model, modelDir: MODEL_DIR }),
  synthesizer,
});
process.send?.('ready');
