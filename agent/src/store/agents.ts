/** Agents in the database, each its owner's alone. A Cal.com key goes in and is opened for the calendar only. */
import type { Language } from '@in-call-calendar/shared';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import type { TransferMode } from '../runtime/transfer-config.ts';
import { olderThan, type PageQuery } from './page.ts';
import { agents, audit } from './schema.ts';
import { calKeyPlace } from './sealed-columns.ts';
import { UnreadableSecretError, type Secrets } from './secrets.ts';

/** Who may begin a call with an agent: its owner, visitors of its origins, or those with a token that it signed. */
export type Access = 'private' | 'public' | 'signed';

/** What an owner sets, all but the key. */
export interface AgentSettings {
  name: string;
  description: string | null;
  greeting: string | null;
  instructions: string | null;
  language: Language;
  /** A voice of the provider that the server's calls have; null for the one of its settings. */
  voice: string | null;
  calEnabled: boolean;
  calEventTypeSlug: string | null;
  /** The event type by its number; null where the slug names it. */
  calEventTypeId: number | null;
  /** IANA. */
  calTimezone: string;
  access: Access;
  /** Scheme, host and port of pages that may call it, exactly as browsers send them. */
  allowedOrigins: string[];
  /** Most calls that visitors may begin in a day (UTC). */
  callsPerDay: number;
  /** What is done for a caller who wants a person: nothing, or they are told where to reach one. */
  transferMode: TransferMode;
  /** Where a person is reached: a number, an address. */
  transferTo: string | null;
  /** What the caller is told, in place of the product's own words. */
  transferSentence: string | null;
}

export type AgentChange = Partial<AgentSettings> & {
  /** A new Cal.com key; null removes it, undefined keeps it. */
  calApiKey?: string | null;
};

