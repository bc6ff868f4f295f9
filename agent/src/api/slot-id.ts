import { toInstant, type Instant } from '@in-call-calendar/shared';

const FORM = /^CS_([0-9a-z]{1,11})$/;

/** Returns the id of a slot: its start in base 36, so that no table of slots has to be kept. */
export function slotId(start: Instant): string {
  return `CS_${Date.parse(start).toString(36)}`;
}

/** Returns the start of a slot by its id; nothing where it is none. Whether it is free is not said. */
export function startOfSlot(id: string): Instant | undefined {
  const [, digits] = FORM.exec(id) ?? [];
  if (digits === undefined) return undefined;
  const date = new Date(parseInt(digits, 36));
  return Number.isNaN(date.getTime()) ? undefined : toInstant(date);
}
