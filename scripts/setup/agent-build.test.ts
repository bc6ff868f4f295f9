import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAgent } from './agent-build.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'agent', 'dist');

/** Runs a built program on Node alone, with nothing that reads TypeScript. */
async function run(program: string, ...args: string[]): Promise<{ said: string; code: unknown }> {
  const env = { PATH: process.env['PATH'] };
  const file = join(DIST, program);
  return promisify(execFile)(process.execPath, [file, ...args], { env }).then(
    ({ stdout, stderr }) => ({ said: stdout + stderr, code: 0 }),
    ({ code, stdout, stderr }: { code: unknown; stdout: string; stderr: string }) => ({
      said: stdout + stderr,
      code,
    }),
  );
}

describe('the built programs', () => {
  beforeAll(() => buildAgent(ROOT));

  it('run without TypeScript', async () => {
    const { said, code } = await run('local-calcom.js', '--help');
    expect({ said, code }).toEqual({ said: expect.stringContaining('--strict-slots'), code: 0 });
  });

  it.each(['worker.js', 'server.js'])('say what %s is to be given', async (program) => {
    const { said, code } = await run(program);
    expect({ said, code }).toEqual({ said: expect.stringContaining('LIVEKIT_API_KEY'), code: 1 });
  });

  it('may be built again at any time, also by two at once', async () => {
    await Promise.all([buildAgent(ROOT), buildAgent(ROOT)]);
    const { code } = await run('local-calcom.js', '--help');
    expect(code).toBe(0);
  });
});
