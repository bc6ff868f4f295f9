/** A series for the ear. Pure. */
import {
  localDate,
  spokenDate,
  type CalendarView,
  type Repetition,
} from '@in-call-calendar/shared';
import type { CallContext } from '../../contract.ts';
import type { SeriesWish } from '../state.ts';

/** `every week`, `every other month`, `every 3 weeks`. */
export function spokenRhythm({ frequency, interval }: SeriesWish): string {
  const unit = frequency.replace(/ly$/, '');
  if (interval === 1) return `every ${unit}`;
  return interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`;
}

/** `every week, 4 times in all, the last on Tuesday, December 22nd`; empty where a single time is chosen. */
export function spokenSeries({ view, now }: CallContext): string {
  const repeat = repeatOf(view);
  if (repeat === null) return '';
  const { repetition, starts } = repeat;
  const words = `${spokenRhythm(repetition)}, ${repetition.count} times in all`;
  const last = starts.at(-1);
  if (last === undefined) return words;
  const { shown } = view.zones;
  return `${words}, the last on ${spokenDate(localDate(last, shown), localDate(now, shown))}`;
}

/** The series that begins with the chosen time; null for none. */
export function repeatOf(
  view: CalendarView,
): { repetition: Repetition; starts: readonly string[] } | null {
  return 'repeat' in view ? (view.repeat ?? null) : null;
}

/** The wish as the tools take it; null while its length is not known. */
export function repetitionOf(series: SeriesWish | null): Repetition | null {
  if (series === null || series.count === null) return null;
  const { frequency, interval, count } = series;
  return { frequency, interval: Math.min(Math.max(interval, 1), 12), count };
}
