/** What kind of thing a turn holds. Pure. */
import type { Act } from '../understanding/acts.ts';
import type { Meaning } from '../understanding/understand.ts';
import { DETAILS, type Detail } from './view.ts';

/** It does one of these, or several. */
export function does({ acts }: Pick<Meaning, 'acts'>, ...some: readonly Act[]): boolean {
  return some.some((act) => acts.has(act));
}

/** Words for what is known of the person. */
const NAMES = {
  name: /\bname\b/,
  email: /\b(?:email|mail|address)\b/,
  phone: /\b(?:phone|number)\b/,
  notes: /\bnotes?\b|\bcomment\b/,
} as const satisfies Record<Detail, RegExp>;

/** What of the person a turn names, in the order of the form: `the e-mail is wrong`. */
export function detailsNamed(text: string): Detail[] {
  return DETAILS.filter((kind) => NAMES[kind].test(text));
}

/** Acts that say that a detail is wrong, without saying what is right. */
export const CORRECTIONS = DETAILS.map((kind) => `other_${kind}` as const);

/** It names, or spells, something for the form. */
export function hasDetails({ name, email, phone, note }: Meaning): boolean {
  return name !== null || email !== null || phone !== null || note !== null;
}

/** It asks for a time, or points at one. */
export function hasTime({ time, reference }: Meaning): boolean {
  if (reference !== null && reference.kind !== 'that') return true;
  return (
    time !== null &&
    (Object.keys(time.wish).some((key) => key !== 'order') ||
      time.move !== null ||
      time.range !== null ||
      time.doubt !== null)
  );
}

/** `The time is wrong`: it refuses the time that is chosen, and says so. */
export function refusesTime({ acts, text }: Meaning): boolean {
  return acts.has('release') && /\b(?:time|date|day|slot)\b/.test(text);
}
