import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildLanguageModel } from './build-language-model.ts';
import type { LanguageModel } from './build-language-model.ts';

/** A stock dictionary small enough for a test; real words have real pronunciations, which do not matter here. */
const STOCK =
  'show SH OW\nme M IY\nnext N EH K S T\nweek W IY K\na AH\na(2) EY\nanna AE N AH\nberg B ER G\n';

describe('buildLanguageModel', () => {
  let dir: string;
  let modelDir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'lm-'));
    modelDir = await mkdtemp(join(tmpdir(), 'stock-'));
    await writeFile(join(modelDir, 'cmudict-en-us.dict'), STOCK);
  });
  afterEach(async () => {
    await rm(dir, { recursive: true });
    await rm(modelDir, { recursive: true });
  });

  function build(title: string): Promise<LanguageModel> {
    return buildLanguageModel({ business: { title }, dir, modelDir, sentences: 3000 });
  }

  it('writes a trigram model, a dictionary and the classes of names', async () => {
    const model = await build('Intro call');
    expect(await readFile(model.lm, 'utf8')).toContain('\\3-grams:');
    const dictionary = await readFile(model.dict, 'utf8');
    expect(dictionary).toContain('week W IY K\n');
    expect(dictionary).toContain('anna_FIRST AE N AH\n');
    expect(dictionary).toContain('a_LETTER EY\n');
    expect(await readFile(model.classes, 'utf8')).toContain('berg_LAST');
  });

  it('makes each model once, also when several builders start at once', async () => {
    const models = await Promise.all([
      build('Intro call'),
      build('Intro call'),
      build('Intro call'),
    ]);
    expect(new Set(models.map(({ hash }) => hash)).size).toBe(1);
    expect(await readdir(dir)).toEqual([models[0].hash]);
    expect(await build('Intro call')).toEqual(models[0]);
  });

  it('makes another model for another business', async () => {
    const [one, two] = [await build('Intro call'), await build('Haircut')];
    expect(one.hash).not.toBe(two.hash);
  });

  it('fails when there is no stock dictionary, and leaves nothing behind', async () => {
    await rm(join(modelDir, 'cmudict-en-us.dict'));
    await expect(build('Intro call')).rejects.toThrow('cmudict-en-us.dict');
    expect(await readdir(dir)).toEqual([]);
  });
});
