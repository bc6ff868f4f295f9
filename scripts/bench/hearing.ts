/** What people say and what each recogniser makes of it: words, and whether it means the same to the dialogue. */
import { join } from 'node:path';
import { CHANGE_SENTENCES } from '../../agent/src/embedded/speech/evaluation/changes.ts';
import { DETAIL_SENTENCES } from '../../agent/src/embedded/speech/evaluation/details.ts';
import { HELD_OUT_SENTENCES } from '../../agent/src/embedded/speech/evaluation/held-out.ts';
import { EVALUATION_SENTENCES } from '../../agent/src/embedded/speech/evaluation/sentences.ts';
import { wordErrors } from '../../agent/src/embedded/speech/evaluation/word-errors.ts';
import { installedRecogniser } from '../../agent/src/embedded/speech/neural/installed.ts';
import { rateOf, samplesOf } from '../../agent/src/voice/audio/wav.ts';
import { NEURAL_CALLERS, startCallerVoice } from '../caller/caller-voice.ts';
import { ensureNeuralHearing } from '../setup/neural-hearing.mjs';
import { ROOT } from '../setup/setup.mjs';
import { startClassic, startNeural, type Engine } from './hearing/engines.ts';
import { detailKind, meaningOf } from './hearing/meaning-of.ts';
import { getRecordings, type Recording } from './hearing/recordings.ts';
import { resampled } from './hearing/resampled.ts';
import { spellOut } from './hearing/spell-out.ts';
import { median, percentile } from './statistics.ts';

/** Voices of callers, by what makes them. */
const CALLERS = { flite: ['rms', 'slt'], neural: Object.keys(NEURAL_CALLERS) };
const TALK = [EVALUATION_SENTENCES, HELD_OUT_SENTENCES, CHANGE_SENTENCES].flatMap(
  ({ talk }) => talk,
);
const DETAILS = [EVALUATION_SENTENCES, HELD_OUT_SENTENCES, DETAIL_SENTENCES].flatMap(
  ({ contact }) => contact,
);
/** What callers with synthetic voices say, each with the set it belongs to. */
const SYNTHETIC = [
  ...TALK.map((sentence) => ({ set: 'talk', sentence })),
  ...DETAILS.map((sentence) => ({ set: detailKind(sentence), sentence })),
];
const RATE = 16_000;
const ROOM_RATE = 48_000;

/** Shares are 0-1. */
export interface HearingScore {
  utterances: number;
  words: number;
  /** Word errors for each word that was said. */
  wer: number;
  /** Utterances that mean the same to the dialogue. */
  meaning: number;
  wait_p50_ms: number;
  wait_p95_ms: number;
}

type Scores = Record<string, HearingScore>;

export interface HearingFigures {
  /** By band, engine and set; `all` is all sets of that band. */
  human: Record<string, Record<string, Scores>>;
  /** By what makes the callers' voices, engine and set. */
  synthetic: Record<string, Record<string, Scores>>;
}

interface Result extends Pick<Recording, 'set'> {
  words: number;
  errors: number;
  isSame: boolean;
  waitMs: number;
}

/** The same recordings for both recognisers, one after the other. */
export async function benchHearing(log: (line: string) => void): Promise<HearingFigures> {
  const cacheDir = join(ROOT, '.cache');
  const dir = join(cacheDir, 'neural');
  const { WHISPER_MODEL_DIR: ownDir } = process.env;
  const model = process.env['WHISPER_MODEL'] === 'base' ? 'base' : 'tiny.en';
  if (!(await ensureNeuralHearing({ env: process.env, dir, log }))) {
    throw new Error('there is no neural recogniser to measure');
  }
  const files = await installedRecogniser({
    dir,
    model,
    modelDir: ownDir === '' ? undefined : ownDir,
    socket: undefined,
  });
  const recordings = await getRecordings(cacheDir, files, log);
  const modelsDir = join(cacheDir, 'hearing-bench');
  const engines = [await startClassic(modelsDir), await startNeural(files, modelsDir)];
  try {
    const human: HearingFigures['human'] = {};
    for (const band of ['wide', 'narrow'] as const) {
      human[band] = await scoreAll(engines, recordings(band), (line) => {
        log(`hearing, people, ${band} band, ${line}`);
      });
    }
    const synthetic: HearingFigures['synthetic'] = {};
    for (const [kind, voices] of Object.entries(CALLERS)) {
      synthetic[kind] = await scoreAll(engines, await spoken(voices), (line) => {
        log(`hearing, ${kind} callers, ${line}`);
      });
    }
    return { human, synthetic };
  } finally {
    await Promise.all(engines.map((each) => each.close()));
  }
}

/** All sentences by each voice, resampled as on the way through a room. */
async function spoken(voices: readonly string[]): Promise<Recording[]> {
  const recordings: Recording[] = [];
  for (const name of voices) {
    const voice = await startCallerVoice(name);
    for (const { set, sentence } of SYNTHETIC) {
      const wav = await voice.wav(sentence);
      const through = resampled(samplesOf(wav), rateOf(wav), ROOM_RATE);
      const samples = resampled(through, ROOM_RATE, RATE);
      recordings.push({ set, said: spellOut(sentence), samples });
    }
    await voice.close();
  }
  return recordings;
}

async function scoreAll(
  engines: readonly Engine[],
  recordings: readonly Recording[],
  log: (line: string) => void,
): Promise<Record<string, Scores>> {
  const scores: Record<string, Scores> = {};
  for (const engine of engines) {
    const results: Result[] = [];
    for (const { set, said, samples } of recordings) {
      const { heard, waitMs } = await engine.hear(samples);
      const errors = wordErrors(said, spellOut(heard));
      const isSame = meaningOf(said, set) === meaningOf(heard, set);
      results.push({ set, words: said.split(' ').length, errors, isSame, waitMs });
      if (!isSame) log(`${engine.name}, ${set}: "${said}" was heard as "${heard}"`);
    }
    const sets = [...new Set(results.map(({ set }) => set)), 'all'];
    scores[engine.name] = Object.fromEntries(
      sets.map((set) => {
        const part = results.filter((result) => set === 'all' || result.set === set);
        const score = scoreOf(part);
        log(
          `${engine.name}, ${set}: word errors ${percent(score.wer)}, meaning ${percent(score.meaning)} of ${score.utterances}`,
        );
        return [set, score];
      }),
    );
  }
  return scores;
}

function scoreOf(results: readonly Result[]): HearingScore {
  const sum = (count: (result: Result) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const words = sum((result) => result.words);
  const waits = results.map(({ waitMs }) => waitMs);
  const rounded = (share: number): number => Math.round(1000 * share) / 1000;
  return {
    utterances: results.length,
    words,
    wer: rounded(sum(({ errors }) => errors) / words),
    meaning: rounded(sum(({ isSame }) => Number(isSame)) / results.length),
    wait_p50_ms: Math.round(median(waits)),
    wait_p95_ms: Math.round(percentile(waits, 0.95)),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
