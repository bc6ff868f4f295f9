import { offsetMinutes, zoneName, type Instant, type Zone } from './time.ts';

/**
 * True where nobody can tell two zones apart at an instant: same clock, same name. IANA has several names for many zones,
 * and which one a browser gives differs (`Asia/Calcutta`, `Asia/Kolkata`).
 */
export function sameZone(a: Zone, b: Zone, at: Instant): boolean {
  if (a === b) return true;
  return offsetMinutes(at, a) === offsetMinutes(at, b) && zoneName(a, at) === zoneName(b, at);
}
