import {
  clockMinutes,
  instantAt,
  toInstant,
  type Instant,
  type Zone,
} from '@in-call-calendar/shared';

/** The instant of a time of a scenario; without an offset it is read on the clock of `zone`. */
export function instantOf(time: string, zone: Zone): Instant {
  if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return toInstant(time);
  return instantAt(time.slice(0, 10), clockMinutes(time.slice(11, 16)), zone);
}
