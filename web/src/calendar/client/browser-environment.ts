import { browserLanguages, browserZone, prefersHour12 } from '../locale.ts';
import type { CalendarEnvironment, CalendarTransport } from './environment.ts';
import { tabTakeoverStorage } from './takeover-storage.ts';
import { tabFormStorage } from './form-storage.ts';
import { tabStorage } from './tab-storage.ts';

/** Calls back once after `ms` milliseconds; the returned function cancels it. */
export function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

/**
 * The real page around a line.
 *
 * @param roomName empty before the room is joined
 */
export function browserEnvironment(
  transport: CalendarTransport,
  roomName: () => string,
): CalendarEnvironment {
  const zone = browserZone();
  const [language] = browserLanguages();
  return {
    transport,
    now: Date.now,
    after,
    timeDisplay: { ...(zone !== undefined && { zone }), hour12: prefersHour12(), language },
    formStorage: tabFormStorage(tabStorage(), Date.now),
    takeoverStorage: tabTakeoverStorage(tabStorage(), roomName),
    newId: () => globalThis.crypto.randomUUID(),
  };
}
