/** How a caller reaches a person, as the agent publishes it and the page reads it. */

/** Participant attribute of the agent; see {@link formatPersonStatus}. Absent while nobody was asked for. */
export const PERSON_ATTRIBUTE = 'call.person';

/** Longest number or address that is published, in characters. */
const MAX_TO = 200;

/**
 * `none`: nothing to show. `shown`: `to` is a number or an address. `calling`: a person is being called. `connected`:
 * one is in the call, and the agent is silent.
 */
export type PersonStatus =
  { state: 'none' | 'calling' | 'connected' } | { state: 'shown'; to: string };

export const NO_PERSON: PersonStatus = { state: 'none' };

/** The attribute's value: `calling`, `shown:+1 202 555 0143`. */
export function formatPersonStatus(status: PersonStatus): string {
  return status.state === 'shown' ? `shown:${status.to}` : status.state;
}

/** Reads the attribute. Anything unknown, or no value, is nothing to show. */
export function parsePersonStatus(value: string | undefined): PersonStatus {
  if (value === 'calling' || value === 'connected') return { state: value };
  const to = /^shown:(.+)$/su.exec(value ?? '')?.[1];
  return to === undefined || to.length > MAX_TO ? NO_PERSON : { state: 'shown', to };
}

/** Returns where a press on it may lead: a `tel:` or an `https:` address; null for all else. */
export function personHref(to: string): string | null {
  const text = to.trim();
  if (/^https:\/\/[\w.-]+(?:[:/?#]\S*)?$/i.test(text)) return text;
  const digits = text.replace(/^tel:/i, '').replace(/[\s().\-/]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}
