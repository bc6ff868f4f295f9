/** Tables of the server's database, the same on PGlite and PostgreSQL. `npm run make-migration` writes what changed. */
import type { Language } from '@in-call-calendar/shared';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

/** ISO instants with milliseconds, as JavaScript has them: a cursor made of one finds the same row again. */
const instant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

const times = {
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
};

/** Who signs in: one row a person, made at their first valid token. */
export const owners = pgTable(
  'owners',
  {
    id: uuid('id').primaryKey(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    ...times,
  },
  (table) => [unique('owners_issuer_subject').on(table.issuer, table.subject)],
);

export const agents = pgTable(
  'agents',
  {
    /** `ag_` and 22 letters and digits (128 bits): it is not guessed. */
    id: text('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => owners.id),
    name: text('name').notNull(),
    description: text('description'),
    greeting: text('greeting'),
    instructions: text('instructions'),
    language: text('language').$type<Language>().notNull(),
    voice: text('voice'),
    calEnabled: boolean('cal_enabled').notNull(),
    calEventTypeSlug: text('cal_event_type_slug'),
    /** The event type by its number, which stays when its slug is changed; else by the slug. */
    calEventTypeId: integer('cal_event_type_id'),
    calTimezone: text('cal_timezone').notNull(),
    /** The Cal.com key as `secrets.ts` seals it; all three are set or none. */
    calKeyCipher: text('cal_key_cipher'),
    calKeyNonce: text('cal_key_nonce'),
    calKeyId: text('cal_key_kid'),
    /** Last four characters of the key, for its owner to tell it by. */
    calKeyHint: text('cal_key_hint'),
    access: text('access').$type<'private' | 'public' | 'signed'>().notNull(),
    /** The secret that tokens of visitors are signed with, sealed like the key; all three are set or none. */
    visitorSecretCipher: text('visitor_secret_cipher'),
    visitorSecretNonce: text('visitor_secret_nonce'),
    visitorSecretKeyId: text('visitor_secret_kid'),
    allowedOrigins: text('allowed_origins')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Calls of visitors in a day. */
    callsPerDay: integer('calls_per_day').notNull().default(200),
    transferMode: text('transfer_mode').$type<'none' | 'show'>().notNull().default('none'),
    transferTo: text('transfer_to'),
    transferSentence: text('transfer_sentence'),
    /** Grows with every change. */
    version: integer('version').notNull(),
    /** A deleted agent is kept for its calls, and is found by nobody. */
    deletedAt: instant('deleted_at'),
    ...times,
  },
  (table) => [index('agents_of_owner').on(table.ownerId, table.createdAt, table.id)],
);

/** What owners did to their agents: names of fields, never what is in them. */
export const audit = pgTable(
  'audit',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => owners.id),
    agentId: text('agent_id'),
    action: text('action').notNull(),
    fields: text('fields').array().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('audit_of_agent').on(table.agentId, table.at)],
);

/** Requests that were sent with an `Idempotency-Key`, for a day. Neither the key nor what was asked for is kept. */
export const idempotency = pgTable(
  'idempotency',
  {
    /** Agent and sender. */
    scope: text('scope').notNull(),
    keyHash: text('key_hash').notNull(),
    requestHash: text('request_hash').notNull(),
    isRunning: boolean('is_running').notNull(),
    startedAt: instant('started_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.keyHash] })],
);

/** Calls that visitors have begun with an agent on a day. */
export const publicUsage = pgTable(
  'public_usage',
  {
    agentId: text('agent_id')
      .notNull()
      .references(() => agents.id),
    /** In UTC. */
    day: date('day', { mode: 'string' }).notNull(),
    calls: integer('calls').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agentId, table.day] })],
);
