import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.ts';
import { openFolder, type OpenDatabase } from './open-database.ts';
import { owners } from './schema.ts';
import { callStoreContract } from './testing/call-store.contract.ts';
import { ownerStatusContract } from './testing/owner-status.contract.ts';
import { storeContract } from './testing/store.contract.ts';

let parent: string;
let database: OpenDatabase;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'in-call-calendar-store-'));
  database = await openFolder(join(parent, 'database'));
});
afterAll(async () => {
  await database.close();
  rmSync(parent, { recursive: true, force: true });
});

describe('PGlite', () => {
  storeContract(() => database.db);
  callStoreContract(() => database.db);
  ownerStatusContract(() => database.db);

  test('keeps what was written when it is closed and opened again', async () => {
    const before = await database.db.select().from(owners);
    await database.close();
    database = await openFolder(join(parent, 'database'));
    expect(before.length).toBeGreaterThan(0);
    expect(await database.db.select().from(owners)).toEqual(before);
  });

  test('refuses a folder that is open, and names the process that has it', async () => {
    await expect(openFolder(join(parent, 'database'))).rejects.toThrow(
      new FolderInUseError(join(parent, 'database'), process.pid),
    );
  });

  test('a lock whose process has died is taken over', () => {
    const folder = join(parent, 'left');
    const unlock = lockFolder(folder);
    unlock();
    const again = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    again();
  });
});
