/** Owners in the database: who they are is another service's to say, here they only have an id. */
import { and, eq } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { owners } from './schema.ts';

/** Who somebody is, by the service that signed them in. */
export interface OwnerIdentity {
  issuer: string;
  subject: string;
}

export interface OwnersDeps {
  db: Database;
  randomId: () => string;
  /** Epoch ms. */
  now: () => number;
}

/** Returns a function from an identity to the id of its owner, who is made at the first sight. */
export function createOwners({
  db,
  randomId,
  now,
}: OwnersDeps): (who: OwnerIdentity) => Promise<string> {
  return async ({ issuer, subject }) => {
    const isTheirs = and(eq(owners.issuer, issuer), eq(owners.subject, subject));
    const find = () => db.select({ id: owners.id }).from(owners).where(isTheirs);
    const [known] = await find();
    if (known) return known.id;
    const at = new Date(now());
    // Two first requests at once make one owner.
    await db
      .insert(owners)
      .values({ id: randomId(), issuer, subject, createdAt: at, updatedAt: at })
      .onConflictDoNothing();
    const [made] = await find();
    if (!made) throw new Error('the database returned no owner after making one');
    return made.id;
  };
}
