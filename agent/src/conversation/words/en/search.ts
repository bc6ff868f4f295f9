import { capital } from '../capital.ts';
import type { SearchWords } from '../words.ts';
import { times } from './times.ts';

export const search: SearchWords = {
  unreachable: () =>
    'I cannot reach the calendar right now. It will show the times as soon as it answers.',

  nothing(dates, filter, today) {
    const nothing = `There is nothing free ${times.wish(dates, filter, today)}`.trim();
    return {
      butOtherTimes: (starts, speaking) =>
        `${nothing}. What I do have is ${times.choices(starts, speaking)}.`,
      butLater: (starts, speaking) =>
        `${nothing}. The next free times are ${times.choices(starts, speaking)}.`,
      laterUnread: () => `${nothing}, and I cannot read later dates right now.`,
      until: (date) =>
        `${nothing}, and I found nothing else until ${times.wish({ from: date, to: date }, null, today).replace(/^on /, '')}.`,
    };
  },

  closest: (starts, speaking) =>
    `That exact time is not free. The closest I have is ${times.choices(starts, speaking)}.`,
  free: (starts, speaking) =>
    starts.length === 1
      ? `${capital(times.choices(starts, speaking))} is free.`
      : `${capital(times.choices(starts, speaking, 'and'))} are free.`,
  only: (start, speaking) => `There is one free time: ${times.start(start, speaking)}.`,
  soonest: (starts, speaking) => `The soonest I have is ${times.choices(starts, speaking)}.`,
  latest: (starts, speaking) => `The latest I have is ${times.choices(starts, speaking)}.`,
  some: (starts, all, speaking) =>
    `I have ${times.choices(starts, speaking)}${all ? '' : ', among others'}.`,
};
