import {
  localDate,
  shownDate,
  shownTime,
  zoneName,
  type Instant,
  type LocalDate,
  type Slot,
  type Zones,
} from '@in-call-calendar/shared';

export interface SlotLabel {
  /** On the button: `9:30 AM`. */
  short: string;
  /** Alone: `Tuesday, November 24, 9:30 AM`. */
  name: string;
}

/** How an instant is called, in the zone that is shown; `date` is the long name of its day there, where it is known. */
export function slotLabel(
  start: Instant,
  zones: Zones,
  locale: string,
  date = shownDate(localDate(start, zones.shown), 'long', locale),
): SlotLabel {
  const short = shownTime(start, { zone: zones.shown, hour12: zones.hour12, locale });
  return { short, name: `${date}, ${short}` };
}

/** Labels of the slots of one day. An hour that a clock change repeats gets its zone's name, so both have different names. */
export function slotLabels(
  date: LocalDate,
  slots: readonly Slot[],
  zones: Zones,
  locale: string,
): SlotLabel[] {
  const day = shownDate(date, 'long', locale);
  const labels = slots.map(({ start }) => ({ start, ...slotLabel(start, zones, locale, day) }));
  return labels.map(({ start, short, name }) => {
    const isTwin = labels.filter((other) => other.short === short).length > 1;
    const zone = isTwin ? ` (${zoneName(zones.shown, start, locale)})` : '';
    return { short: short + zone, name: name + zone };
  });
}
