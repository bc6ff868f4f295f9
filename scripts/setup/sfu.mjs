import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-on-path.mjs';
import { runWithProgress } from './run-with-progress.mjs';

/** The newest release that `go install` can build: later ones have `replace` directives, which it refuses. */
export const LIVEKIT_SERVER_VERSION = '1.13.5';

const MODULE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_SERVER_VERSION}`;
const GO_ELSEWHERE = ['/usr/local/go/bin/go', '/opt/homebrew/bin/go', '/usr/lib/go/bin/go'];

/**
 * The media server of the calls: one that runs already, or a program to start.
 *
 * @typedef {{ kind: 'running', url: string, apiKey: string, apiSecret: string }} RunningSfu
 * @typedef {{ kind: 'program', command: string, source: 'path' | 'cache' | 'built' }} SfuProgram
 */

/** @param {string} cacheDir */
function cachedProgram(cacheDir) {
  return join(cacheDir, 'livekit-server', LIVEKIT_SERVER_VERSION, 'server');
}

/**
 * Looks for a LiveKit server in the order `LIVEKIT_URL`, `PATH`, cached build.
 *
 * @param {{ env: Record<string, string | undefined>, cacheDir: string }} options
 * @returns {RunningSfu | SfuProgram | undefined} undefined when it has to be built
 * @throws {Error} when `LIVEKIT_URL` comes without its key and secret
 */
export function findSfu({ env, cacheDir }) {
  const url = env['LIVEKIT_URL'];
  if (url) {
    const apiKey = env['LIVEKIT_API_KEY'];
    const apiSecret = env['LIVEKIT_API_SECRET'];
    if (!apiKey || !apiSecret) {
      throw new Error(
        'LIVEKIT_URL is set, so LIVEKIT_API_KEY and LIVEKIT_API_SECRET of that server are needed too.',
      );
    }
    return { kind: 'running', url, apiKey, apiSecret };
  }
  const onPath = findOnPath('livekit-server', env['PATH']);
  if (onPath !== undefined) return { kind: 'program', command: onPath, source: 'path' };
  const cached = cachedProgram(cacheDir);
  return existsSync(cached) ? { kind: 'program', command: cached, source: 'cache' } : undefined;
}

/**
 * Finds a LiveKit server, or builds one with Go into the cache folder.
 *
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {string} options.cacheDir folder for what can be made again
 * @param {(line: string) => void} options.log
 * @returns {Promise<RunningSfu | SfuProgram>}
 * @throws {Error} that lists the ways to get a server, when there is no Go or the build fails
 */
export async function ensureSfu({ env, cacheDir, log }) {
  const found = findSfu({ env, cacheDir });
  if (found !== undefined) return found;
  const go = findOnPath('go', env['PATH'], GO_ELSEWHERE);
  if (go === undefined)
    throw new Error(waysToGetOne('it is not installed here, and Go is not there to build it'));
  const program = cachedProgram(cacheDir);
  mkdirSync(join(cacheDir, 'livekit-server'), { recursive: true });
  const bin = mkdtempSync(join(cacheDir, 'livekit-server', 'build-'));
  try {
    await runWithProgress({
      label: `livekit-server ${LIVEKIT_SERVER_VERSION}: building with Go, once, 1 to 3 minutes`,
      command: go,
      args: ['install', '-v', '-ldflags=-s -w', MODULE],
      env: { GOBIN: bin, GOFLAGS: '' },
      log,
    });
    mkdirSync(join(cacheDir, 'livekit-server', LIVEKIT_SERVER_VERSION), { recursive: true });
    renameSync(join(bin, 'server'), program);
  } catch (error) {
    throw new Error(waysToGetOne(error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  } finally {
    rmSync(bin, { recursive: true, force: true });
  }
  return { kind: 'program', command: program, source: 'built' };
}

/** @param {string} reason */
function waysToGetOne(reason) {
  return [
    `No LiveKit server: ${reason}`,
    'Any one of these is enough:',
    '  - Go 1.26 or newer (https://go.dev/dl); then run this again, and the server is built into .cache/',
    '  - macOS: brew install livekit',
    '  - Linux: curl -sSL https://get.livekit.io | bash',
    '  - Docker: docker run --rm --network host livekit/livekit-server --dev --bind 127.0.0.1, then set',
    '    LIVEKIT_URL=ws://127.0.0.1:7880 LIVEKIT_API_KEY=devkey LIVEKIT_API_SECRET=secret',
    '  - a LiveKit Cloud project: set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET',
  ].join('\n');
}

/**
 * @param {RunningSfu | SfuProgram} sfu
 * @returns {string} one line for people
 */
export function describeSfu(sfu) {
  if (sfu.kind === 'running') return `LiveKit server: ${sfu.url} (LIVEKIT_URL)`;
  const from = { path: 'found on PATH', cache: 'built earlier', built: 'just built' }[sfu.source];
  return `LiveKit server: ${sfu.command} (${from})`;
}
