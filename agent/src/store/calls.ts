/** Calls with agents of the database, as the jobs that lead them report: when, how they ended, and what happened. */
import { and, asc, desc, eq, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { CallEndReason, CallOutcome, Channel } from './call-words.ts';
import type { Database } from './open-database.ts';
import { olderThan, type PageQuery } from './page.ts';
import { callEvents, calls } from './schema.ts';
import type { TimelineData, TimelineKind } from './timeline-entry.ts';

/** A call; without an end it goes on. */
export interface Call {
  /** The room's sid. */
  id: string;
  room: string;
  agentId: string;
  channel: Channel;
  startedAt: Date;
  endedAt: Date | null;
  endReason: CallEndReason | null;
  outcome: CallOutcome | null;
}

/** An entry of a timeline with its place in it. */
export interface NumberedEntry {
  seq: number;
  /** Instant. */
  at: string;
  kind: TimelineKind;
  data: TimelineData;
}

/** What a job says of its call. It may say the same again. */
export interface CallReport {
  call: Pick<Call, 'id' | 'room' | 'agentId' | 'channel'>;
  /** Identity of the job in the room. */
  reporter: string;
  /** When this job began to lead the call. */
  beganAt: Date;
  events: readonly NumberedEntry[];
  /** What the call has come to, as far as this job knows. */
  outcome: CallOutcome | undefined;
  /** How the call ended. */
  end: { at: Date; reason: CallEndReason } | undefined;
}

export interface CallsDeps {
  db: Database;
  /** Epoch ms. */
  now: () => number;
}

export interface Calls {
  /** Writes a report down; false where the call is another one's: known with another room or agent. */
  report(report: CallReport): Promise<boolean>;
  /** One call, whoever's agent it is with; nothing where there is none. */
  find(id: string): Promise<Call | undefined>;
  /** The call in a room; nothing where no job has reported it. */
  findByRoom(room: string): Promise<Call | undefined>;
  /** Calls with an agent, the newest first. */
  list(agentId: string, page: PageQuery & { outcome?: CallOutcome | undefined }): Promise<Call[]>;
  /** What happened in a call, in order and counted from 1, over all jobs that led it. */
  timeline(id: string): Promise<NumberedEntry[]>;
  /** Ends a call whose room is gone. One that has an end keeps it, and the job's own word of it replaces this one. */
  close(id: string): Promise<void>;
  /**
   * Ends calls of which nothing has been heard since a time.
   *
   * @returns how many
   */
  closeSilent(since: Date): Promise<number>;
}

/** What a call has come to, where one job says it after another: a success is not undone by the lack of one. */
function laterOutcome(
  before: CallOutcome | null,
  next: CallOutcome | undefined,
): CallOutcome | null {
  if (next === undefined || next === 'none') return before ?? next ?? null;
  const isSettled = before !== null && before !== 'none' && before !== 'failed';
  return next === 'failed' && isSettled ? before : next;
}

/** Returns the calls of a database. */
export function createCalls({ db, now }: CallsDeps): Calls {
  const time = (): Date => new Date(now());
  const lost = (endedAt: Date | SQL) => ({
    endedAt,
    endReason: 'lost' as const,
    outcome: sql<CallOutcome>`coalesce(${calls.outcome}, 'failed')`,
  });

  return {
    report: ({ call, reporter, beganAt, events, outcome, end }) =>
      db.transaction(async (tx) => {
        const at = time();
        await tx
          .insert(calls)
          .values({
            ...call,
            startedAt: beganAt,
            reporter,
            reporterSince: beganAt,
            createdAt: at,
            updatedAt: at,
          })
          .onConflictDoNothing();
        const [row] = await tx.select().from(calls).where(eq(calls.id, call.id)).for('update');
        if (row?.room !== call.room || row.agentId !== call.agentId) return false;
        const isNext = reporter !== row.reporter && beganAt > row.reporterSince;
        const leads = isNext || reporter === row.reporter;
        await tx
          .update(calls)
          .set({
            updatedAt: at,
            startedAt: beganAt < row.startedAt ? beganAt : row.startedAt,
            outcome: laterOutcome(row.outcome, outcome),
            // Another job goes on with a call that seemed to have ended.
            ...(isNext ? { reporter, reporterSince: beganAt, endedAt: null, endReason: null } : {}),
            ...(leads && end ? { endedAt: end.at, endReason: end.reason } : {}),
          })
          .where(eq(calls.id, call.id));
        if (events.length > 0) {
          const rows = events.map(({ seq, at: instant, kind, data }) => ({
            callId: call.id,
            reporter,
            seq,
            at: new Date(instant),
            kind,
            data,
          }));
          await tx.insert(callEvents).values(rows).onConflictDoNothing();
        }
        return true;
      }),

    find: async (id) => {
      const [row] = await db.select().from(calls).where(eq(calls.id, id));
      return row && toCall(row);
    },

    findByRoom: async (room) => {
      const [row] = await db.select().from(calls).where(eq(calls.room, room)).limit(1);
      return row && toCall(row);
    },

    list: async (agentId, { limit, after, outcome }) => {
      const rows = await db
        .select()
        .from(calls)
        .where(
          and(
            eq(calls.agentId, agentId),
            outcome && eq(calls.outcome, outcome),
            olderThan({ at: calls.startedAt, id: calls.id }, after),
          ),
        )
        .orderBy(desc(calls.startedAt), desc(calls.id))
        .limit(limit);
      return rows.map(toCall);
    },

    timeline: async (id) => {
      const rows = await db
        .select()
        .from(callEvents)
        .where(eq(callEvents.callId, id))
        .orderBy(asc(callEvents.at), asc(callEvents.reporter), asc(callEvents.seq));
      return rows.map(({ at, kind, data }, index) => ({
        seq: index + 1,
        at: at.toISOString(),
        kind,
        data,
      }));
    },

    close: async (id) => {
      const at = time();
      await db
        .update(calls)
        .set({ ...lost(at), updatedAt: at })
        .where(and(eq(calls.id, id), isNull(calls.endedAt)));
    },

    closeSilent: async (since) => {
      const closed = await db
        .update(calls)
        .set(lost(sql`${calls.updatedAt}`))
        .where(and(isNull(calls.endedAt), lt(calls.updatedAt, since)))
        .returning({ id: calls.id });
      return closed.length;
    },
  };
}

function toCall(row: typeof calls.$inferSelect): Call {
  const { id, room, agentId, channel, startedAt, endedAt, endReason, outcome } = row;
  return { id, room, agentId, channel, startedAt, endedAt, endReason, outcome };
}
