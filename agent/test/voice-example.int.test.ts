/** The example of a voice module, against the real packages of its plugins: installed, type-checked, loaded. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { initializeLogger } from '@livekit/agents';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { surroundings } from '../src/voice/testing/surroundings.ts';
import { loadVoiceModule } from '../src/voice/module/load-voice-module.ts';

const ROOT = join(import.meta.dirname, '../..');
const SETUP_MS = 120_000;

/** What an install in the repository finds there: one copy, since the session tells models apart by their class. */
const SHARED = [
  '@in-call-calendar/agent',
  '@livekit/agents',
  '@livekit/agents-plugin-openai',
  '@livekit/rtc-node',
  '@types/node',
];

let folder: string;

/** Runs a program in the folder of the example and returns what it wrote to standard output. */
async function run(program: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: folder, timeout: SETUP_MS });
    return stdout;
  } catch (error) {
    // Compilers say what is wrong on standard output, which the error does not show.
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${program} ${args.join(' ')} failed: ${said}`, { cause: error });
  }
}

describe('the example of a voice module', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'in-call-calendar-voice-'));
    await cp(join(ROOT, 'examples/voice'), folder, {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
    const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', 'install', '--legacy-peer-deps', '--loglevel=error', ...quiet);
    for (const name of SHARED) {
      const link = join(folder, 'node_modules', name);
      await mkdir(join(link, '..'), { recursive: true });
      await symlink(join(ROOT, 'node_modules', name), link);
    }
  }, SETUP_MS);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('passes the types of the plugins and of the product', { timeout: SETUP_MS }, async () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(await run(process.execPath, compiler, '-p', folder)).toBe('');
  });

  it('makes a voice that the product takes', async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    for (const name of ['DEEPGRAM_API_KEY', 'ANTHROPIC_API_KEY', 'ELEVEN_API_KEY']) {
      vi.stubEnv(name, 'key');
    }
    const voice = await loadVoiceModule(join(folder, 'my-voice.ts'), surroundings());
    expect(voice.stt?.capabilities.streaming).toBe(true);
    expect(voice.tts.capabilities.streaming).toBe(true);
    vi.unstubAllEnvs();
  });
});
