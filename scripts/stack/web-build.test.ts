import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webBuildIsStale } from './web-build.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'web-build-'));
  write('web/src/app/main.tsx');
  write('shared/src/time.ts');
  for (const folder of ['web/src/app', 'web/src', 'shared/src']) touch(folder, 100);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function touch(path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds);
}

function write(path: string, seconds = 100): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), '');
  touch(path, seconds);
}

describe('webBuildIsStale', () => {
  it('is true before the first build', () => {
    expect(webBuildIsStale(root)).toBe(true);
  });

  it('is false when the build is newer than everything it is made of', () => {
    write('web/dist/index.html', 200);
    expect(webBuildIsStale(root)).toBe(false);
  });

  it.each(['web/src/app/main.tsx', 'shared/src/time.ts'])(
    'is true when %s has changed since',
    (file) => {
      write('web/dist/index.html', 200);
      touch(file, 300);
      expect(webBuildIsStale(root)).toBe(true);
    },
  );

  it('is true when a file was removed since', () => {
    write('web/dist/index.html', 200);
    touch('web/src/app', 300);
    expect(webBuildIsStale(root)).toBe(true);
  });
});
