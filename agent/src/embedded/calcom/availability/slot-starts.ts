import { offsetAt } from '../time/zone-offsets.ts';
import type { Interval } from './interval.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const FRIENDLY_MINUTES = [60, 30, 20, 15, 10, 5];

/** How a free time is cut into slots. Minutes. */
export interface SlotCut {
  readonly length: number;
  readonly step: number;
  /** Moves every start by so many minutes past the round one. */
  readonly offsetStart: number;
  /** The first start is on a round minute of a clock in this zone. */
  readonly timeZone: string;
}

/**
 * Start instants of the slots that fit into a free time. The first one is rounded up to a minute that suits the
 * step on the viewer's clock (half hours for 30 minutes, quarters for 45), as Cal.com does.
 */
export function slotStarts(free: Interval, cut: SlotCut): number[] {
  const round = (FRIENDLY_MINUTES.find((minutes) => cut.step % minutes === 0) ?? 1) * MINUTE_MS;
  const offset = offsetAt(cut.timeZone, free.startMs);
  const local = free.startMs + offset;
  const hour = Math.floor(local / HOUR_MS) * HOUR_MS;
  const first = hour + Math.ceil((local - hour) / round) * round - offset;
  const starts: number[] = [];
  const length = cut.length * MINUTE_MS;
  for (
    let start = first + cut.offsetStart * MINUTE_MS;
    start + length <= free.endMs;
    start += cut.step * MINUTE_MS
  ) {
    starts.push(start);
  }
  return starts;
}
