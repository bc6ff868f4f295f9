/** Which free times to offer for a wish: the few that fit best, out of all that fit. Pure. */
import {
  clockMinutes,
  epochMs,
  fitsFilter,
  localParts,
  type Slot,
  type SlotFilter,
  type Zone,
} from '@in-call-calendar/shared';
import type { TimeWish } from './contract.ts';

/** How many times are spoken of at once. */
export const MAX_OFFERS = 3;
/** Offers for a wide wish lie at least this far apart. */
const SPREAD_MS = 90 * 60_000;

export interface Offers {
  /** At most three, in the order they are spoken; one where the soonest or the latest was asked for. */
  times: Slot[];
  /** How many fit in all. */
  total: number;
}

/** The slots that fit a wish and a filter, ascending. `near` and `order` rank and do not exclude. */
export function fitting(
  slots: readonly Slot[],
  wish: Pick<TimeWish, 'from' | 'to'>,
  filter: SlotFilter | null,
  zone: Zone,
): Slot[] {
  return slots.filter((slot) => {
    const { date } = localParts(slot.start, zone);
    if (wish.from !== undefined && date < wish.from) return false;
    if (wish.to !== undefined && date > wish.to) return false;
    return filter === null || fitsFilter(slot, filter, zone);
  });
}

/** How many times answer a wish: who asks for the soonest, or the latest, asks for one. */
export function mostFor({ order }: Pick<TimeWish, 'order'>): number {
  return order === undefined ? MAX_OFFERS : 1;
}

/** Picks what to offer out of the fitting slots; `most` is how many at once. */
export function pickOffers(
  fits: readonly Slot[],
  wish: Pick<TimeWish, 'near' | 'order'>,
  zone: Zone,
  most = mostFor(wish),
): Offers {
  const total = fits.length;
  if (wish.near !== undefined) {
    const near = clockMinutes(wish.near);
    const exact = fits.filter((slot) => localParts(slot.start, zone).minute === near);
    if (exact.length > 0) {
      return { times: wish.order === 'latest' ? exact.slice(-most) : exact.slice(0, most), total };
    }
    return { times: byDistance(fits, near, zone).slice(0, most).sort(byStart), total };
  }
  if (wish.order === 'soonest') return { times: fits.slice(0, most), total };
  if (wish.order === 'latest') return { times: fits.slice(-most), total };
  return { times: spread(fits), total };
}

/** True when one of the offers is at the wished clock time, or none was wished. */
export function isExact(times: readonly Slot[], wish: TimeWish, zone: Zone): boolean {
  const [first] = times;
  if (!first) return false;
  return (
    wish.near === undefined || localParts(first.start, zone).minute === clockMinutes(wish.near)
  );
}

function byStart(a: Slot, b: Slot): number {
  return epochMs(a.start) - epochMs(b.start);
}

/** Slots nearest to a clock time, the earlier date first. */
function byDistance(slots: readonly Slot[], near: number, zone: Zone): Slot[] {
  const firstDate = slots[0] ? localParts(slots[0].start, zone).date : '';
  return slots
    .map((slot) => {
      const { date, minute } = localParts(slot.start, zone);
      return { slot, later: date === firstDate ? 0 : 1, away: Math.abs(minute - near) };
    })
    .sort((a, b) => a.later - b.later || a.away - b.away || byStart(a.slot, b.slot))
    .map((each) => each.slot);
}

/** The soonest, and two more that differ enough to be a choice; ascending. */
function spread(fits: readonly Slot[]): Slot[] {
  if (fits.length <= MAX_OFFERS) return [...fits];
  const picked: Slot[] = [];
  for (const slot of fits) {
    const last = picked.at(-1);
    if (!last || epochMs(slot.start) - epochMs(last.start) >= SPREAD_MS) picked.push(slot);
    if (picked.length === MAX_OFFERS) return picked;
  }
  for (const slot of fits) {
    if (picked.length === MAX_OFFERS) break;
    if (!picked.includes(slot)) picked.push(slot);
  }
  return picked.sort((a, b) => epochMs(a.start) - epochMs(b.start));
}
