/** Names of days and months, as pattern fragments and as numbers. */

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Any spelling of a weekday, singular. */
export const WEEKDAY =
  '(?:mon|monday|tue|tues|tuesday|wed|weds|wednesday|wednsday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday)';

/** Weekdays written out, which alone have a plural: `thurs` is one Thursday. */
export const FULL_WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** Months whose names are no other common word. */
export const CLEAR_MONTH =
  '(?:jan|january|feb|february|apr|april|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)';

/** Every month; `may` and `march` count only beside a day or after `in`. */
export const MONTH =
  '(?:may|mar|march|jan|january|feb|february|apr|april|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)';

/** A small count: a digit, `a`, `a couple of`. */
export const COUNT = '(?:an?|the next|\\d{1,2}|a couple of|couple of|a couple|a few|few|several)';

/** A day just refused, with what leads on from it; its name is the one group: `not this Friday, but`. */
export const REFUSED_DAY = `\\bnot (?:on |in |for |this |the |coming |next )*(${WEEKDAY}|week|month|tomorrow|today|\\d{1,2}th)(?: [,.;])?(?: (?:but|rather|instead|maybe|and|then|how about|what about|can we do|i mean))* `;

/** ISO weekday of a name. */
export function weekdayNumber(name = ''): number {
  return WEEKDAYS.indexOf(name.slice(0, 3)) + 1;
}

/** 1 to 12 for a month name. */
export function monthNumber(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** The number that a {@link COUNT} stands for. */
export function countOf(text = ''): number {
  if (/^\d/.test(text)) return Number(text);
  if (/couple/.test(text)) return 2;
  if (/few|several/.test(text)) return 3;
  return 1;
}

/** A year behind a date, in digits, in two words (`twenty twenty seven`), or as `next year`. */
export const YEAR = '(20\\d\\d|20 2\\d|20 3[1-9]|2 thousand(?: and)? \\d\\d|next year|this year)';

/** The year that a {@link YEAR}, or its last two digits, stands for. */
export function yearIn(text: string, today: string): number {
  const present = Number(today.slice(0, 4));
  if (text.endsWith('year')) return text.startsWith('next') ? present + 1 : present;
  return 2000 + Number(text.slice(-2));
}

const SUFFIX: Record<string, string> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** `3rd`, `12th`; `last` for -1. */
export function nthName(number: number): string {
  if (number < 0) return 'last';
  const isTeen = number % 100 > 10 && number % 100 < 20;
  return `${number}${isTeen ? 'th' : (SUFFIX[String(number % 10)] ?? 'th')}`;
}
