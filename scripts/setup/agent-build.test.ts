import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAgent } from './agent-build.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'agent', 'dist');

/** Runs a built program on Node alone, with nothing that reads TypeScript. */
async function run(program: string, ...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'] };
  const done = await promisify(execFile)(process.execPath, [join(DIST, program), ...args], { env });
  return done.stdout;
}

describe('the built programs', () => {
  beforeAll(() => buildAgent(ROOT));

  it('run without TypeScript', async () => {
    expect(await run('local-calcom.js', '--help')).toContain('--strict-slots');
  });

  it('may be built again at any time, also by two at once', async () => {
    await Promise.all([buildAgent(ROOT), buildAgent(ROOT)]);
    expect(await run('local-calcom.js', '--help')).toContain('--strict-slots');
  });
});
