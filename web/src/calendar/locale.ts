/** What the browser knows about the person: languages, clock, zone. */
import { isZone, type Zone } from '@in-call-calendar/shared';

/** The languages the person reads, best first; `en-US` outside a browser. */
export function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? ['en-US'] : navigator.languages;
}

/** Whether the person is used to a 12-hour clock. */
export function prefersHour12(): boolean {
  const shape = new Intl.DateTimeFormat(browserLanguages()[0] ?? 'en-US', { hour: 'numeric' });
  return shape.resolvedOptions().hour12 ?? true;
}

/** The person's IANA zone; undefined where the browser names none that it knows, such as `Etc/Unknown`. */
export function browserZone(): Zone | undefined {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : undefined;
}
