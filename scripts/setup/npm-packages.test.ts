import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesAreCurrent, stalePackages } from './npm-packages.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    agent: { version: '0.1.0' },
    'node_modules/@x/agent': { link: true },
    'node_modules/zod': { version: '4.6.7' },
    'agent/node_modules/undici': { version: '7.30.2' },
    'node_modules/only-on-a-mac': { version: '1.0.0', optional: true },
  },
};
const installed = {
  packages: {
    'node_modules/@x/agent': { link: true },
    'node_modules/zod': { version: '4.6.7' },
    'agent/node_modules/undici': { version: '7.30.2' },
  },
};

describe('stalePackages', () => {
  it('finds nothing when every package of the lock file is installed', () => {
    expect(stalePackages(lock, installed)).toEqual([]);
  });

  it('finds a package of another version', () => {
    const older = { packages: { ...installed.packages, 'node_modules/zod': { version: '4.0.0' } } };
    expect(stalePackages(lock, older)).toEqual(['node_modules/zod']);
  });

  it('finds a missing package, nested ones too', () => {
    const { 'agent/node_modules/undici': _gone, ...rest } = installed.packages;
    expect(stalePackages(lock, { packages: rest })).toEqual(['agent/node_modules/undici']);
  });
});

describe('packagesAreCurrent', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'npm-packages-'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const install = (list: object) => {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify(list));
  };

  it('is false before the first installation', () => {
    expect(packagesAreCurrent(root)).toBe(false);
  });

  it('accepts an installation made by hand and remembers the lock file it belongs to', () => {
    install(installed);
    expect(packagesAreCurrent(root)).toBe(true);
    expect(packagesAreCurrent(root)).toBe(true);
  });

  it('notices that the lock file has moved on', () => {
    install(installed);
    packagesAreCurrent(root);
    const newer = { packages: { ...lock.packages, 'node_modules/zod': { version: '4.6.8' } } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(newer));
    expect(packagesAreCurrent(root)).toBe(false);
  });
});
