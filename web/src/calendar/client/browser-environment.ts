import { answerSchema, decode, isZone } from '@in-call-calendar/shared';
import { z } from 'zod';
import { browserZone, prefersHour12 } from '../locale.ts';
import type { CalendarEnvironment, CalendarLine, FormMemory } from './environment.ts';

const MEMORY_PREFIX = 'in-call-calendar:';
const rememberedSchema = z.record(z.string(), answerSchema);

/** Typed values in the tab's own storage: they outlive a reload, not the tab. Without storage, nothing is kept. */
export function sessionMemory(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null) {
  let saved: unknown = null;
  const memory: FormMemory = {
    load(room) {
      const decoded = decode(rememberedSchema, storage?.getItem(MEMORY_PREFIX + room) ?? '{}');
      return decoded.ok ? decoded.value : {};
    },
    save(room, values) {
      if (values === saved) return;
      saved = values;
      if (Object.keys(values).length === 0) storage?.removeItem(MEMORY_PREFIX + room);
      else storage?.setItem(MEMORY_PREFIX + room, JSON.stringify(values));
    },
  };
  return memory;
}

/** sessionStorage, or null where the browser forbids it. */
function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/** The real page around a line. */
export function browserEnvironment(line: CalendarLine): CalendarEnvironment {
  const zone = browserZone();
  return {
    line,
    now: Date.now,
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    reading: { ...(isZone(zone) ? { zone } : {}), hour12: prefersHour12() },
    memory: sessionMemory(tabStorage()),
    newId: () => globalThis.crypto.randomUUID(),
  };
}
