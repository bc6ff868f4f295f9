import { answerSchema, decode, encode } from '@in-call-calendar/shared';
import { z } from 'zod';
import { forgetClaims } from './tab-claims.ts';
import type { FormMemory } from './environment.ts';

const KEY = 'in-call-calendar';
/** How long typed values wait for their person to come back, in milliseconds. */
export const KEPT_FOR_MS = 30 * 60_000;

const keptSchema = z.object({ savedAt: z.number(), values: z.record(z.string(), answerSchema) });

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The tab's own storage, or null where the browser forbids it. */
export function tabStorage(): TabStorage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/**
 * Typed values in the tab's own storage. A reload is another room, so they are kept for the tab and for a while, not
 * for the room. Without storage nothing is kept.
 */
export function tabMemory(storage: TabStorage | null, now: () => number): FormMemory {
  let saved: unknown = null;
  return {
    load() {
      const kept = decode(keptSchema, storage?.getItem(KEY) ?? 'null');
      return kept.ok && now() - kept.value.savedAt < KEPT_FOR_MS ? kept.value.values : {};
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

/** Forgets what was typed: for the end of a call, so that the next person at this tab does not find it. */
export function forgetTyped(): void {
  tabStorage()?.removeItem(KEY);
  forgetClaims(tabStorage());
}
