/** The repetitions that are offered by touch, as values of a menu. */
import type { Repetition } from '@in-call-calendar/shared';

export type Rhythm = Pick<Repetition, 'frequency' | 'interval'>;

export const RHYTHMS: readonly Rhythm[] = [
  { frequency: 'weekly', interval: 1 },
  { frequency: 'weekly', interval: 2 },
  { frequency: 'monthly', interval: 1 },
];

/** How many times a new repetition begins with. */
export const FIRST_COUNT = 4;
const COUNTS = [2, 3, 4, 5, 6, 8, 10, 12];

export const rhythmKey = ({ frequency, interval }: Rhythm): string => `${frequency}/${interval}`;

/** Rhythms to choose from; another one, asked for in words, is there as well. */
export function rhythmsWith(current: Rhythm | undefined): Rhythm[] {
  const isKnown = !current || RHYTHMS.some((each) => rhythmKey(each) === rhythmKey(current));
  return isKnown ? [...RHYTHMS] : [...RHYTHMS, current];
}

export function countsWith(current: number): number[] {
  return [...new Set([...COUNTS, current])].sort((a, b) => a - b);
}
