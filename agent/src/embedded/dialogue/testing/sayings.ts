import type { TimeWish } from '../contract.ts';
import type { TimeReading } from '../understanding/time/read-time.ts';

/** What a saying comes to: the wish, and what else was in it. */
export type Meant = TimeWish &
  Partial<Pick<TimeReading, 'approximate' | 'range' | 'frees' | 'move' | 'doubt' | 'choices'>>;

/** Sayings with what they mean, by the sort of thing they are about; null where they say nothing about a time. */
export type Sayings = Record<string, readonly (readonly [string, Meant | null])[]>;
