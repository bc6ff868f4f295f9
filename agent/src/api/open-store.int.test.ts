import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../runtime/config-error.ts';
import { isDatabaseAway } from '../store/database-error.ts';
import { createSecrets } from '../store/secrets.ts';
import { startTestPostgres, type TestPostgres } from '../store/testing/postgres-server.ts';
import { SETTINGS } from '../store/testing/store.contract.ts';
import { prepareStore, type StoreParts } from './open-store.ts';

const LOCK = fileURLToPath(new URL('../store/folder-lock.ts', import.meta.url));
const keyOf = (id: string) => createSecrets([{ id, key: randomBytes(32) }], randomBytes);
const k1 = keyOf('k1');

let server: TestPostgres;
let folder: string;
const open: StoreParts[] = [];
beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(() => server.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-call-calendar-start-'));
});
afterEach(async () => {
  for (const parts of open.splice(0)) await parts.close();
  rmSync(folder, { recursive: true, force: true });
});

function prepare(secrets = keyOf('other') as typeof k1 | undefined, databaseUrl?: string) {
  const parts = prepareStore({
    owners: { databaseUrl },
    dataDir: folder,
    secrets,
    now: () => Date.parse('2027-01-01T00:00:00Z'),
  });
  open.push(parts);
  return parts;
}

async function storeKey(parts: StoreParts): Promise<void> {
  const { agents, ownerOf } = await parts.store();
  const owner = await ownerOf({ issuer: 'https://id.example', subject: 'anna' });
  await agents.create(owner, SETTINGS, 'cal_live_0123456789');
}

describe('a folder', () => {
  test('that cannot be made is named at start, with what to do', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const dataDir of [join(folder, 'file'), join(folder, 'file', 'data')]) {
      const owners = { databaseUrl: undefined };
      const parts = prepareStore({ owners, dataDir, secrets: k1, now: () => 0 });
      await expect(parts.start()).rejects.toThrow(ConfigError);
      await expect(parts.start()).rejects.toThrow(/^[^]*DATA_DIR: .* cannot be opened \(E\w+\)/);
    }
  });

  test('is locked at start, and opened by the first who needs it', async () => {
    const parts = prepare(k1);
    await parts.start();
    expect(existsSync(join(folder, 'database'))).toBe(false);
    expect(await parts.isReady()).toBe(true);
    const second = prepare(k1);
    await expect(second.start()).rejects.toThrow(`is in use by process ${process.pid}`);
    await expect(second.start()).rejects.toThrow(ConfigError);
    await storeKey(parts);
    expect(await parts.isReady()).toBe(true);
  });

  test('whose secrets were sealed with another key is refused at start, and taken with the key', async () => {
    const first = prepare(k1);
    await first.start();
    await storeKey(first);
    await first.close();
    const k2 = keyOf('k2');
    for (const secrets of [k2, k2, keyOf('k1')]) {
      const wrong = prepare(secrets);
      await expect(wrong.start()).rejects.toThrow('does not have the key "k1"');
      await wrong.close();
    }
    const none = prepareStore({
      owners: { databaseUrl: undefined },
      dataDir: folder,
      secrets: undefined,
      now: () => 0,
    });
    await expect(none.start()).rejects.toThrow('is not set, and stored secrets are sealed');
    await none.close();
    const right = prepare(k1);
    await right.start();
    await right.close();
  });

  test('that another process has is left alone, and the process named', async () => {
    const program = `import { lockFolder } from ${JSON.stringify(LOCK)};
lockFolder(${JSON.stringify(join(folder, 'database'))});
console.log('locked');
setInterval(() => undefined, 1000);`;
    const words = ['--import', 'tsx', '--input-type=module', '-e', program];
    const other = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(other.stdout, 'data');
    await expect(prepare(k1).start()).rejects.toThrow(
      `DATA_DIR: ${folder}/database is in use by process ${other.pid}`,
    );
    other.kill('SIGKILL');
    await once(other, 'exit');
    await prepare(k1).start();
  });
});

/** Mounting takes root; without it there is no small disk to fill. */
const canMount = ((): boolean => {
  const dir = mkdtempSync(join(tmpdir(), 'in-call-calendar-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', dir], { stdio: 'ignore' });
    execFileSync('umount', [dir]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(dir, { recursive: true });
  }
})();

describe.runIf(canMount)('a folder on a disk of its own', () => {
  const mount = (...words: string[]) => execFileSync('mount', words);
  beforeEach(() => mount('-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', folder));
  afterEach(async () => {
    for (const parts of open.splice(0)) await parts.close();
    execFileSync('umount', ['--lazy', folder]);
  });

  test('that only lets itself be read is named at start', async () => {
    mount('-o', 'remount,ro', folder);
    await expect(prepare(k1).start()).rejects.toThrow(/DATA_DIR: .* cannot be opened \(EROFS\)/);
    mount('-o', 'remount,rw,size=200m', folder);
    const first = prepare(k1);
    await storeKey(first);
    await first.close();
    const database = join(folder, 'database');
    mount('--bind', database, database);
    mount('-o', 'remount,ro,bind', database);
    await expect(prepare(k1).start()).rejects.toThrow(/DATA_DIR: .* cannot be opened \(EROFS\)/);
    execFileSync('umount', [database]);
  });

  test('that is full is not ready, and used again as soon as there is room', async () => {
    const parts = prepare(k1);
    await parts.start();
    await expect(storeKey(parts)).rejects.toSatisfy(isDatabaseAway);
    expect(await parts.isReady()).toBe(false);
    mount('-o', 'remount,size=200m', folder);
    await storeKey(parts);
    expect(await parts.isReady()).toBe(true);

    const filler = join(folder, 'filler');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, Buffer.alloc((bavail - 3) * bsize));
    const { database } = await parts.store();
    const write = () =>
      database.db.execute(sql`select pg_logical_emit_message(false, '', repeat('x', 1000000))`);
    const fill = async () => {
      for (;;) await write();
    };
    await expect(fill()).rejects.toSatisfy(isDatabaseAway);
    // It fails from then on, room or not, until it is opened again.
    await expect(write()).rejects.toSatisfy(isDatabaseAway);
    rmSync(filler);
    expect(await parts.isReady()).toBe(false);
    expect(await parts.isReady()).toBe(true);
    await storeKey(parts);
  });
});

describe('PostgreSQL', () => {
  test('is opened at start, and ready while it answers', async () => {
    const parts = prepare(k1, server.newDatabase());
    await parts.start();
    expect(await parts.isReady()).toBe(true);
    await storeKey(parts);
  });

  test.each<[string, (url: string) => string, string]>([
    [
      'where nothing answers',
      () => 'postgres://user:secret@127.0.0.1:1/db',
      'nothing answers there',
    ],
    [
      'without the database',
      (url) => url.replace(/\/test_\d+\?/, '/nothing?'),
      'no database of this name',
    ],
    ['without the user', (url) => url.replace('postgres@', 'nobody:secret@'), 'PostgreSQL'],
    ['without the folder', (url) => `${url}x`, 'there is no socket in that folder'],
  ])('%s is named at start, without its address', async (_, change, message) => {
    const failed = prepare(k1, change(server.newDatabase())).start();
    await expect(failed).rejects.toThrow(`DATABASE_URL: `);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow('secret');
    open.splice(0);
  });

  test('whose secrets were sealed with another key is refused at start', async () => {
    const url = server.newDatabase();
    const first = prepare(k1, url);
    await first.start();
    await storeKey(first);
    await expect(prepare(keyOf('k2'), url).start()).rejects.toThrow(
      'ENCRYPTION_KEY: does not have',
    );
  });
});
