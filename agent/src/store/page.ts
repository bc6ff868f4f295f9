/** Pages of lists that show the newest first. */
import { and, eq, lt, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The last row of a page: the next page begins after it. */
export interface Cursor {
  /** What the list is ordered by. */
  at: Date;
  /** Of rows at the same time, which comes later. */
  id: string;
}

/** Which part of a list is asked for. */
export interface PageQuery {
  limit: number;
  after?: Cursor | undefined;
}

/** Returns the condition for rows after a cursor, in descending order of time and id; nothing for the first page. */
export function olderThan(
  columns: { at: PgColumn; id: PgColumn },
  after: Cursor | undefined,
): SQL | undefined {
  if (!after) return undefined;
  return or(lt(columns.at, after.at), and(eq(columns.at, after.at), lt(columns.id, after.id)));
}
