import { LANGUAGE_WEIGHT } from '../language/name-classes.ts';
import { plainText } from '../language/marked-words.ts';
import { inBackground, openSphinx } from './library.ts';
import type { Handle, SphinxLibrary } from './library.ts';

/** Files a decoder is made of. All paths are absolute. */
export interface DecoderModel {
  /** Folder with the acoustic model (`en-us/`) and the general language model (`en-us.lm.bin`). */
  modelDir: string;
  /** Domain trigram in ARPA format. */
  lm: string;
  /** Pronunciation dictionary in CMU format; only words in it can be heard. */
  dict: string;
  /** Definitions of the word classes whose tags the trigram contains. */
  classes: string;
}

/** Numbers that trade accuracy, speed and trust in the two language models; tuned with evaluate.ts. */
export interface DecoderTuning {
  /** Share of the domain model in the mixed probability; the rest is the general model's. */
  domainShare: number;
  /** Weight of the language models against the sound. */
  languageWeight: number;
  /** Probability given away for each word: the lower, the fewer and longer the words. */
  wordPenalty: number;
}

export const DECODER_TUNING: DecoderTuning = {
  domainShare: 0.7,
  languageWeight: LANGUAGE_WEIGHT,
  wordPenalty: 0.65,
};

const SEARCH = 'booking';

/**
 * The flat second pass would add 70 ms after the caller stops for half a point of accuracy: speed wins. The weight of
 * the last pass over the lattice is tuned with evaluate.ts.
 */
const DECODER_FLAGS = ['-fwdflat', 'no', '-bestpathlw', '11'];

/**
 * One PocketSphinx decoder. Native calls run on background threads, one at a time and in order, so a decoder
 * serves one utterance at once; overlapping callers need a decoder each (see DecoderPool).
 */
export class SphinxDecoder {
  readonly #library: SphinxLibrary;
  readonly #decoder: Handle;
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(library: SphinxLibrary, decoder: Handle) {
    this.#library = library;
    this.#decoder = decoder;
  }

  /**
   * Loads acoustic model, dictionary and both language models: about a second, off the event loop.
   *
   * @throws Error when the libraries or one of the files cannot be loaded.
   */
  static async load(
    model: DecoderModel,
    tuning: DecoderTuning = DECODER_TUNING,
  ): Promise<SphinxDecoder> {
    const library = openSphinx();
    const argv = [
      'decoder',
      ...['-hmm', `${model.modelDir}/en-us`, '-dict', model.dict],
      ...['-lw', String(tuning.languageWeight), '-wip', String(tuning.wordPenalty)],
      ...DECODER_FLAGS,
    ];
    const config = library.parseArguments(null, library.psArgs(), argv.length, argv, 1);
    if (config === null) throw new Error('PocketSphinx refused its configuration');
    const decoder = await inBackground(library.psInit, config);
    library.freeArguments(config);
    if (decoder === null)
      throw new Error(`PocketSphinx could not load ${model.modelDir} with ${model.dict}`);
    try {
      await useInterpolatedModel(library, decoder, model, tuning);
    } catch (error) {
      library.psFree(decoder);
      throw error;
    }
    return new SphinxDecoder(library, decoder);
  }

  /** Forgets what it learned about the last speaker's channel. Call when another speaker begins. */
  startStream(): Promise<void> {
    return this.#next(() =>
      this.#check('start a stream', this.#library.psStartStream(this.#decoder)),
    );
  }

  /** Begins an utterance. */
  startUtterance(): Promise<void> {
    return this.#next(() =>
      this.#check('start an utterance', this.#library.psStartUtterance(this.#decoder)),
    );
  }

  /** Decodes more of the utterance: 16 kHz mono samples. */
  process(samples: Int16Array): Promise<void> {
    return this.#next(async () => {
      const { psProcessRaw } = this.#library;
      const frames = await inBackground(psProcessRaw, this.#decoder, samples, samples.length, 0, 0);
      this.#check('decode', frames);
    });
  }

  /** Best guess at what was said so far; empty when nothing was understood. */
  hypothesis(): Promise<string> {
    return this.#next(() => this.#read());
  }

  /** Ends the utterance and returns what was said; empty when nothing was understood. */
  endUtterance(): Promise<string> {
    return this.#next(async () => {
      this.#check(
        'end an utterance',
        await inBackground(this.#library.psEndUtterance, this.#decoder),
      );
      return this.#read();
    });
  }

  /** Frees the native memory once the calls under way have ended. */
  async close(): Promise<void> {
    if (this.#closed) return;
    const freed = this.#next(() => this.#library.psFree(this.#decoder));
    this.#closed = true;
    await freed;
  }

  #read(): string {
    return plainText(this.#library.psHypothesis(this.#decoder, [0]) ?? '');
  }

  #check(what: string, status: number): void {
    if (status < 0) throw new Error(`PocketSphinx could not ${what}`);
  }

  #next<T>(call: () => T | Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('The decoder is closed'));
    const result = this.#tail.then(call);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

async function useInterpolatedModel(
  library: SphinxLibrary,
  decoder: Handle,
  model: DecoderModel,
  tuning: DecoderTuning,
): Promise<void> {
  const config = library.psConfig(decoder);
  const logmath = library.psLogmath(decoder);
  const sources = [
    { name: 'domain', file: model.lm, share: tuning.domainShare },
    { name: 'general', file: `${model.modelDir}/en-us.lm.bin`, share: 1 - tuning.domainShare },
  ];
  const models: Handle[] = [];
  for (const { file } of sources) {
    const read = await inBackground(library.readModel, config, file, 0, logmath);
    if (read === null) throw new Error(`PocketSphinx could not read the language model ${file}`);
    models.push(read);
  }
  const [domain] = models;
  if (domain === undefined || library.readClasses(domain, model.classes) < 0) {
    throw new Error(`PocketSphinx could not read the word classes ${model.classes}`);
  }
  const names = sources.map(({ name }) => name);
  // PocketSphinx mixes probabilities it has already raised to the language weight: so the shares are, too.
  const weights = Float32Array.from(sources, ({ share }) => share ** tuning.languageWeight);
  const set = library.modelSet(config, models, names, weights, models.length);
  if (set === null) throw new Error('PocketSphinx could not combine the language models');
  library.interpolate(set, names, weights);
  const status =
    (await inBackground(library.psSetModel, decoder, SEARCH, set)) ||
    library.psSetSearch(decoder, SEARCH);
  if (status < 0) throw new Error('PocketSphinx refused the language model');
}
