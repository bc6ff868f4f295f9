/**
 * The reference in what somebody pasted: itself, or the end of the path of a link to a booking
 * (`https://cal.com/booking/<uid>`, `…/reschedule/<uid>`). Null where there is none.
 */
export function bookingReference(pasted: string): string | null {
  const text = pasted.trim();
  const path = /^https?:\/\//i.test(text) ? (text.split(/[?#]/)[0] ?? '') : text;
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return last === '' || last.length > 200 || /\s/.test(last) ? null : last;
}
