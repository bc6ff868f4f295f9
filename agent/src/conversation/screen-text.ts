/** The screen in a few lines, given to a language model with each turn so that it knows what the caller sees. Pure. */
import {
  describeFilter,
  localDate,
  shownDate,
  shownTime,
  zoneName,
  type Details,
} from '@in-call-calendar/shared';
import type { CallContext } from './call-context.ts';

const MAX_LISTED = 12;

export function screenText({ view, visible, now, hasScreen }: CallContext): string {
  const { zones } = view;
  const reading = { zone: zones.shown, hour12: true };
  const day = (instant: string): string =>
    `${shownDate(localDate(instant, zones.shown))} ${shownTime(instant, reading)}`;
  const lines = [
    `Now: ${day(now)} ${zoneName(zones.shown, now)} (${zones.shown}); date ${localDate(now, zones.shown)}.`,
    hasScreen ? `Calendar on the caller's screen: ${view.step}.` : 'The caller has no screen.',
  ];
  if (view.step === 'closed') return lines.join('\n');
  lines.push(`Dates shown: ${view.window.from} to ${view.window.to} (${view.range}).`);
  if (view.filter) lines.push(`Only: ${describeFilter(view.filter)}.`);
  if (view.step === 'choosing') {
    const listed = visible.slice(0, MAX_LISTED).map((slot) => `${slot.start} = ${day(slot.start)}`);
    lines.push(
      `Free times on screen (${visible.length}): ${listed.join('; ') || 'none'}${visible.length > MAX_LISTED ? '; more' : ''}.`,
    );
    if (view.highlighted.length > 0) lines.push(`Pointed at: ${view.highlighted.join(', ')}.`);
  }
  if ('selected' in view) lines.push(`Chosen: ${view.selected} = ${day(view.selected)}.`);
  if (view.step === 'details') {
    lines.push(
      `Form: ${formText(view.details)}. Still needed: ${view.missing.join(', ') || 'nothing'}.`,
    );
  }
  if (view.step === 'booked') {
    lines.push(`Booked (${view.booking.status}): ${day(view.booking.start)}.`);
  }
  return lines.join('\n');
}

/** Which fields are filled in, and how sure they are. Values are left out: they are data, not instructions. */
function formText(details: Details): string {
  const fields = Object.entries(details).map(([slug, field]) => {
    const state =
      field.error !== undefined ? 'refused' : field.confirmed ? 'given' : 'heard, to be confirmed';
    return `${slug} ${state}`;
  });
  return fields.join(', ') || 'empty';
}
