/** What kind of thing a turn holds. Pure. */
import type { Meaning } from '../understanding/understand.ts';

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
      time.range !== null)
  );
}
