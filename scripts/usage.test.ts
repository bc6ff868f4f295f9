import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { USAGE } from './usage.mjs';

const ROOT = join(import.meta.dirname, '..');

describe('--help', () => {
  it('exists for every command that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.keys(scripts).filter((name) => scripts[name]?.includes('run.mjs'));
    expect(Object.keys(USAGE).sort()).toEqual(commands.sort());
  });

  it('prints what the command does and its options, and runs nothing', () => {
    const text = execFileSync(process.execPath, ['scripts/run.mjs', 'soak', '--help'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(text).toMatch(/^npm run soak -- \[options\]\n\n.*counts what went wrong.\n {2}--runs N/);
  });
});
