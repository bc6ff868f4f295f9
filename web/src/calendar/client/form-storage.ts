import { answerSchema, decode, encode } from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import { clearTakeover } from './takeover-storage.ts';
import type { FormStorage } from './environment.ts';
import { tabStorage, type TabStorage } from './tab-storage.ts';

const KEY = 'in-call-calendar';
/** How long typed values wait for their person to come back, in milliseconds. */
export const MAX_AGE_MS = 30 * 60_000;

const storedSchema = z.object({ savedAt: z.number(), values: z.record(z.string(), answerSchema) });

/**
 * Typed values in the tab's own storage. A reload is another room, so they are kept for the tab and for a while, not
 * for the room. Without storage nothing is kept.
 */
export function tabFormStorage(storage: TabStorage | null, now: () => number): FormStorage {
  let saved: unknown = null;
  return {
    load() {
      const stored = decode(storedSchema, storage?.getItem(KEY) ?? 'null');
      return stored.ok && now() - stored.value.savedAt < MAX_AGE_MS ? stored.value.values : {};
    },
    save(values) {
      if (values === saved) return;
      saved = values;
      // A tab's storage has a size: what no field takes is not worth its place.
      const kept = Object.fromEntries(
        Object.entries(values).filter(([, value]) => answerSchema.safeParse(value).success),
      );
      if (Object.keys(kept).length === 0) storage?.removeItem(KEY);
      else storage?.setItem(KEY, encode({ savedAt: now(), values: kept }));
    },
  };
}

/**
 * Forgets what was typed: for the end of a call, so that the next person at this tab does not find it.
 *
 * @example
 * room.once(RoomEvent.Disconnected, forgetTyped);
 */
export function forgetTyped(): void {
  tabStorage()?.removeItem(KEY);
  clearTakeover(tabStorage());
}
