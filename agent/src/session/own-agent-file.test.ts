import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOwnAgent } from './own-agent-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'own-agent-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const settings = (instructionsFile?: string) => ({
  language: 'en' as const,
  name: 'Mia',
  greeting: 'Hi, an AI speaking.',
  instructionsFile,
});

describe('the operator’s own agent', () => {
  it('has the instructions of its file', async () => {
    const file = join(dir, 'own.md');
    writeFileSync(file, '# Parking\nBehind the house.\u0007\n');
    expect(await readOwnAgent(settings(file))).toEqual({
      name: 'Mia',
      greeting: 'Hi, an AI speaking.',
      instructions: '## Parking\nBehind the house.',
    });
  });

  it('needs no file', async () => {
    expect(await readOwnAgent(settings())).toMatchObject({ name: 'Mia' });
  });

  it.each([
    [' \n', /AGENT_INSTRUCTIONS_FILE: is empty/],
    ['\0\u0001PNG', /AGENT_INSTRUCTIONS_FILE: is no text/],
  ])('is refused where the file holds %j', async (text, refusal) => {
    const file = join(dir, 'odd.md');
    writeFileSync(file, text);
    await expect(readOwnAgent(settings(file))).rejects.toThrow(refusal);
  });

  it('is refused with its variable where the file is missing or too long', async () => {
    await expect(readOwnAgent(settings(join(dir, 'none.md')))).rejects.toThrow(
      /AGENT_INSTRUCTIONS_FILE: cannot be read/,
    );
    const file = join(dir, 'long.md');
    writeFileSync(file, 'x'.repeat(8001));
    await expect(readOwnAgent(settings(file))).rejects.toThrow(
      /AGENT_INSTRUCTIONS_FILE: .*8001 characters/,
    );
  });
});
