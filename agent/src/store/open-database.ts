/** Opens the server's database: a folder (PGlite), or PostgreSQL by its address. Migrations run first. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';

/** Either database, as queries see it. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  db: Database;
  /** Resolves when everything is written and the database can be opened by another process. */
  close: () => Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));
/** Any number that nobody else on the same database locks. */
const MIGRATION_LOCK = 4_190_277_310;
const CONNECT_TIMEOUT_MS = 5_000;
/** A server that does not answer is as good as none; no query here takes nearly as long. */
const QUERY_TIMEOUT_MS = 10_000;

/**
 * Opens the database in a folder, which is made where there is none.
 *
 * @param unlock gives back the lock of this process, where it has it already; called when the database is closed, and
 *   where it cannot be opened
 * @throws FolderInUseError while another process has it open
 * @throws Error where the folder cannot be used
 */
export async function openFolder(folder: string, unlock?: () => void): Promise<OpenDatabase> {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  unlock ??= lockFolder(folder);
  try {
    const client = await PGlite.create(folder);
    const db = drizzlePglite({ client });
    await migratePglite(db, { migrationsFolder });
    return {
      db,
      close: async () => {
        await client.close().finally(unlock);
      },
    };
  } catch (error) {
    unlock();
    // PGlite throws what its file system has met as it is: a number, and no words.
    if (error instanceof Error) throw error;
    throw new Error('the folder cannot be written: is the disk full?', { cause: error });
  }
}

/**
 * Opens a PostgreSQL database. Of several servers that start at once one migrates, the others wait for it.
 *
 * @param url a direct address: the lock of the migrations does not hold through a pooler of transactions
 * @throws Error where the database cannot be reached, or refuses
 */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  await migrate(url);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  // An idle connection that breaks is made anew by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { db: drizzlePostgres({ client: pool }), close: () => pool.end() };
}

/** Runs the migrations on a connection of their own: how long they, and the wait for another server's, take is open. */
async function migrate(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // It rejects what is asked of it then; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // drizzle's migrate takes no lock by itself; this one goes with the connection, whatever happens.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePostgres(drizzlePostgres({ client }), { migrationsFolder });
  } finally {
    await client.end();
  }
}
