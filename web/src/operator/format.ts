/** Times and lengths of time in the reader's language and zone. */
import { browserLanguages } from '../calendar/locale.ts';
import { language } from './texts.ts';

/** The reader's own tag of the language that the page speaks, so that dates have the form they know. */
const locale =
  browserLanguages().find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;

const dateTime = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const number = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As in "Mon, Mar 1, 2027, 9:00 AM". */
export function showTime(instant: string): string {
  return dateTime.format(Date.parse(instant));
}

/** As in "9:00:05 AM". `at`: epoch ms. */
export function showClock(at: number): string {
  return clock.format(at);
}

/**
 * As in "3 minutes ago".
 *
 * @param now epoch ms
 */
export function showAge(instant: string, now: number): string {
  const age = Math.max(0, now - Date.parse(instant));
  if (age < MINUTE) return relative.format(0, 'second');
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  return relative.format(-Math.floor(age / DAY), 'day');
}

/** As in "4:05" or "1:04:05". `ms`: a length of time. */
export function showLength(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** As in "3.4", for a length of time in ms. */
export function showSeconds(ms: number): string {
  return number.format(ms / SECOND);
}
