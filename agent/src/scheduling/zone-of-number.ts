/** The time zone that a phone number tells of. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { offsetMinutes, toInstant, type Zone } from '@in-call-calendar/shared';
import { zonesOf } from './country-of-zone.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days ahead at which clocks are compared: all that can be booked lies before, and summer and winter among it. */
const COMPARED_DAYS = [0, 91, 182, 273, 364];

/** `one`: all of the country keeps the same time. `several`: it does not. `unknown`: no number, or one of no country. */
export type NumberZone =
  { kind: 'one'; zone: Zone } | { kind: 'several'; country: string } | { kind: 'unknown' };

/**
 * Returns the zone of the country that a number belongs to; of several, the country (ISO 3166).
 *
 * @param number E.164; nothing where it is withheld
 * @param now milliseconds since 1970: zones of a country that keep the same time from now on are one
 */
export function zoneOfNumber(number: string | undefined, now: number): NumberZone {
  const country = number === undefined ? undefined : parsePhoneNumberFromString(number)?.country;
  if (country === undefined) return { kind: 'unknown' };
  const zones = zonesOf(country);
  const [first] = zones;
  if (first === undefined) return { kind: 'unknown' };
  const clocks = new Set(zones.map((zone) => clockOf(zone, now)));
  return clocks.size === 1 ? { kind: 'one', zone: first } : { kind: 'several', country };
}

function clockOf(zone: Zone, now: number): string {
  return COMPARED_DAYS.map((days) => offsetMinutes(toInstant(now + days * DAY_MS), zone)).join();
}
