/** What the browser knows about the person: languages, clock, zone. */

/** The languages the person reads, best first; `en-US` outside a browser. */
export function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? ['en-US'] : navigator.languages;
}

/** Whether the person is used to a 12-hour clock. */
export function prefersHour12(): boolean {
  const shape = new Intl.DateTimeFormat(browserLanguages()[0] ?? 'en-US', { hour: 'numeric' });
  return shape.resolvedOptions().hour12 ?? true;
}

/** The person's IANA zone, as the browser knows it. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
