/** The country that a time zone lies in. */
import { getCountries } from 'libphonenumber-js/max';
import { z } from 'zod';

const zonesSchema = z.array(z.string()).catch([]);
let countries: Map<string, string> | null = null;

/**
 * Returns the ISO 3166 code of the country that a zone is one of; undefined for zones of none, like `UTC`.
 *
 * @param zone any IANA name; one that ICU does not know has no country
 */
export function countryOfZone(zone: string): string | undefined {
  countries ??= new Map(
    getCountries().flatMap((country) =>
      zonesOf(country).map((each): [string, string] => [canonical(each), country]),
    ),
  );
  return countries.get(canonical(zone));
}

/** The zones of a country, which `Intl` has in a property or, where it is newer, behind a method. */
export function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`);
  const method: unknown = Reflect.get(locale, 'getTimeZones');
  const zones: unknown =
    typeof method === 'function'
      ? Reflect.apply(method, locale, [])
      : Reflect.get(locale, 'timeZones');
  return zonesSchema.parse(zones);
}

function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}
