/** Requests that may be repeated: the same key with the same request is the same wish. */
import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { idempotency } from './schema.ts';

/**
 * What a request with a key is: the first one, a repeat of one that has been answered or was cut off, one whose first
 * is still under way, or another request under the same key.
 */
export type KeyUse = 'first' | 'repeat' | 'running' | 'mismatch';

export interface IdempotencyDeps {
  db: Database;
  /** Epoch ms. */
  now: () => number;
}

export interface Idempotency {
  /** Takes a key for a request, of whose body nothing but a digest is kept. */
  begin(scope: string, key: string, request: unknown): Promise<KeyUse>;
  /** The request has had its effect, or may have had it: from now on it is only looked up. */
  settle(scope: string, key: string): Promise<void>;
  /** The request had no effect; its key is free again. */
  forget(scope: string, key: string): Promise<void>;
}

const KEPT_MS = 24 * 3_600_000;
/** A request that runs longer than this belongs to a server that has died. */
const RUNNING_MS = 60_000;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Returns the keys of a database. */
export function createIdempotency({ db, now }: IdempotencyDeps): Idempotency {
  const row = (scope: string, key: string) =>
    and(eq(idempotency.scope, scope), eq(idempotency.keyHash, hash(key)));

  return {
    async begin(scope, key, request) {
      const requestHash = hash(JSON.stringify(request));
      const startedAt = new Date(now());
      await db.delete(idempotency).where(lt(idempotency.startedAt, new Date(now() - KEPT_MS)));
      const [made] = await db
        .insert(idempotency)
        .values({ scope, keyHash: hash(key), requestHash, isRunning: true, startedAt })
        .onConflictDoNothing()
        .returning();
      if (made) return 'first';
      const [known] = await db.select().from(idempotency).where(row(scope, key));
      // Forgotten in this moment: its sender may ask again.
      if (!known) return 'running';
      if (known.requestHash !== requestHash) return 'mismatch';
      if (!known.isRunning) return 'repeat';
      // Of several that find a request without its server one takes it.
      const [taken] = await db
        .update(idempotency)
        .set({ startedAt })
        .where(and(row(scope, key), lt(idempotency.startedAt, new Date(now() - RUNNING_MS))))
        .returning();
      return taken ? 'repeat' : 'running';
    },
    async settle(scope, key) {
      await db.update(idempotency).set({ isRunning: false }).where(row(scope, key));
    },
    async forget(scope, key) {
      await db.delete(idempotency).where(row(scope, key));
    },
  };
}
