import {
  localDate,
  shownDate,
  shownTime,
  zoneName,
  type Instant,
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
  const timeDisplay = { zone: zones.shown, hour12: zones.hour12, locale };
  const short = shownTime(start, timeDisplay);
  return { short, name: `${shownDate(localDate(start, zones.shown), 'long', locale)}, ${short}` };
}

/** Labels of the slots of one day. An hour that a clock change repeats gets its zone's name, so both have different names. */
export function slotLabels(slots: readonly Slot[], zones: Zones, locale: string): SlotLabel[] {
  const labels = slots.map((slot) => slotLabel(slot.start, zones, locale));
  return labels.map((label, index) => {
    const isTwin = labels.some((other, at) => at !== index && other.short === label.short);
    const slot = slots[index];
    if (!isTwin || !slot) return label;
    const zone = zoneName(zones.shown, slot.start, locale);
    return { short: `${label.short} (${zone})`, name: `${label.name} (${zone})` };
  });
}
