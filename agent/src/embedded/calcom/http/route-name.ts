/** Routes whose last part is somebody's booking or hold. */
const VARIABLE = [
  /^(\/v2\/slots\/reservations)\/[^/]+$/,
  /^(\/v2\/bookings\/by-seat)\/[^/]+$/,
  /^(\/v2\/bookings)\/(?!by-seat\/)[^/]+(\/[a-z-]+)?$/,
  /^(\/v2\/event-types)\/[^/]+$/,
];

/** A path with its uid replaced by `:uid`, fit for logs and counts: a uid is a capability. */
export function routeName(path: string): string {
  for (const pattern of VARIABLE) {
    const [whole, before = '', after = ''] = pattern.exec(path) ?? [];
    if (whole !== undefined) return `${before}/:uid${after}`;
  }
  return path;
}
