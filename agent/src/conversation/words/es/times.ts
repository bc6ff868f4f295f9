import {
  clockMinutes,
  daysBetween,
  localDate,
  minuteOfDay,
  shownDate,
  zoneName,
  type LocalDate,
  type SlotFilter,
} from '@in-call-calendar/shared';
import type { TimeWords } from '../words.ts';

const LOCALE = 'es-ES';
const PARTS = {
  morning: 'por la mañana',
  afternoon: 'por la tarde',
  evening: 'por la noche',
} as const;
const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados', 'domingos'];
/** What the hours of the day are called, from each hour on. */
const HOURS: readonly [from: number, name: string][] = [
  [21, 'de la noche'],
  [13, 'de la tarde'],
  [12, 'del mediodía'],
  [6, 'de la mañana'],
  [0, 'de la madrugada'],
];

export const times: TimeWords = {
  start(start, { now, zones }) {
    const date = localDate(start, zones.shown);
    const day = spokenDate(date, localDate(now, zones.shown));
    return `${day} a ${clock(minuteOfDay(start, zones.shown))}`;
  },

  startWithZone: (start, speaking) =>
    `${times.start(start, speaking)}, ${zoneName(speaking.zones.shown, start, LOCALE)}`,

  choices(starts, { now, zones }, last = 'or') {
    const today = localDate(now, zones.shown);
    let lastDate = '';
    const words = starts.map((start) => {
      const date = localDate(start, zones.shown);
      const time = `a ${clock(minuteOfDay(start, zones.shown))}`;
      const same = date === lastDate;
      lastDate = date;
      return same ? time : `${spokenDate(date, today)} ${time}`;
    });
    return times.join(words, last);
  },

  length(minutes) {
    if (minutes === 90) return 'una hora y media';
    if (minutes % 60 !== 0) return `${minutes} minutos`;
    return minutes === 60 ? 'una hora' : `${minutes / 60} horas`;
  },

  join(words, last) {
    const before = words.slice(0, -1).join(', ');
    const end = words.at(-1) ?? '';
    if (before === '') return end;
    // `o` becomes `u` before its own sound: `u hoy`.
    return `${before} ${last === 'and' ? 'y' : /^h?o/i.test(end) ? 'u' : 'o'} ${end}`;
  },

  wish({ from, to }, filter, today) {
    const words: string[] = [];
    if (from !== undefined && from === to) {
      const day = { 0: 'hoy', 1: 'mañana' }[daysBetween(today, from)];
      words.push(day ?? onDate(from));
    } else if (from !== undefined && to !== undefined) {
      words.push(`entre ${onDate(from)} y ${onDate(to)}`);
    }
    const wanted = times.filter(filter);
    if (wanted) words.push(wanted);
    return words.join(' ');
  },

  filter(filter) {
    if (!filter) return '';
    const words: string[] = [];
    if (filter.weekdays) words.push(spokenWeekdays(filter.weekdays));
    if (filter.parts) {
      const parts = filter.parts.map((part) => PARTS[part]);
      words.push(times.join(parts, 'and'));
    }
    if (filter.after !== undefined) words.push(`a partir de ${clock(clockMinutes(filter.after))}`);
    if (filter.before !== undefined) words.push(untilWords(filter.before));
    return words.filter(Boolean).join(', ');
  },
};

/** `el martes 1 de diciembre`. */
export function onDate(date: LocalDate): string {
  return `el ${shownDate(date, 'long', LOCALE).replace(', ', ' ')}`;
}

/** Words after `de`: `del martes`, `de hoy`. */
export function of(words: string): string {
  return words.startsWith('el ') ? `d${words}` : `de ${words}`;
}

/** Words after `a`: `al martes`, `a hoy`. */
export function to(words: string): string {
  return words.startsWith('el ') ? `a${words.slice(1)}` : `a ${words}`;
}

/** A date for the ear: `el martes 1 de diciembre`, or with `hoy` or `mañana` in place of the article. */
function spokenDate(date: LocalDate, today: LocalDate): string {
  const day = { 0: 'hoy, ', 1: 'mañana, ' }[daysBetween(today, date)];
  return day === undefined ? onDate(date) : `${day}${onDate(date).slice(3)}`;
}

/** `las 2 de la tarde`: on the 12-hour clock with the part of the day, as it is said everywhere that speaks Spanish. */
function clock(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const shown = hour % 12 || 12;
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
  const part = HOURS.find(([from]) => hour >= from)?.[1] ?? '';
  return `${shown === 1 ? 'la' : 'las'} ${shown}${rest} ${part}`;
}

function spokenWeekdays(weekdays: NonNullable<SlotFilter['weekdays']>): string {
  const named = WEEKDAYS.filter((_, index) => weekdays.some((day) => day === index + 1));
  if (named.length <= 3) return `los ${times.join(named, 'and')}`;
  const missing = WEEKDAYS.filter((name) => !named.includes(name));
  return missing.length === 0 ? '' : `en días que no sean ${times.join(missing, 'or')}`;
}

/** A wish such as `no later than three` comes as `before: 15:01`; it is read back as it was meant. */
function untilWords(before: string): string {
  const minutes = clockMinutes(before);
  return before.endsWith(':01') ? `hasta ${clock(minutes - 1)}` : `antes de ${clock(minutes)}`;
}