export interface Agent extends AgentSettings {
  id: string;
  ownerId: string;
  /** Last four characters of the Cal.com key; null without one. */
  calKeyHint: string | null;
  /** Whether tokens of visitors can be signed for it. */
  hasVisitorSecret: boolean;
  /** When its calendar was tested last with the key and event type that it has, and whether it will do. */
  calCheckedAt: Date | null;
  calCheckOk: boolean | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A change met an agent that had been changed since it was read. */
export class VersionConflictError extends Error {
  override name = 'VersionConflictError';
}

/** A Cal.com key cannot be stored, as nothing is configured to encrypt it with. */
export class NoEncryptionError extends Error {
  override name = 'NoEncryptionError';
}

export interface AgentsDeps {
  db: Database;
  /** Without them no Cal.com key is stored. */
  secrets: Secrets | undefined;
  /** An unguessable id of an agent. */
  newAgentId: () => string;
  randomId: () => string;
  /** Epoch ms. */
  now: () => number;
}

export interface Agents {
  create(ownerId: string, settings: AgentSettings, calApiKey: string | null): Promise<Agent>;
  /** An owner's agents, the newest first. */
  list(ownerId: string, page: PageQuery): Promise<Agent[]>;
  /** One agent, whoever owns it; nothing where there is none, or none any more. */
  find(id: string): Promise<Agent | undefined>;
  /**
   * Changes an agent.
   *
   * @param version what the change was made for; any when undefined
   * @returns the agent after it; nothing where there is none
   * @throws VersionConflictError, NoEncryptionError
   */
  update(agent: Agent, change: AgentChange, version?: number): Promise<Agent | undefined>;
  remove(agent: Agent): Promise<void>;
  /**
   * Keeps what a test of the calendar found, unless the agent was changed since.
   *
   * @param version what was tested
   */
  keepCheck(id: string, version: number, ok: boolean): Promise<void>;
  /** The Cal.com key of an agent; nothing where it has none. */
  calKey(id: string): Promise<string | undefined>;
}

type Row = typeof agents.$inferSelect;
const HINT_LENGTH = 4;
/** What is asked for with another id is not there; some of it the database would not even take. */
const ID_FORM = /^ag_[\w-]{1,64}$/;
const NO_VISITOR_SECRET = {
  visitorSecretCipher: null,
  visitorSecretNonce: null,
  visitorSecretKeyId: null,
};

/** Returns the agents of a database. */
export function createAgents({ db, secrets, newAgentId, randomId, now }: AgentsDeps): Agents {
  const time = (): Date => new Date(now());
  const existing = (id: string) => and(eq(agents.id, id), isNull(agents.deletedAt));

  function keyColumns(id: string, key: string | null | undefined) {
    if (key === undefined) return {};
    if (key === null)
      return { calKeyCipher: null, calKeyNonce: null, calKeyId: null, calKeyHint: null };
    if (!secrets) throw new NoEncryptionError('no ENCRYPTION_KEY is set');
    const { cipher, nonce, keyId } = secrets.seal(key, calKeyPlace(id));
    return {
      calKeyCipher: cipher,
      calKeyNonce: nonce,
      calKeyId: keyId,
      calKeyHint: key.slice(-HINT_LENGTH),
    };
  }

  /** Changes and their record are written together. */
  const recorded = <T>(
    write: (tx: Database) => Promise<T>,
    record: (
      result: T,
    ) => { ownerId: string; agentId: string; action: string; fields: string[] } | undefined,
  ): Promise<T> =>
    db.transaction(async (tx) => {
      const result = await write(tx);
      const line = record(result);
      if (line) await tx.insert(audit).values({ id: randomId(), at: time(), ...line });
      return result;
    });

  return {
    create: (ownerId, settings, calApiKey) =>
      recorded(
        async (tx) => {
          const id = newAgentId();
          const at = time();
          const [row] = await tx
            .insert(agents)
            .values({
              id,
              ownerId,
              ...settings,
              ...keyColumns(id, calApiKey),
              version: 1,
              createdAt: at,
              updatedAt: at,
            })
            .returning();
          if (!row) throw new Error('the database returned no row for a new agent');
          return toAgent(row);
        },
        ({ id }) => ({
          ownerId,
          agentId: id,
          action: 'create',
          fields: fieldsOf({ ...settings, calApiKey }),
        }),
      ),

    list: async (ownerId, { limit, after }) => {
      const older = olderThan({ at: agents.createdAt, id: agents.id }, after);
      const rows = await db
        .select()
        .from(agents)
        .where(and(eq(agents.ownerId, ownerId), isNull(agents.deletedAt), older))
        .orderBy(desc(agents.createdAt), desc(agents.id))
        .limit(limit);
      return rows.map(toAgent);
    },

    find: async (id) => {
      if (!ID_FORM.test(id)) return undefined;
      const [row] = await db.select().from(agents).where(existing(id));
      return row && toAgent(row);
    },

    update: (agent, change, version) => {
      const { id, ownerId } = agent;
      const { calApiKey, ...settings } = change;
      return recorded(
        async (tx) => {
          const [row] = await tx
            .update(agents)
            .set({
              ...settings,
              ...keyColumns(id, calApiKey),
              ...(isTested(agent, change) ? {} : { calCheckedAt: null, calCheckOk: null }),
              version: sql`${agents.version} + 1`,
              updatedAt: time(),
            })
            .where(
              and(existing(id), version === undefined ? undefined : eq(agents.version, version)),
            )
            .returning();
          if (row) return toAgent(row);
          const [other] = await tx.select({ id: agents.id }).from(agents).where(existing(id));
          if (other) throw new VersionConflictError('the agent was changed in the meantime');
          return undefined;
        },
        (changed) =>
          changed && {
            ownerId,
            agentId: id,
            action: 'update',
            fields: fieldsOf({ ...settings, calApiKey }),
          },
      );
    },

    remove: async ({ id, ownerId }) => {
      await recorded(
        (tx) =>
          tx
            .update(agents)
            .set({
              deletedAt: time(),
              updatedAt: time(),
              ...keyColumns(id, null),
              ...NO_VISITOR_SECRET,
            })
            .where(existing(id))
            .returning({ id: agents.id }),
        ([gone]) => gone && { ownerId, agentId: id, action: 'delete', fields: [] },
      );
    },

    keepCheck: async (id, version, ok) => {
      await db
        .update(agents)
        .set({ calCheckedAt: time(), calCheckOk: ok })
        .where(and(existing(id), eq(agents.version, version)));
    },

    calKey: async (id) => {
      const [row] = await db
        .select({ cipher: agents.calKeyCipher, nonce: agents.calKeyNonce, keyId: agents.calKeyId })
        .from(agents)
        .where(existing(id));
      if (!row?.cipher || !row.nonce || !row.keyId) return undefined;
      if (!secrets)
        throw new UnreadableSecretError('no ENCRYPTION_KEY is set, but keys are stored');
      return secrets.open(
        { cipher: row.cipher, nonce: row.nonce, keyId: row.keyId },
        calKeyPlace(id),
      );
    },
  };
}

/** True where a change leaves what the calendar was tested with. */
function isTested(
  { calEventTypeSlug: slug, calEventTypeId: id }: Agent,
  { calApiKey, calEventTypeSlug = slug, calEventTypeId = id }: AgentChange,
): boolean {
  return calApiKey === undefined && calEventTypeSlug === slug && calEventTypeId === id;
}

function fieldsOf(values: object): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
    .sort();
}

/** An agent as callers of the store see it: nothing of its secrets but the hint. */
function toAgent({
  calKeyCipher: _c,
  calKeyNonce: _n,
  calKeyId: _k,
  visitorSecretCipher,
  visitorSecretNonce: _vn,
  visitorSecretKeyId: _vk,
  deletedAt: _d,
  ...row
}: Row): Agent {
  return { ...row, hasVisitorSecret: visitorSecretCipher !== null };
}
