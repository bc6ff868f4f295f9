/** What owners did to their agents, to read. */
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { olderThan, type PageQuery } from './page.ts';
import { audit } from './schema.ts';

export interface AuditEntry {
  id: string;
  at: Date;
  action: string;
  /** Names of what was set, never values. */
  fields: string[];
}

/** Returns a function that lists what was done to an agent, the newest first. */
export function createAudit({
  db,
}: {
  db: Database;
}): (agentId: string, page: PageQuery) => Promise<AuditEntry[]> {
  return (agentId, { limit, after }) =>
    db
      .select({ id: audit.id, at: audit.at, action: audit.action, fields: audit.fields })
      .from(audit)
      .where(and(eq(audit.agentId, agentId), olderThan({ at: audit.at, id: audit.id }, after)))
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(limit);
}
