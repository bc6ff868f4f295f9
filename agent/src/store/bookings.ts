/** Bookings made or changed through agents of the database: no name and no address of anybody, those stay at Cal.com. */
import { createHash } from 'node:crypto';
import { and, desc, eq, exists, inArray, ne, not } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { BookingChange } from '../scheduling/booking-change.ts';
import { minutesBetween } from './booking-status.ts';
import type { BookingStatus } from './call-words.ts';
import type { Database } from './open-database.ts';
import { olderThan, type PageQuery } from './page.ts';
import { agents, audit, bookings } from './schema.ts';
import { bookingUidPlace } from './sealed-columns.ts';
import type { Secrets } from './secrets.ts';

/** One appointment; a move keeps its row. */
export interface StoredBooking {
  /** Not the uid, which would give power over the booking. */
  id: string;
  agentId: string;
  callId: string | null;
  startAt: Date;
  durationMin: number;
  status: BookingStatus;
  createdAt: Date;
}

/** A booking that was made, moved or cancelled. */
export interface BookingNote {
  agentId: string;
  /** The call it happened in. */
  callId: string | null;
  uid: string;
  /** The uid it had before it was moved. */
  replaces?: string | undefined;
  startAt: Date;
  durationMin: number;
  status: BookingStatus;
  attendeeEmail: string;
}

export interface BookingsDeps {
  db: Database;
  /** Without them a booking is recorded without its link to Cal.com and to its attendee. */
  secrets: Secrets | undefined;
  randomId: () => string;
  /** Epoch ms. */
  now: () => number;
}

export interface Bookings {
  /** Records a booking, or what has become of one that is known. The same note may come again. */
  record(note: BookingNote): Promise<void>;
  /** Bookings of an agent, the newest first. */
  list(agentId: string, page: PageQuery): Promise<StoredBooking[]>;
  /** One booking of an agent; nothing where there is none. */
  find(agentId: string, id: string): Promise<StoredBooking | undefined>;
  /** The uid of a booking, as it was recorded; nothing where it was not, or its person is forgotten. */
  uid(id: string): Promise<string | undefined>;
  /** Brings known bookings up to date with a change made elsewhere. Seats are left: a change does not say whose. */
  apply(change: BookingChange): Promise<void>;
  /**
   * Cuts the link between a person and the bookings with an owner's agents, deleted ones among them. Their times stay.
   *
   * @returns how many bookings had one
   */
  forget(ownerId: string, email: string): Promise<number>;
}

/** As `bookingDigest` has it, but a seat has a digest of its own. */
const digestOf = (uid: string): string => createHash('sha256').update(uid).digest('hex');

