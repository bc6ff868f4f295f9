import { expect, it } from 'vitest';
import { countryOfZone } from './country-of-zone.ts';

it.each([
  ['Europe/Berlin', 'DE'],
  ['Europe/London', 'GB'],
  ['America/New_York', 'US'],
  ['America/Toronto', 'CA'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Calcutta', 'IN'],
  ['Australia/Sydney', 'AU'],
  ['UTC', undefined],
  ['Etc/Unknown', undefined],
  ['Nowhere/Atall', undefined],
])('%s is a zone of %s', (zone, country) => {
  expect(countryOfZone(zone)).toBe(country);
});
