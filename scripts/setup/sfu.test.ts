import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSfu, findSfu, LIVEKIT_SERVER_VERSION } from './sfu.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sfu-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(path: string, script = '#!/bin/sh\n'): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return file;
}

describe('findSfu', () => {
  it('prefers the server that LIVEKIT_URL names', () => {
    program('bin/livekit-server');
    const env = {
      PATH: join(folder, 'bin'),
      LIVEKIT_URL: 'wss://x.livekit.cloud',
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 'secret',
    };
    expect(findSfu({ env, cacheDir: folder })).toEqual({
      kind: 'running',
      url: 'wss://x.livekit.cloud',
      apiKey: 'key',
      apiSecret: 'secret',
    });
  });

  it('refuses LIVEKIT_URL without its key', () => {
    expect(() => findSfu({ env: { LIVEKIT_URL: 'ws://x' }, cacheDir: folder })).toThrow(
      /LIVEKIT_API_KEY/,
    );
  });

  it('takes the program on PATH before the cached build', () => {
    const onPath = program('bin/livekit-server');
    program(`cache/livekit-server/${LIVEKIT_SERVER_VERSION}/server`);
    expect(
      findSfu({ env: { PATH: join(folder, 'bin') }, cacheDir: join(folder, 'cache') }),
    ).toEqual({
      kind: 'program',
      command: onPath,
      source: 'path',
    });
  });

  it('takes the cached build when there is no other', () => {
    const cached = program(`cache/livekit-server/${LIVEKIT_SERVER_VERSION}/server`);
    expect(findSfu({ env: { PATH: '' }, cacheDir: join(folder, 'cache') })).toMatchObject({
      command: cached,
      source: 'cache',
    });
  });
});

describe('ensureSfu', () => {
  const log = () => undefined;

  it('builds with Go into the cache, once', async () => {
    program('bin/go', '#!/bin/sh\n/bin/echo built > "$GOBIN/server"\n');
    const options = { env: { PATH: join(folder, 'bin') }, cacheDir: join(folder, 'cache'), log };
    expect(await ensureSfu(options)).toMatchObject({ source: 'built' });
    expect(await ensureSfu(options)).toMatchObject({ source: 'cache' });
  });

  it('lists the ways to get a server when the build fails, with the reason', async () => {
    program('bin/go', '#!/bin/sh\necho "go: no network" >&2\nexit 1\n');
    const built = ensureSfu({
      env: { PATH: join(folder, 'bin') },
      cacheDir: join(folder, 'cache'),
      log,
    });
    await expect(built).rejects.toThrow(/no network[^]*brew install livekit[^]*LiveKit Cloud/);
  });
});
