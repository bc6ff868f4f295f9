import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispose } from '@livekit/rtc-node';
import { CHANGE_SENTENCES } from './evaluation/changes.ts';
import { HELD_OUT_SENTENCES } from './evaluation/held-out.ts';
import { evaluateVoice } from './evaluation/evaluate-voice.ts';
import type { Evaluation } from './evaluation/evaluate-voice.ts';
import { EVALUATION_SENTENCES } from './evaluation/sentences.ts';
import { MODEL_DIR } from './engine.ts';
import { buildLanguageModel } from './language/build-language-model.ts';
import { SphinxDecoder } from './sphinx/decoder.ts';
import { Synthesizer } from './speaking/synthesizer.ts';

/**
 * Measures how much of a caller's talk is understood: synthetic callers, resampled as in a room, with faint noise.
 * Run `npx tsx agent/src/embedded/speech/evaluate.ts [--errors]`; --errors lists what was heard wrongly.
 */
const CALLERS = ['kal16', 'rms', 'slt'] as const;
const showErrors = process.argv.includes('--errors');

const model = await buildLanguageModel({
  business: {
    title: 'Intro call',
    description: 'A short call to get to know each other.',
    lengthMinutes: 30,
    names: ['Emma Weber'],
  },
  dir: join(tmpdir(), 'in-call-calendar-evaluation'),
});
const [decoder, synthesizer] = await Promise.all([
  SphinxDecoder.load({ ...model, modelDir: MODEL_DIR }),
  Synthesizer.start(),
]);

const sets = {
  'tuned on': EVALUATION_SENTENCES,
  'held out': HELD_OUT_SENTENCES,
  changes: CHANGE_SENTENCES,
};
for (const [set, { talk, contact }] of Object.entries(sets)) {
  for (const [kind, sentences] of Object.entries({ talk, contact })) {
    if (sentences.length === 0) continue;
    for (const voice of CALLERS) {
      report(
        `${set}, ${kind}, ${voice}`,
        await evaluateVoice({ sentences, voice, decoder, synthesizer }),
      );
    }
  }
}
await Promise.all([decoder.close(), synthesizer.close()]);
// The resampler's native side would keep the process alive.
await dispose();

function report(name: string, result: Evaluation): void {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const { sentences, exact, understood, words, errors, waitsMs, misheard } = result;
  const sorted = [...waitsMs].sort((a, b) => a - b);
  const percentile = (p: number): string => (sorted[Math.floor(sorted.length * p)] ?? 0).toFixed(0);
  print(
    `${name}: word errors ${share(errors, words)}, exact ${share(exact, sentences)}, ` +
      `understood ${share(understood, sentences)}, ` +
      `wait after the end p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms`,
  );
  if (showErrors) for (const { said, heard } of misheard) print(`  ${said} -> ${heard}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
