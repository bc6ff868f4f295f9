import { isZone } from '@in-call-calendar/shared';
import { browserLanguages, browserZone, prefersHour12 } from '../locale.ts';
import type { CalendarEnvironment, CalendarLine } from './environment.ts';
import { tabClaims } from './tab-claims.ts';
import { tabMemory, tabStorage } from './tab-memory.ts';

/**
 * The real page around a line.
 *
 * @param roomName empty before the room is joined
 */
export function browserEnvironment(
  line: CalendarLine,
  roomName: () => string,
): CalendarEnvironment {
  const zone = browserZone();
  const [language] = browserLanguages();
  return {
    line,
    now: Date.now,
    after(ms, callback) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    reading: { ...(isZone(zone) ? { zone } : {}), hour12: prefersHour12(), language },
    memory: tabMemory(tabStorage(), Date.now),
    claims: tabClaims(tabStorage(), roomName),
    newId: () => globalThis.crypto.randomUUID(),
  };
}
