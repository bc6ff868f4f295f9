import { z } from 'zod';
import {
  decode,
  encode,
  epochMs,
  instantSchema,
  toInstant,
  type Instant,
} from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduler.ts';
import type { SharedStore } from './shared-store.ts';
import type { Outdate } from './slot-marks.ts';

/** A change of the free times: what was asked for before `from` (epoch ms) does not know of it. */
export type SlotChange =
  | { type: 'gone'; start: Instant; from: number }
  /** `span` null: everything. */
  | { type: 'outdated'; span: TimeSpan | null; from: number };

/** Carries slot changes between the calls over one calendar. Nothing here rejects or is waited for. */
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

const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gone'), start: instantSchema, from: z.number() }),
  z.object({
    type: z.literal('outdated'),
    span: z.object({ from: instantSchema, to: instantSchema }).nullable(),
    from: z.number(),
  }),
]);
const messageSchema = z.object({ by: z.string(), change: changeSchema });

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
