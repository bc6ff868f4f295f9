import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_FILE, buildAgentPackage, type AgentPackage } from './agent-package.ts';

/** Only what hangs: the build takes seconds, and more on a busy machine. */
const BUILD_MS = 240_000;
/** Modules alone: TypeScript lets CommonJS require them from "nodenext" on. */
const MEANT = new Set(['NoResolution node10', 'CJSResolvesToESM node16-cjs']);

let folder: string;
let built: AgentPackage;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'agent-package-'));
  built = await buildAgentPackage(folder);
}, BUILD_MS);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const texts = (): [file: string, text: string][] =>
  readdirSync(folder).map((file) => [file, read(file)]);

describe('the package of the agent’s side', () => {
  it('has the declarations that are committed as agent/api.d.ts', () => {
    const advice = 'The public API has changed: if that is meant, "npm run pack-agent" and commit.';
    expect(read('index.d.ts'), advice).toBe(readFileSync(API_FILE, 'utf8'));
  });

  it('packs its modules, their types, and what says what it is; nothing else', async () => {
    const pack = await promisify(execFile)('npm', ['pack', '--dry-run', '--json'], { cwd: folder });
    const [packed] = JSON.parse(pack.stdout) as [{ files: { path: string }[]; size: number }];
    const others = packed.files
      .map(({ path }) => path)
      .filter(
        (path) => !/^(?:LICENSE|README\.md|package\.json|[\w-]+(?:\.d\.ts|\.js))$/.test(path),
      );
    expect(others).toEqual([]);
    expect(packed.size).toBeLessThan(250_000);
  });

  it('has no speech, no dialogue, no local server, and neither settings nor database', () => {
    const rooms = new Set(built.sources.map((file) => file.split('/').slice(0, 3).join('/')));
    const mine = [
      'calendar',
      'conversation',
      'package',
      'runtime',
      'scheduling',
      'screen',
      'session',
    ];
    const found = [...rooms].filter((room) => room.startsWith('agent/src/')).sort();
    expect(found).toEqual(mine.map((room) => `agent/src/${room}`));
    expect(built.sources.filter((file) => /\/testing\/|config\.ts$/.test(file))).toEqual([]);
    expect(built.imports).toEqual([
      '@livekit/agents',
      '@livekit/rtc-node',
      'libphonenumber-js',
      'undici',
      'zod',
    ]);
  });

  it('loads its entry without its peers, so that it can say which is missing', () => {
    const entry = read('index.js');
    expect(entry).toContain('checkPeers');
    expect(entry).not.toMatch(/^import .*@livekit/m);
  });

  it('is found and typed by every way to resolve modules', async () => {
    const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
    const files = Object.fromEntries(
      texts().map(([file, text]) => [`/node_modules/${name}/${file}`, text]),
    );
    const analysis = await checkPackage(new Package(files, name, version));
    const problems = 'problems' in analysis ? analysis.problems : [];
    const wrong = problems.map((problem) =>
      'resolutionKind' in problem ? `${problem.kind} ${problem.resolutionKind}` : problem.kind,
    );
    expect(wrong.filter((problem) => !MEANT.has(problem))).toEqual([]);
  });

  it('has a manifest as bundlers and Node want it', async () => {
    const files = texts().map(([name, data]) => ({ name: `agent/${name}`, data }));
    const { messages } = await publint({ pkgDir: 'agent', pack: { files }, strict: true });
    expect(messages).toEqual([]);
  });
});
