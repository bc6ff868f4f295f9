import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INSTALL_COMMAND, speechEngine } from './engine.ts';

describe('speechEngine', () => {
  let modelDir: string;
  beforeEach(async () => {
    modelDir = await mkdtemp(join(tmpdir(), 'model-'));
  });
  afterEach(() => rm(modelDir, { recursive: true }));

  const open = (): undefined => undefined;

  async function writeModel(...files: string[]): Promise<void> {
    await mkdir(join(modelDir, 'en-us'), { recursive: true });
    for (const file of files) await writeFile(join(modelDir, file), '');
  }

  it('is available when library and model are there', async () => {
    await writeModel('en-us/mdef', 'en-us.lm.bin', 'cmudict-en-us.dict');
    expect(await speechEngine({ modelDir, open })).toEqual({ available: true });
  });

  it('names the library that is missing and how to get it', async () => {
    const engine = await speechEngine({
      modelDir,
      open: () => {
        throw new Error('cannot open shared object file');
      },
    });
    if (engine.available) throw new Error('unexpectedly available');
    expect(engine.reason).toContain('libpocketsphinx.so.3');
    expect(engine.install).toBe(INSTALL_COMMAND);
  });

  it('names the model file that is missing', async () => {
    await writeModel('en-us/mdef', 'cmudict-en-us.dict');
    const engine = await speechEngine({ modelDir, open });
    if (engine.available) throw new Error('unexpectedly available');
    expect(engine.reason).toContain('en-us.lm.bin');
  });
});
