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

/** How an instant is called, in the zone that is shown. */
export function slotLabel(start: Instant, zones: Zones, locale: string): SlotLabel {
  return labelOn(shownDate(localDate(start, zones.shown), 'long', locale), start, zones, locale);
}

function labelOn(date: string, start: Instant, zones: Zones, locale: string): SlotLabel {
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
  const labels = slots.map(({ start }) => labelOn(day, start, zones, locale));
  return labels.map((label, index) => {
    const isTwin = labels.some((other, at) => at !== index && other.short === label.short);
    const slot = slots[index];
    if (!isTwin || !slot) return label;
    const zone = zoneName(zones.shown, slot.start, locale);
    return { short: `${label.short} (${zone})`, name: `${label.name} (${zone})` };
  });
}
