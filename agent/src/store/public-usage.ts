/** How many calls visitors have begun with an agent today, so that nobody else's calls are paid without end. */
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { publicUsage } from './schema.ts';

export interface PublicUsageDeps {
  db: Database;
  /** Epoch ms. */
  now: () => number;
}

export interface PublicUsage {
  /** Counts one call; false where the agent has had its calls of the day (UTC), and then nothing is counted. */
  reserve(agentId: string, callsPerDay: number): Promise<boolean>;
}

/** Returns the counts of a database. */
export function createPublicUsage({ db, now }: PublicUsageDeps): PublicUsage {
  return {
    async reserve(agentId, callsPerDay) {
      const day = new Date(now()).toISOString().slice(0, 10);
      // One statement: of two visitors who want the last call one gets it.
      const [counted] = await db
        .insert(publicUsage)
        .values({ agentId, day, calls: 1 })
        .onConflictDoUpdate({
          target: [publicUsage.agentId, publicUsage.day],
          set: { calls: sql`${publicUsage.calls} + 1` },
          setWhere: lt(publicUsage.calls, callsPerDay),
        })
        .returning({ calls: publicUsage.calls });
      if (counted?.calls === 1) {
        const isOld = and(eq(publicUsage.agentId, agentId), lt(publicUsage.day, day));
        await db.delete(publicUsage).where(isOld);
      }
      return counted !== undefined;
    },
  };
}
