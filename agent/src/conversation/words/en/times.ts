import {
  describeFilter,
  localDate,
  shownDate,
  spokenDate,
  spokenTime,
  zoneName,
} from '@in-call-calendar/shared';
import type { TimeWords } from '../words.ts';

/** A day has one of each. */
const PARTS = /\b(morning|afternoon|evening)s\b/g;

export const times: TimeWords = {
  start(start, { now, zones }) {
    const date = localDate(start, zones.shown);
    return `${spokenDate(date, localDate(now, zones.shown))} at ${spokenTime(start, zones.shown)}`;
  },

  startWithZone: (start, speaking) =>
    `${times.start(start, speaking)} ${zoneName(speaking.zones.shown, start)}`,

  choices(starts, { now, zones }, last = 'or') {
    const today = localDate(now, zones.shown);
    let lastDate = '';
    const words = starts.map((start) => {
      const date = localDate(start, zones.shown);
      const time = spokenTime(start, zones.shown);
      const same = date === lastDate;
      lastDate = date;
      return same ? time : `${spokenDate(date, today)} at ${time}`;
    });
    return times.join(words, last);
  },

  length(minutes) {
    if (minutes === 90) return 'an hour and a half';
    if (minutes % 60 !== 0) return `${minutes} minutes`;
    return minutes === 60 ? 'one hour' : `${minutes / 60} hours`;
  },

  join: (words, last) =>
    words.length <= 1
      ? (words[0] ?? '')
      : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`,

  wish({ from, to }, filter, today) {
    const words: string[] = [];
    const isDay = from !== undefined && from === to;
    if (isDay) {
      words.push(
        from === today ? 'today' : `on ${spokenDate(from, today).replace(/^tomorrow, /, '')}`,
      );
    } else if (from !== undefined && to !== undefined) {
      words.push(`between ${shownDate(from)} and ${shownDate(to)}`);
    }
    const wanted = describeFilter(filter);
    if (wanted) words.push(isDay ? wanted.replaceAll(PARTS, '$1') : wanted);
    return words.join(' ').replace(/^today in the (\w+)$/, 'this $1');
  },

  filter: describeFilter,
};
