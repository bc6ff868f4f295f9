/** What a telephone line can be asked to call. */
export interface DialTarget {
  /** As SIP REFER takes it: `tel:+12025550143`, `sip:desk@example.com`. */
  uri: string;
  /** As a trunk dials it: `+12025550143`; absent for an address. */
  number?: string;
}

/**
 * Reads a number or an address. Null where it is neither: a number without its country could be anybody's.
 *
 * @param to as an operator writes it: `+1 202 555 0143`, `tel:+12025550143`, `sip:desk@example.com`
 */
export function dialTarget(to: string): DialTarget | null {
  const text = to.trim();
  if (/^sips?:[^\s<>"@]+@[^\s<>"@]+$/i.test(text)) return { uri: text };
  const number = text.replace(/^tel:/i, '').replace(/[\s().\-/]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(number) ? { uri: `tel:${number}`, number } : null;
}
