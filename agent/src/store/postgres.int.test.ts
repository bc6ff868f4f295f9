import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPostgres, type OpenDatabase } from './open-database.ts';
import { owners } from './schema.ts';
import { startTestPostgres, type TestPostgres } from './testing/postgres-server.ts';
import { callStoreContract } from './testing/call-store.contract.ts';
import { ownerStatusContract } from './testing/owner-status.contract.ts';
import { storeContract } from './testing/store.contract.ts';

const migrations = z.object({ rows: z.array(z.object({ hash: z.string() })) });

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
  ownerStatusContract(() => database.db);

  test('of several servers that start at once one migrates, and all work', async () => {
    const url = server.newDatabase();
    const opened = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
    for (const { db, close } of opened) {
      expect(await db.select().from(owners)).toEqual([]);
      const answer = await db.execute(sql`select hash from drizzle.__drizzle_migrations`);
      const hashes = migrations.parse(answer).rows.map(({ hash }) => hash);
      expect(hashes.length).toBeGreaterThan(0);
      expect(new Set(hashes).size).toBe(hashes.length);
      await close();
    }
  });

  test('an address where nothing answers is an error at once', async () => {
    await expect(openPostgres('postgres://localhost:1/none')).rejects.toThrow('ECONNREFUSED');
  });
});
