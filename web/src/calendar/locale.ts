/** The language dates are written in, and the clock the person reads: two things, as the words here are English. */

/** The browser's first language; `en-US` outside a browser. */
function browserLanguage(): string {
  return typeof navigator === 'undefined' ? 'en-US' : navigator.language;
}

/** Language of dates: the browser's, if the words around them are of the same language. */
export function wordsLocale(): string {
  const language = browserLanguage();
  return language.startsWith('en') ? language : 'en-US';
}

/** Whether the person is used to a 12-hour clock. */
export function prefersHour12(): boolean {
  const shape = new Intl.DateTimeFormat(browserLanguage(), { hour: 'numeric' });
  return shape.resolvedOptions().hour12 ?? true;
}

/** The person's IANA zone, as the browser knows it. */
export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
