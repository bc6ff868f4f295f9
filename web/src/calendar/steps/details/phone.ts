/** What the page knows about phone numbers; loaded when a phone field is first touched. */
import { getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The country a locale is of: `en-US` is `US`. */
function countryOf(locale: string) {
  const region = new Intl.Locale(locale).maximize().region;
  return getCountries().find((country) => country === region);
}

/**
 * A number as `+1 202 555 0123`; a national one is read as of the locale's country. Null for text that is no valid
 * number, which is then left as typed for the check to speak about.
 */
export function toInternational(text: string, locale: string): string | null {
  const number = parsePhoneNumberFromString(text, countryOf(locale));
  return number?.isValid() ? number.formatInternational() : null;
}
