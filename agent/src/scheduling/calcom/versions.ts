/**
 * Which `cal-api-version` each resource speaks. The version is per resource and matched exactly; an unknown or missing
 * one silently falls back to an old controller, so every request sends its own.
 */
export const CALCOM_VERSIONS = {
  me: '2024-06-14',
  eventTypes: '2024-06-14',
  slots: '2024-09-04',
  bookings: '2024-08-13',
} as const satisfies Record<string, string>;

export type CalcomResource = keyof typeof CALCOM_VERSIONS;
export type CalcomVersions = Readonly<Record<CalcomResource, string>>;
