/** All secrets of a database at once: whether the keys at hand open them, and sealing them with a new key. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { SEALED } from './sealed-columns.ts';
import type { SealedSecret, Secrets } from './secrets.ts';

interface StoredSecret extends SealedSecret {
  /** Of the row. */
  id: string;
}

/** What became of the secrets of a database when they were sealed again. */
export interface Rotation {
  /** Secrets that were sealed with another key, and are sealed with the first one now. */
  resealed: number;
  /** Ids of rows whose secret none of the keys opens; they are as they were. */
  failed: string[];
}

/**
 * Looks at one secret of each key that secrets are sealed with.
 *
 * @returns ids of keys that are missing, or are not what they were; empty where all secrets can be opened
 */
export async function unreadableKeys(
  db: Database,
  secrets: Secrets | undefined,
): Promise<string[]> {
  const unreadable = new Set<string>();
  for (const place of SEALED) {
    const { keyId } = place.columns;
    const kinds = await db.selectDistinct({ keyId }).from(place.table).where(isNotNull(keyId));
    for (const { keyId: used } of kinds) {
      if (used === null) continue;
      const [one] = await read(db, place, eq(keyId, used), 1);
      if (one && open(secrets, one, place) === undefined) unreadable.add(used);
    }
  }
  return [...unreadable].sort();
}

/**
 * Seals every secret with the first key that is not yet, row by row: it can be stopped at any moment and run again. A
 * secret that is changed in the meantime stays as its owner has changed it.
 */
export async function resealAll(db: Database, secrets: Secrets): Promise<Rotation> {
  const result: Rotation = { resealed: 0, failed: [] };
  for (const place of SEALED) {
    const { cipher, nonce, keyId } = place.columns;
    for (const stored of await read(db, place, isNotNull(keyId))) {
      const secret = open(secrets, stored, place);
      if (secret === undefined) result.failed.push(stored.id);
      if (secret === undefined || stored.keyId === secrets.keyId) continue;
      const sealed = secrets.seal(secret, place.placeOf(stored.id));
      const changed = await db
        .update(place.table)
        .set({
          [place.names.cipher]: sealed.cipher,
          [place.names.nonce]: sealed.nonce,
          [place.names.keyId]: sealed.keyId,
        })
        .where(
          and(
            eq(place.table.id, stored.id),
            eq(cipher, stored.cipher),
            eq(nonce, stored.nonce),
            eq(keyId, stored.keyId),
          ),
        )
        .returning({ id: place.table.id });
      result.resealed += changed.length;
    }
  }
  return result;
}

/** Removes the secrets that no key opens, for where their key is lost. Returns how many. */
export async function dropUnreadable(db: Database, secrets: Secrets): Promise<number> {
  let dropped = 0;
  for (const place of SEALED) {
    const { cipher, keyId } = place.columns;
    const names = [...Object.values(place.names), ...place.about];
    for (const stored of await read(db, place, isNotNull(keyId))) {
      if (open(secrets, stored, place) !== undefined) continue;
      const gone = await db
        .update(place.table)
        .set(Object.fromEntries(names.map((name) => [name, null])))
        .where(and(eq(place.table.id, stored.id), eq(cipher, stored.cipher)))
        .returning({ id: place.table.id });
      dropped += gone.length;
    }
  }
  return dropped;
}

type Place = (typeof SEALED)[number];

async function read(
  db: Database,
  place: Place,
  which: ReturnType<typeof eq>,
  limit?: number,
): Promise<StoredSecret[]> {
  const query = db
    .select({ id: place.table.id, ...place.columns })
    .from(place.table)
    .where(which)
    .$dynamic();
  const rows = await (limit === undefined ? query : query.limit(limit));
  return rows.flatMap(({ id, cipher, nonce, keyId }) =>
    cipher === null || nonce === null || keyId === null ? [] : [{ id, cipher, nonce, keyId }],
  );
}

/** The secret; nothing where no key opens it. */
function open(
  secrets: Secrets | undefined,
  stored: StoredSecret,
  place: Place,
): string | undefined {
  try {
    return secrets?.open(stored, place.placeOf(stored.id));
  } catch {
    return undefined;
  }
}
