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

const LOCALE = 'de-DE';
const PARTS = { morning: 'vormittags', afternoon: 'nachmittags', evening: 'abends' } as const;
const WEEKDAYS = [
  'montags',
  'dienstags',
  'mittwochs',
  'donnerstags',
  'freitags',
  'samstags',
  'sonntags',
];

export const times: TimeWords = {
  start(start, { now, zones }) {
    const date = localDate(start, zones.shown);
    return `${spokenDate(date, localDate(now, zones.shown))} um ${clock(minuteOfDay(start, zones.shown))}`;
  },

  startWithZone: (start, speaking) =>
    `${times.start(start, speaking)}, ${zoneName(speaking.zones.shown, start, LOCALE)}`,

  choices(starts, { now, zones }, last = 'or') {
    const today = localDate(now, zones.shown);
    let lastDate = '';
    const words = starts.map((start) => {
      const date = localDate(start, zones.shown);
      const time = clock(minuteOfDay(start, zones.shown));
      const same = date === lastDate;
      lastDate = date;
      return same ? time : `${spokenDate(date, today)} um ${time}`;
    });
    return times.join(words, last);
  },

  length(minutes) {
    if (minutes === 90) return 'anderthalb Stunden';
    if (minutes % 60 !== 0) return `${minutes} Minuten`;
    return minutes === 60 ? 'eine Stunde' : `${minutes / 60} Stunden`;
  },

  join(words, last) {
    const before = words.slice(0, -1).join(', ');
    const end = words.at(-1) ?? '';
    return before === '' ? end : `${before} ${last === 'and' ? 'und' : 'oder'} ${end}`;
  },

  wish({ from, to }, filter, today) {
    const words: string[] = [];
    if (from !== undefined && from === to) {
      const day = { 0: 'heute', 1: 'morgen' }[daysBetween(today, from)];
      words.push(day ?? `am ${shownDate(from, 'long', LOCALE)}`);
    } else if (from !== undefined && to !== undefined) {
      words.push(
        `zwischen ${shownDate(from, 'long', LOCALE)} und ${shownDate(to, 'long', LOCALE)}`,
      );
    }
    const wanted = times.filter(filter);
    if (wanted) words.push(wanted);
    return words.join(' ');
  },

  filter(filter) {
    if (!filter) return '';
    const words: string[] = [];
    if (filter.weekdays) words.push(spokenWeekdays(filter.weekdays));
    if (filter.parts)
      words.push(
        times.join(
          filter.parts.map((part) => PARTS[part]),
          'and',
        ),
      );
    if (filter.after !== undefined) words.push(`ab ${clock(clockMinutes(filter.after))}`);
    if (filter.before !== undefined) words.push(untilWords(filter.before));
    return words.filter(Boolean).join(', ');
  },
};

/** A date for the ear: `Dienstag, 1. Dezember`, with `heute` or `morgen` before it. */
function spokenDate(date: LocalDate, today: LocalDate): string {
  const words = shownDate(date, 'long', LOCALE);
  const day = { 0: 'heute, ', 1: 'morgen, ' }[daysBetween(today, date)] ?? '';
  return `${day}${words}`;
}

/** `14 Uhr`, `14 Uhr 30`: on the 24-hour clock, as offices say it, so that nobody has to ask which half of the day. */
function clock(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} Uhr${rest === 0 ? '' : ` ${rest}`}`;
}

function spokenWeekdays(weekdays: NonNullable<SlotFilter['weekdays']>): string {
  const named = WEEKDAYS.filter((_, index) => weekdays.some((day) => day === index + 1));
  if (named.length <= 3) return times.join(named, 'and');
  const missing = WEEKDAYS.filter((name) => !named.includes(name));
  return missing.length === 0 ? '' : `an anderen Tagen als ${times.join(missing, 'or')}`;
}

/** A wish such as `no later than three` comes as `before: 15:01`; it is read back as it was meant. */
function untilWords(before: string): string {
  const minutes = clockMinutes(before);
  return before.endsWith(':01') ? `bis ${clock(minutes - 1)}` : `vor ${clock(minutes)}`;
}
