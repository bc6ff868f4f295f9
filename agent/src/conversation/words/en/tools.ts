import { zoneName } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import type { ToolWords } from '../words.ts';
import { times } from './times.ts';

export const tools: ToolWords = {
  chosen: (start, speaking, minutes) =>
    `${capital(times.start(start, speaking))}${minutes === undefined ? '' : `, for ${times.length(minutes)}`}.`,
  length: (minutes) => `All right, ${times.length(minutes)}.`,
  notFree: (start, nearest, speaking) =>
    `${capital(times.start(start, speaking))} is not free.${nearest.length > 0 ? ` The nearest are ${times.choices(nearest, speaking)}.` : ''}`,
  nothingChosen: () => 'No time has been chosen yet. Which one would you like?',
  nothingChanged: () => 'All right, nothing has been changed.',
  gaveBack: () => 'I gave that time back.',
  closed: () => 'I closed the calendar.',
  zone(zone, now, callerIsThere) {
    const name = zoneName(zone, now);
    return callerIsThere ? `All times are in your time now, ${name}.` : `Times are in ${name} now.`;
  },
  clock: (hour12) =>
    `The calendar shows times ${hour12 ? 'with AM and PM' : 'on the 24-hour clock'} now.`,
  goodbye: () => 'Thank you for calling. Goodbye!',
};
