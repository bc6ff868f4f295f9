/** Tables of the server's database, the same on PGlite and PostgreSQL. `npm run make-migration` writes what changed. */
import type { Language } from '@in-call-calendar/shared';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TransferMode } from '../runtime/transfer-config.ts';
import type { BookingStatus, CallEndReason, CallOutcome, Channel } from './call-words.ts';
import type { TimelineData, TimelineKind } from './timeline-entry.ts';

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
    transferMode: text('transfer_mode').$type<TransferMode>().notNull().default('none'),
    transferTo: text('transfer_to'),
    transferSentence: text('transfer_sentence'),
    /** When its calendar was tested last with the key and event type that it has; null for never. */
    calCheckedAt: instant('cal_checked_at'),
    /** What that test found; null without one. */
    calCheckOk: boolean('cal_check_ok'),
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

/** Calls with agents of this database. Nobody's name, number or address is in them. */
export const calls = pgTable(
  'calls',
  {
    /** The room's sid. */
    id: text('id').primaryKey(),
    room: text('room').notNull(),
    agentId: text('agent_id')
      .notNull()
      .references(() => agents.id),
    channel: text('channel').$type<Channel>().notNull(),
    startedAt: instant('started_at').notNull(),
    /** Null while the call goes on. */
    endedAt: instant('ended_at'),
    endReason: text('end_reason').$type<CallEndReason>(),
    outcome: text('outcome').$type<CallOutcome>(),
    /** Identity of the job that leads the call: the last one to have begun. */
    reporter: text('reporter').notNull(),
    reporterSince: instant('reporter_since').notNull(),
    ...times,
  },
  (table) => [
    index('calls_of_agent').on(table.agentId, table.startedAt, table.id),
    index('calls_by_start').on(table.startedAt),
    index('calls_by_room').on(table.room),
  ],
);

/** Timelines: what happened in calls, as each of their jobs counts it. */
export const callEvents = pgTable(
  'call_events',
  {
    callId: text('call_id')
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    /** Identity of the job: one that takes a call over begins to count anew. */
    reporter: text('reporter').notNull(),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').$type<TimelineKind>().notNull(),
    data: jsonb('data').$type<TimelineData>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.reporter, table.seq] })],
);

/** Bookings that were made or changed through an agent. Name and address of the attendee stay at Cal.com. */
export const bookings = pgTable(
  'bookings',
  {
    id: uuid('id').primaryKey(),
    agentId: text('agent_id')
      .notNull()
      .references(() => agents.id),
    /** The call that made it, or changed it first; null for the HTTP API, and once the call is forgotten. */
    callId: text('call_id').references(() => calls.id, { onDelete: 'set null' }),
    /** Digest of the uid that the booking has now: what a change of it is recognised by. */
    uidHash: text('uid_hash').notNull(),
    /** A uid of the booking as `secrets.ts` seals it, perhaps one of before a move; null once the person is forgotten. */
    uidCipher: text('uid_cipher'),
    uidNonce: text('uid_nonce'),
    uidKeyId: text('uid_kid'),
    /** Keyed digest of the attendee's address, to find it by; null once the person is forgotten. */
    attendeeHash: text('attendee_hash'),
    startAt: instant('start_at').notNull(),
    durationMin: integer('duration_min').notNull(),
    status: text('status').$type<BookingStatus>().notNull(),
    ...times,
  },
  (table) => [
    unique('bookings_agent_uid').on(table.agentId, table.uidHash),
    index('bookings_of_agent').on(table.agentId, table.createdAt, table.id),
    index('bookings_by_uid').on(table.uidHash),
    index('bookings_by_attendee').on(table.attendeeHash),
  ],
);
