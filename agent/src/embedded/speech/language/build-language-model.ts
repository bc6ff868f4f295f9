import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_DIR } from '../engine.ts';
import { arpaModel } from './arpa.ts';
import type { Business } from './business.ts';
import { callerRules, callerSentences } from './corpus.ts';
import { parseDictionary, writeDictionary } from './dictionary.ts';
import type { DictionaryEntry, Pronunciations } from './dictionary.ts';
import { writeClasses } from './name-classes.ts';
import type { NameClass } from './name-classes.ts';
import { FIRST_NAME, SPELLED_NAME, SURNAME, letterOf, markedWord } from './marked-words.ts';
import { readWords } from './word-lists.ts';
import { seededRandom } from './random.ts';

/** A language model on disk, ready for a decoder. Paths are absolute when `dir` was. */
export interface LanguageModel {
  /** Trigram model of booking talk, ARPA format. */
  lm: string;
  /** Pronunciations of every word that can be heard, CMU format. */
  dict: string;
  /** Names behind the tags of the trigram model, PocketSphinx class definitions. */
  classes: string;
  /** Digest of everything the model was made of. */
  hash: string;
}

export interface BuildOptions {
  business: Business;
  /** Cache folder; made when it does not exist. */
  dir: string;
  /** Folder with the stock model's `cmudict-en-us.dict`. */
  modelDir?: string;
  /** How many random sentences to learn from: more know more pairs of words. */
  sentences?: number;
  log?: { debug: (fields: object, message: string) => void };
}

const SENTENCES = 126_000;
const SEED = 7;

/** Raise it when the way a model is made changes, so that cached ones are not used again. */
const FORMAT = 1;

/** The dictionary's first pronunciation of "a" is the article's. */
const LETTER_A = 'EY';

const FILES = { lm: 'booking.lm', dict: 'words.dict', classes: 'names.classes' };

/**
 * Makes the language model for a business, about a second, or finds it in the cache. Several processes may do so at
 * once: a model appears in the cache as a whole.
 *
 * @throws Error when the stock dictionary cannot be read or the cache cannot be written.
 */
export async function buildLanguageModel(options: BuildOptions): Promise<LanguageModel> {
  const { business, dir, modelDir = MODEL_DIR, sentences: count = SENTENCES, log } = options;
  const stock = join(modelDir, 'cmudict-en-us.dict');
  const [common, firstNames, surnames, { size }] = await Promise.all([
    readWords('common-words'),
    readWords('first-names'),
    readWords('surnames'),
    stat(stock),
  ]);
  const classes = [
    { tag: FIRST_NAME, names: firstNames },
    { tag: SURNAME, names: surnames },
    { tag: SPELLED_NAME, names: inTurns(firstNames, surnames) },
  ];
  const names = [...firstNames, ...surnames];
  const classFile = writeClasses(classes);
  const templates = callerRules({ business, names, isKnown: () => true });
  const ingredients = [FORMAT, count, SEED, business, common, templates, classFile, size];
  const hash = createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 16);
  const model = filesIn(join(dir, hash), hash);
  // Every call's process looks here: what is cached must not cost the memory of the stock dictionary.
  if (await exists(model.classes)) return model;

  const pronunciations = parseDictionary(await readFile(stock, 'utf8'));
  const rules = callerRules({ business, names, isKnown: (word) => pronunciations.has(word) });
  const sentences = [...callerSentences(rules, count, seededRandom(SEED))];
  const words = new Set([...sentences.flatMap((sentence) => sentence.split(' ')), ...common]);
  classes.forEach(({ tag }) => words.delete(tag));
  const entries = [...entriesOf(words, classes, pronunciations)];
  const unknown = entries.filter(({ phones }) => phones.length === 0);
  if (unknown.length > 0) {
    log?.debug({ words: unknown.length }, 'words without a pronunciation left out');
  }
  await publish(model, join(dir, hash), {
    lm: arpaModel(sentences),
    dict: writeDictionary(entries),
    classes: classFile,
  });
  return model;
}

function* entriesOf(
  words: Iterable<string>,
  classes: readonly NameClass[],
  pronunciations: Pronunciations,
): Generator<DictionaryEntry> {
  const phonesOf = (letter: string): string =>
    letter === 'a' ? LETTER_A : (pronunciations.get(letter)?.[0] ?? '');
  for (const word of words) {
    const letter = letterOf(word);
    const phones = letter === undefined ? pronunciations.get(word) : [phonesOf(letter)];
    yield { word, phones: phones ?? [] };
  }
  for (const { tag, names } of classes) {
    for (const name of names) {
      const spelled = [Array.from(name, phonesOf).join(' ')];
      const phones = tag === SPELLED_NAME ? spelled : pronunciations.get(name);
      yield { word: markedWord(name, tag), phones: phones ?? [] };
    }
  }
}

/** Each once, the most common of both lists first. */
function inTurns(one: readonly string[], other: readonly string[]): string[] {
  const length = Math.max(one.length, other.length);
  const merged = Array.from({ length }, (_, rank) => [one[rank], other[rank]]).flat();
  return [...new Set(merged)].filter((name) => name !== undefined);
}

/** Writes beside the final folder and renames: a reader never sees half a model, and the first builder wins. */
async function publish(
  model: LanguageModel,
  folder: string,
  contents: Record<keyof typeof FILES, string>,
): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    const files = filesIn(draft, model.hash);
    await writeFile(files.lm, contents.lm);
    await writeFile(files.dict, contents.dict);
    await writeFile(files.classes, contents.classes);
    await rename(draft, folder);
  } catch (error) {
    if (!(await exists(model.classes))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function filesIn(folder: string, hash: string): LanguageModel {
  return {
    lm: join(folder, FILES.lm),
    dict: join(folder, FILES.dict),
    classes: join(folder, FILES.classes),
    hash,
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
