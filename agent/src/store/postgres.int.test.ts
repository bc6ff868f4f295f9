import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres, type OpenDatabase } from './open-database.ts';
import { owners } from './schema.ts';
import { startTestPostgres, type TestPostgres } from './testing/postgres-server.ts';
import { callStoreContract } from './testing/call-store.contract.ts';
import { storeContract } from './testing/store.contract.ts';

let server: TestPostgres;
let database: OpenDatabase;

beforeAll(async () => {
  server = await startTestPostgres();
  database = await openPostgres(server.newDatabase());
});
afterAll(async () => {
  await database.close();
  await server.stop();
});

describe('PostgreSQL', () => {
  storeContract(() => database.db);
  callStoreContract(() => database.db);

  test('of several servers that start at once one migrates, and all work', async () => {
    const url = server.newDatabase();
    const opened = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
    for (const { db, close } of opened) {
      expect(await db.select().from(owners)).toEqual([]);
      await close();
    }
  });

  test('an address where nothing answers is an error at once', async () => {
    await expect(openPostgres('postgres://localhost:1/none')).rejects.toThrow('ECONNREFUSED');
  });
});
