/** Every time zone that this runtime knows, and when its clocks change. The offsets come from `Intl`'s own offset names. */
import type { Zone } from '../time.ts';

/** One turn of the clocks: the first instant with the new offset. Times in epoch ms, offsets in minutes ahead of UTC. */
export interface ClockChange {
  zone: Zone;
  at: number;
  before: number;
  after: number;
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const ALL_ZONES: readonly Zone[] = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

const formats = new Map<Zone, Intl.DateTimeFormat>();

/** Minutes ahead of UTC, read from a name like `GMT-03:30`: another way than the code under test takes. */
export function offsetByName(at: number, zone: Zone): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const match = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(format.format(at));
  if (!match) throw new Error(`no offset for ${zone}`);
  const [, sign, hours = '0', minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) || 0;
}

/** The clock changes of a zone between two times, found by halving steps of six days. */
export function clockChanges(zone: Zone, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let before = offsetByName(from, zone);
  for (let low = from; low < to; low += 6 * DAY_MS) {
    const after = offsetByName(low + 6 * DAY_MS, zone);
    if (after === before) continue;
    let [early, late] = [low, low + 6 * DAY_MS];
    while (late - early > MINUTE_MS) {
      const middle = Math.floor((early + late) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offsetByName(middle, zone) === before) early = middle;
      else late = middle;
    }
    changes.push({ zone, at: late, before, after });
    before = after;
  }
  return changes;
}
