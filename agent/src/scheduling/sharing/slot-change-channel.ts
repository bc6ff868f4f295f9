import { z } from 'zod';
import { epochMs, instantSchema, toInstant, type Instant } from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduler.ts';
import { parseJson } from './parse-json.ts';
import type { SharedStore } from './shared-store.ts';
import type { Outdate } from './slot-marks.ts';

/** A change of the free times: what was asked for before `from` (epoch ms) does not know of it. */
export type SlotChange =
  | { type: 'gone'; start: Instant; from: number }
  /** `span` null: everything. */
  | { type: 'outdated'; span: TimeSpan | null; from: number };

/** Changes that one call knows of and the others should. Nothing here rejects or is waited for. */
export interface SlotNews {
  tell(change: SlotChange): void;
  /** A reservation was given back: whoever asks anew must not get an answer without the slot. */
  freed(start: Instant, from: number): void;
  /** Hears what others tell; answers with the way to stop. */
  listen(listener: (change: SlotChange) => void): () => void;
}

export interface SlotNewsDeps {
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

/** Opens the line between the calls over one calendar. The store has to be one that never rejects. */
export async function openSlotNews({ store, outdate, scope, id }: SlotNewsDeps): Promise<SlotNews> {
  const channel = `${scope}:news`;
  const listeners = new Set<(change: SlotChange) => void>();
  await store.subscribe(channel, (text) => {
    const message = messageSchema.safeParse(parseJson(text));
    if (!message.success || message.data.by === id) return;
    for (const listener of listeners) listener(message.data.change);
  });
  return {
    tell(change) {
      // First the mark, so that who hears of it does not find what it is about.
      void outdate(spanOf(change), change.from).then(() =>
        store.publish(channel, JSON.stringify({ by: id, change })),
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

function spanOf(change: SlotChange): TimeSpan | null {
  return change.type === 'gone' ? momentOf(change.start) : change.span;
}

function momentOf(start: Instant): TimeSpan {
  return { from: start, to: toInstant(epochMs(start) + 1) };
}
