import { decode, encode, clientSnapshotSchema } from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import type { TakeoverStorage } from './environment.ts';
import type { TabStorage } from './tab-storage.ts';

const KEY = 'in-call-calendar:known';
const MAX_CHARS = 40_000;

const storedSchema = z.object({
  room: z.string().check(z.minLength(1)),
  known: clientSnapshotSchema,
});

/** What was on the calendar of a room, in the tab's own storage; null for what another room left there. */
export function tabTakeoverStorage(
  storage: TabStorage | null,
  roomName: () => string,
): TakeoverStorage {
  return {
    load() {
      const stored = decode(storedSchema, storage?.getItem(KEY) ?? 'null', MAX_CHARS);
      return stored.ok && stored.value.room === roomName() ? stored.value.known : null;
    },
    save(known) {
      const room = roomName();
      if (room === '') return;
      try {
        storage?.setItem(KEY, encode({ room, known }));
      } catch {
        // Storage that is full keeps less; the calendar itself is not concerned.
        storage?.removeItem(KEY);
      }
    },
  };
}

export function clearTakeover(storage: TabStorage | null): void {
  storage?.removeItem(KEY);
}
