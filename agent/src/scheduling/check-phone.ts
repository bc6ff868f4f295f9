import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { latinDigits, type Zone } from '@in-call-calendar/shared';
import { countryOfZone } from './country-of-zone.ts';

/** `phone_digits`: no number at all; `phone_country`: its country is not known; `phone_unknown`: there is none like it. */
export type PhoneProblem = { kind: 'phone_digits' | 'phone_country' | 'phone_unknown' };

export type CheckedPhone = { ok: true; e164: string } | { ok: false; problem: PhoneProblem };

/**
 * Checks a phone number with the full metadata of libphonenumber, as Cal.com does, and returns it as E.164.
 *
 * @param text as typed or heard; spaces, dots, brackets, a leading `00` are fine
 * @param defaultCountry ISO 3166 code for numbers without a country code; without it those are refused
 */
export function checkPhone(text: string, defaultCountry?: string): CheckedPhone {
  const dialled = latinDigits(text).trim().replace(/^00/, '+');
  const country = defaultCountry?.toUpperCase();
  const number = parsePhoneNumberFromString(
    dialled,
    country !== undefined && isSupportedCountry(country) ? country : undefined,
  );
  if (!number) {
    const kind = dialled.startsWith('+') ? 'phone_digits' : 'phone_country';
    return { ok: false, problem: { kind } };
  }
  if (!number.isValid()) return { ok: false, problem: { kind: 'phone_unknown' } };
  return { ok: true, e164: number.number };
}

/**
 * Returns a check that reads a number without a country code as one of the caller's own country; where it is none of
 * that country, its code is asked for.
 *
 * @param callerZone the zone that the caller is in at the time of a check
 */
export function checkPhoneOf(callerZone: () => Zone): (text: string) => CheckedPhone {
  return (text) => {
    const country = countryOfZone(callerZone());
    const national = country === undefined ? null : checkPhone(text, country);
    return national?.ok === true ? national : checkPhone(text);
  };
}
