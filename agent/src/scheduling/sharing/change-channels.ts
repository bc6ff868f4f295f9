/** The channels on which changes travel over the shared store. Nothing here rejects. */
import { z } from 'zod';
import {
  decode,
  encode,
  epochMs,
  instantSchema,
  toInstant,
  type Instant,
} from '@in-call-calendar/shared';
import { PROVIDER_CACHE_MS } from '../availability/slot-store.ts';
import { decodeChange, slotChangesOf, type BookingChange } from '../booking-change.ts';
import type { TimeSpan } from '../scheduler.ts';
import type { SharedStore } from './shared-store.ts';
import type { Outdate } from './slot-days.ts';

/** A change of the free times: what was asked for before `from` (epoch ms) does not know of it. */
const slotChangeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gone'), start: instantSchema, from: z.number() }),
  z.object({
    type: z.literal('outdated'),
    /** Null: everything. */
    span: z.object({ from: instantSchema, to: instantSchema }).nullable(),
    from: z.number(),
  }),
]);
export type SlotChange = z.infer<typeof slotChangeSchema>;

const messageSchema = z.object({ by: z.string(), change: slotChangeSchema });

/** Carries slot changes between the calls over one calendar. Nothing here is waited for. */
export interface SlotChangeChannel {
  announce(change: SlotChange): void;
  /** A reservation was given back: whoever asks again must not get an answer without the slot. */
  freed(start: Instant, from: number): void;
  /** Listens to what other calls announce; returns the function that stops it. */
  listen(listener: (change: SlotChange) => void): () => void;
}

export interface SlotChangeChannelDeps {
  store: SharedStore;
  outdate: Outdate;
  scope: string;
  /** Tells our own messages from those of others. */
  id: string;
}

/** Carries booking changes from the server to all calls over one account. */
export interface ChangeChannel {
  announce: (change: BookingChange) => Promise<void>;
  /** Resolves with the function that stops the listener. */
  listen: (listener: (change: BookingChange) => void) => Promise<() => void>;
}

export interface ChangeChannelDeps {
  /** One that never rejects. */
  store: SharedStore;
  /** First part of the channel's name; of one account. */
  scope: string;
  outdate: Outdate;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Returns the channel of one account. */
export function createChangeChannel(deps: ChangeChannelDeps): ChangeChannel {
  const { store, outdate, now } = deps;
  const channel = `${deps.scope}:bookings`;
  return {
    async announce(change) {
      // First the marks, so that who learns of it does not find the free times from before.
      for (const each of slotChangesOf(change, now() + PROVIDER_CACHE_MS)) {
        await outdate(spanOf(each), each.from);
      }
      await store.publish(channel, encode(change));
    },
    listen: (listener) =>
      store.subscribe(channel, (text) => {
        const change = decodeChange(text);
        if (change) listener(change);
      }),
  };
}

/** Opens the channel between the calls over one calendar. The store has to be one that never rejects. */
export async function openSlotChangeChannel(
  deps: SlotChangeChannelDeps,
): Promise<SlotChangeChannel> {
  const { store, outdate, scope, id } = deps;
  const channel = `${scope}:news`;
  const listeners = new Set<(change: SlotChange) => void>();
  await store.subscribe(channel, (text) => {
    const message = decode(messageSchema, text);
    if (!message.ok || message.value.by === id) return;
    for (const listener of listeners) listener(message.value.change);
  });
  return {
    announce(change) {
      // First the mark, so that who learns of it does not find what it is about.
      void outdate(spanOf(change), change.from).then(() =>
        store.publish(channel, encode({ by: id, change })),
      );
    },
    freed(start, from) {
      void outdate(momentOf(start), from);
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Returns the time that a change is about; null for all times. */
export function spanOf(change: SlotChange): TimeSpan | null {
  return change.type === 'gone' ? momentOf(change.start) : change.span;
}

function momentOf(start: Instant): TimeSpan {
  return { from: start, to: toInstant(epochMs(start) + 1) };
}
