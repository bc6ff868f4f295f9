import type { Occurrence } from '@in-call-calendar/shared';
import type { Speaking, TimeWords } from './words.ts';

/** Returns how a series stands: of each outcome, how many starts there are and how they are said. */
export function seriesParts(series: readonly Occurrence[], speaking: Speaking, times: TimeWords) {
  const of = (...wanted: Occurrence['outcome'][]) => {
    const starts = series
      .filter(({ outcome }) => wanted.includes(outcome))
      .map(({ start }) => times.start(start, speaking));
    const [first = '', last = ''] = [starts[0], starts.at(-1)];
    return { count: starts.length, first, last, spoken: times.join(starts, 'and') };
  };
  return {
    had: of('booked', 'requested'),
    isRequest: of('requested').count > 0,
    taken: of('taken'),
    failed: of('failed'),
    checking: of('checking'),
  };
}
