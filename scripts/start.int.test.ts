import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partEnvironment } from './stack/environment.ts';
import { lineSplitter } from './stack/lines.ts';

const ROOT = resolve(import.meta.dirname, '..');
const READY = /^In-Call Calendar is ready: (http:\S+)$/;

let dataDir: string;
const launchers: Launcher[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  await Promise.all(launchers.splice(0).map((launcher) => launcher.end('SIGKILL')));
  rmSync(dataDir, { recursive: true, force: true });
});

interface Launcher {
  readonly lines: readonly string[];
  /** The address it printed, or undefined when it ended before. */
  readonly ready: Promise<string | undefined>;
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly exitCode: Promise<number | null>;
}

function start(env: Record<string, string> = {}): Launcher {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    env: partEnvironment(process.env, { DATA_DIR: dataDir }, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const exitCode = once(child, 'close').then(() => child.exitCode);
  const ready = new Promise<string | undefined>((found) => {
    const splitter = lineSplitter((line) => {
      lines.push(line);
      const [, url] = READY.exec(line) ?? [];
      if (url !== undefined) found(url);
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => splitter.push(chunk.toString()));
    void exitCode.then(() => found(undefined));
  });
  const launcher: Launcher = {
    lines,
    ready,
    exitCode,
    end(signal) {
      child.kill(signal);
      return exitCode;
    },
  };
  launchers.push(launcher);
  return launcher;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

describe('npm start', () => {
  it('brings up a page that reaches the API, on another port where one is in use, and ends on a signal', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const launcher = start({ PORT: String(port) });
    const url = (await launcher.ready)!;
    expect(url, launcher.lines.join('\n')).toBeDefined();
    expect(launcher.lines.join('\n')).toMatch(`port ${port} is in use: server takes`);
    expect(await (await fetch(url)).text()).toContain('<div id="root"');
    const token = await fetch(`${url}api/v1/token`, { method: 'POST' });
    expect(token.status).toBe(201);
    expect(await launcher.end('SIGTERM')).toBe(0);
    expect(await answers(url)).toBe(false);
    other.close();
  });

  it('prints one address, says that the voice is a stand-in, and stops in order on Ctrl-C', async () => {
    const launcher = start();
    const url = await launcher.ready;
    // Ctrl-C in a terminal reaches it twice: once more through npm.
    void launcher.end('SIGINT');
    await expect.poll(() => launcher.lines.at(-1)).toMatch(/stopping$/);
    expect(await launcher.end('SIGINT')).toBe(0);
    const text = launcher.lines.join('\n');
    expect(text.match(/https?:\/\/\S+/g), text).toEqual([url]);
    expect(text).toMatch(/is ready: \S+\nThe voice is a stand-in[^\n]*\nstack +\| stopping$/);
  });

  it('takes everything down when it is killed outright', async () => {
    const launcher = start();
    const url = (await launcher.ready)!;
    expect(url, launcher.lines.join('\n')).toBeDefined();
    await launcher.end('SIGKILL');
    await expect.poll(() => answers(url), { timeout: 15_000 }).toBe(false);
  });

  it('ends with 1 and the last lines of the part that could not start', async () => {
    const launcher = start({ LOG_LEVEL: 'loud' });
    expect(await launcher.exitCode).toBe(1);
    expect(launcher.lines.join('\n')).toMatch(
      /(server|worker) ended with exit code 1[^]*LOG_LEVEL/,
    );
  });
});
