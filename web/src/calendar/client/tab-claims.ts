import { decode, encode, clientSnapshotSchema } from '@in-call-calendar/shared';
import { z } from 'zod';
import type { ClaimsMemory } from './environment.ts';

const KEY = 'in-call-calendar:known';
const MAX_CHARS = 40_000;

const keptSchema = z.object({ room: z.string().min(1), known: clientSnapshotSchema });

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was on the calendar of a room, in the tab's own storage. What another room left there is none of its. */
export function tabClaims(storage: TabStorage | null, roomName: () => string): ClaimsMemory {
  return {
    load() {
      const kept = decode(keptSchema, storage?.getItem(KEY) ?? 'null', MAX_CHARS);
      return kept.ok && kept.value.room === roomName() ? kept.value.known : null;
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

export function forgetClaims(storage: TabStorage | null): void {
  storage?.removeItem(KEY);
}
