import { isZone } from '@in-call-calendar/shared';
import { browserZone, prefersHour12 } from '../locale.ts';
import type { CalendarEnvironment, CalendarLine } from './environment.ts';
import { tabMemory, tabStorage } from './tab-memory.ts';

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
    memory: tabMemory(tabStorage(), Date.now),
    newId: () => globalThis.crypto.randomUUID(),
  };
}
