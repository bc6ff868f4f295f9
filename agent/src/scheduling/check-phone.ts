import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type CheckedPhone = { ok: true; e164: string } | { ok: false; message: string };

/**
 * Checks a phone number with the full metadata of libphonenumber, as Cal.com does, and returns it as E.164.
 *
 * @param text as typed or heard; spaces, dots, brackets, a leading `00` are fine
 * @param defaultCountry ISO 3166 code for numbers without a country code; without it those are refused
 */
export function checkPhone(text: string, defaultCountry?: string): CheckedPhone {
  const dialled = text.trim().replace(/^00/, '+');
  const country = defaultCountry?.toUpperCase();
  const number = parsePhoneNumberFromString(
    dialled,
    country !== undefined && isSupportedCountry(country) ? country : undefined,
  );
  if (!number) {
    return {
      ok: false,
      message: dialled.startsWith('+')
        ? 'That does not look like a phone number. Please check the digits.'
        : 'Please give the number with its country code, like +1 202 555 0123.',
    };
  }
  if (!number.isValid()) {
    return {
      ok: false,
      message: 'That phone number does not exist in its country. Please check the digits.',
    };
  }
  return { ok: true, e164: number.number };
}