/** Addresses that reach the same person are the same. */
const folded = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** Returns the bookings of a database. */
export function createBookings({ db, secrets, randomId, now }: BookingsDeps): Bookings {
  const time = (): Date => new Date(now());

  function sealed(id: string, uid: string) {
    if (!secrets) return {};
    const { cipher, nonce, keyId } = secrets.seal(uid, bookingUidPlace(id));
    return { uidCipher: cipher, uidNonce: nonce, uidKeyId: keyId };
  }

  return {
    record: (note) =>
      db.transaction(async (tx) => {
        const { agentId, callId, uid, replaces, startAt, durationMin, status } = note;
        const at = time();
        const known = [uid, ...(replaces === undefined ? [] : [replaces])].map(digestOf);
        const [row] = await tx
          .select()
          .from(bookings)
          .where(and(eq(bookings.agentId, agentId), inArray(bookings.uidHash, known)))
          .orderBy(bookings.createdAt)
          .limit(1)
          .for('update');
        if (row) {
          await tx
            .update(bookings)
            .set({
              uidHash: digestOf(uid),
              callId: row.callId ?? callId,
              startAt,
              durationMin,
              // Read again after a move, it is still one that was moved.
              status: status === 'confirmed' && row.status === 'moved' ? 'moved' : status,
              updatedAt: at,
              // A person who is forgotten stays so.
              ...(row.uidCipher === null ? {} : sealed(row.id, uid)),
            })
            .where(eq(bookings.id, row.id));
          return;
        }
        const id = randomId();
        await tx
          .insert(bookings)
          .values({
            id,
            agentId,
            callId,
            uidHash: digestOf(uid),
            ...sealed(id, uid),
            attendeeHash: secrets?.digests(folded(note.attendeeEmail))[0] ?? null,
            startAt,
            durationMin,
            status,
            createdAt: at,
            updatedAt: at,
          })
          // Two that record the same booking at once.
          .onConflictDoNothing();
      }),

    list: async (agentId, { limit, after }) => {
      const rows = await db
        .select()
        .from(bookings)
        .where(
          and(
            eq(bookings.agentId, agentId),
            olderThan({ at: bookings.createdAt, id: bookings.id }, after),
          ),
        )
        .orderBy(desc(bookings.createdAt), desc(bookings.id))
        .limit(limit);
      return rows.map(toBooking);
    },

    find: async (agentId, id) => {
      const [row] = await db
        .select()
        .from(bookings)
        .where(and(eq(bookings.agentId, agentId), eq(bookings.id, id)));
      return row && toBooking(row);
    },

    uid: async (id) => {
      const [row] = await db
        .select({
          cipher: bookings.uidCipher,
          nonce: bookings.uidNonce,
          keyId: bookings.uidKeyId,
        })
        .from(bookings)
        .where(eq(bookings.id, id));
      if (!row?.cipher || !row.nonce || !row.keyId || !secrets) return undefined;
      return secrets.open(
        { cipher: row.cipher, nonce: row.nonce, keyId: row.keyId },
        bookingUidPlace(id),
      );
    },

    apply: async ({ kind, digests, start, end }) => {
      const updatedAt = time();
      const isKnown = inArray(bookings.uidHash, digests);
      if (kind === 'cancelled' || kind === 'rejected') {
        await db.update(bookings).set({ status: 'cancelled', updatedAt }).where(isKnown);
      } else if (kind === 'created') {
        await db
          .update(bookings)
          .set({ status: 'confirmed', updatedAt })
          .where(and(isKnown, eq(bookings.status, 'pending')));
      } else {
        const [uidHash] = digests;
        if (uidHash === undefined) return;
        const startAt = new Date(start);
        const durationMin = minutesBetween(start, end);
        const later = alias(bookings, 'later');
        const isRecordedAnew = exists(
          db
            .select({ id: later.id })
            .from(later)
            .where(
              and(
                eq(later.agentId, bookings.agentId),
                eq(later.uidHash, uidHash),
                ne(later.id, bookings.id),
              ),
            ),
        );
        await db
          .update(bookings)
          .set({ uidHash, startAt, durationMin, status: 'moved', updatedAt })
          .where(and(isKnown, ne(bookings.status, 'cancelled'), not(isRecordedAnew)));
      }
    },

    forget: (ownerId, email) =>
      db.transaction(async (tx) => {
        if (!secrets) return 0;
        const own = tx.select({ id: agents.id }).from(agents).where(eq(agents.ownerId, ownerId));
        const at = time();
        const forgotten = await tx
          .update(bookings)
          .set({
            attendeeHash: null,
            uidCipher: null,
            uidNonce: null,
            uidKeyId: null,
            updatedAt: at,
          })
          .where(
            and(
              inArray(bookings.attendeeHash, secrets.digests(folded(email))),
              inArray(bookings.agentId, own),
            ),
          )
          .returning({ agentId: bookings.agentId });
        for (const agentId of new Set(forgotten.map((row) => row.agentId))) {
          const line = { ownerId, agentId, action: 'forget_attendee', fields: [], at };
          await tx.insert(audit).values({ id: randomId(), ...line });
        }
        return forgotten.length;
      }),
  };
}

function toBooking(row: typeof bookings.$inferSelect): StoredBooking {
  const { id, agentId, callId, startAt, durationMin, status, createdAt } = row;
  return { id, agentId, callId, startAt, durationMin, status, createdAt };
}
