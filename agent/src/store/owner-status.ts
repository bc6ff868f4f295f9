/** How it stands with an owner's agents, by what their calls and the tests of their calendars have left behind. */
import { and, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { agents, callEvents, calls } from './schema.ts';

/** Calls that are looked into, the newest ones. */
const RECENT_CALLS = 50;
/** What is older says nothing of now. */
const FRESH_MS = 3_600_000;

/** What a calendar was last seen to do: it answered, or it could not be used. */
export interface CalendarWord {
  at: Date;
  ok: boolean;
}

export interface OwnerStatus {
  agentIds: ReadonlySet<string>;
  /** When the job of a call last reported; null where none of the last calls has. */
  heardAt: Date | null;
  /** Of each agent with a calendar, what that did last; null where nothing was seen of it for an hour. */
  calendars: (CalendarWord | null)[];
  /** Returns of calls with these sids those that are known, and whether they go on. */
  known: (sids: string[]) => Promise<ReadonlyMap<string, { goesOn: boolean }>>;
}

/** Events that an answer of the calendar comes as, or that it did not come. */
const ANSWERS = ['held', 'booked', 'series', 'found', 'changed'];
const FAILURES = ['hold_failed', 'book_failed', 'find_failed', 'change_failed'];
/** Failures by which the calendar has not answered, or not so that it could be used; others are answers. */
const UNUSABLE = ['unauthorized', 'rate_limited', 'unavailable', 'unknown_outcome', 'bad_response'];

const type = sql<string>`${callEvents.data}->'event'->>'type'`;
const kind = sql<string | null>`${callEvents.data}->'event'->>'kind'`;
const status = sql<string | null>`${callEvents.data}->'event'->>'status'`;
/** When the word was given: times that are ready were read from the calendar some time before that was said. */
const saidAt = sql<Date>`case
  when ${type} = 'availability' and ${status} = 'ready'
  then coalesce((${callEvents.data}->'event'->>'fetchedAt')::timestamptz, ${callEvents.at})
  else ${callEvents.at} end`.mapWith(callEvents.at);

/** Returns what tells the status of an owner. */
export function createOwnerStatus({
  db,
  now,
}: {
  db: Database;
  /** Epoch ms. */
  now: () => number;
}): (ownerId: string) => Promise<OwnerStatus> {
  /** The last word of calls, by agent. */
  async function wordsOf(callIds: string[], since: Date): Promise<Map<string, CalendarWord>> {
    const rows = await db
      .selectDistinctOn([calls.agentId], {
        agentId: calls.agentId,
        at: saidAt,
        type,
        kind,
        status,
      })
      .from(callEvents)
      .innerJoin(calls, eq(calls.id, callEvents.callId))
      .where(
        and(
          inArray(callEvents.callId, callIds),
          gte(callEvents.at, since),
          or(
            inArray(type, [...ANSWERS, ...FAILURES]),
            and(eq(type, 'availability'), inArray(status, ['ready', 'failed'])),
          ),
        ),
      )
      .orderBy(calls.agentId, desc(saidAt));
    return new Map(rows.map((row) => [row.agentId, { at: row.at, ok: isAnswer(row) }]));
  }

  return async (ownerId) => {
    const isTheirs = and(eq(agents.ownerId, ownerId), isNull(agents.deletedAt));
    const own = await db
      .select({
        id: agents.id,
        isOn: agents.calEnabled,
        keyHint: agents.calKeyHint,
        at: agents.calCheckedAt,
        ok: agents.calCheckOk,
      })
      .from(agents)
      .where(isTheirs);
    const recent = await db
      .select({ id: calls.id, updatedAt: calls.updatedAt, endReason: calls.endReason })
      .from(calls)
      .innerJoin(agents, eq(agents.id, calls.agentId))
      .where(isTheirs)
      .orderBy(desc(calls.startedAt))
      .limit(RECENT_CALLS);
    const since = new Date(now() - FRESH_MS);
    const words = await wordsOf(
      recent.map(({ id }) => id),
      since,
    );
    return {
      agentIds: new Set(own.map(({ id }) => id)),
      // That a call is lost is no word of its job.
      heardAt: latest(
        recent.filter(({ endReason }) => endReason !== 'lost').map(({ updatedAt }) => updatedAt),
      ),
      calendars: own
        .filter(({ isOn, keyHint }) => isOn && keyHint !== null)
        .map(({ id, at, ok }) => {
          const tested = at !== null && ok !== null && at >= since ? { at, ok } : null;
          const seen = words.get(id) ?? null;
          return seen && tested && tested.at > seen.at ? tested : (seen ?? tested);
        }),
      known: async (sids) => {
        const rows = await db
          .select({ id: calls.id, endedAt: calls.endedAt })
          .from(calls)
          .where(inArray(calls.id, sids));
        return new Map(rows.map(({ id, endedAt }) => [id, { goesOn: endedAt === null }]));
      },
    };
  };
}

function isAnswer(row: { type: string; kind: string | null; status: string | null }): boolean {
  if (row.type === 'availability') return row.status === 'ready';
  return !FAILURES.includes(row.type) || !UNUSABLE.includes(row.kind ?? '');
}

function latest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>(
    (last, time) => (last === null || time > last ? time : last),
    null,
  );
}
