import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surroundings } from '../testing/surroundings.ts';
import { UtteranceStt } from '../hearing/utterance-stt.ts';
import { TURN_HANDLING } from '../turn-handling.ts';
import { loadVoiceModule } from './load-voice-module.ts';
import { createModuleModels } from './models.ts';

const TESTING = join(import.meta.dirname, 'testing');

describe('loadVoiceModule', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voice-module-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  /** What loading a module says that is written out here. */
  async function refusalOf(source: string): Promise<string> {
    const path = join(dir, `voice-${crypto.randomUUID()}.mjs`);
    await writeFile(path, source);
    return loadVoiceModule(path, surroundings()).then(
      () => 'none',
      (error: unknown) => String(error).replaceAll(path, 'FILE'),
    );
  }

  it('gives the models of a module', async () => {
    const closed: string[] = [];
    const log = {
      info: (_: object, what: string) => void closed.push(what),
      warn: () => undefined,
    };
    const voice = await loadVoiceModule(
      join(TESTING, 'silent-voice.ts'),
      surroundings({ language: 'de', log }),
    );
    const models = createModuleModels(voice, 'de');
    expect(models.llm).toBe(voice.llm);
    expect(models.turnHandling).toEqual({
      ...TURN_HANDLING,
      endpointing: { mode: 'fixed', minDelay: 100, maxDelay: 200 },
    });
    await models.close();
    expect(closed).toEqual(['closed']);
  });

  it('makes a recogniser that takes recordings hear a call', async () => {
    const voice = await loadVoiceModule(join(TESTING, 'silent-voice.ts'), surroundings());
    expect(createModuleModels(voice, 'en').stt).toBeInstanceOf(UtteranceStt);
  });

  it('says that there is no such file', async () => {
    await expect(loadVoiceModule(join(dir, 'none.ts'), surroundings())).rejects.toThrow(
      /^there is no file .*none\.ts$/,
    );
  });

  it.each([
    ['throw new Error("no key here")', 'FILE does not load: no key here'],
    ['import "no-such-package"', 'FILE does not load: '],
    [
      'export const makeVoice = 1; export const tts = 2',
      'FILE exports no function createVoice (what it exports: makeVoice, tts)',
    ],
    ['export const createVoice = 1', 'exports no function createVoice'],
    ['export async function createVoice() { throw new Error("no luck") }', 'failed: no luck'],
    ['export const createVoice = () => undefined', 'cannot be used: Invalid input'],
    [
      'export const createVoice = () => ({ llm: "gpt", tts: {} })',
      'llm is no LLM or RealtimeModel of the installed @livekit/agents; tts is no TTS',
    ],
  ])('says what is wrong with %j', async (source, refusal) => {
    expect(await refusalOf(source)).toContain(refusal);
  });

  it('says what a .ts file lacks that would be loaded as CommonJS, and takes it once it has that', async () => {
    const folder = await mkdtemp(join(dir, 'package-'));
    const path = join(folder, 'voice.ts');
    await writeFile(path, 'export const nothing: number = 1;');
    await expect(loadVoiceModule(path, surroundings())).rejects.toThrow(
      'voice.ts would be loaded as CommonJS, with classes of its own: name it .mts',
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await expect(loadVoiceModule(path, surroundings())).rejects.toThrow(
      'exports no function createVoice (what it exports: nothing)',
    );
  });

  it('refuses a model that speaks by itself, with the reason', async () => {
    const path = join(TESTING, 'speaking-voice.ts');
    await expect(loadVoiceModule(path, surroundings())).rejects.toThrow(
      /llm speaks by itself, and audio that is already made cannot be held back/,
    );
  });
});
