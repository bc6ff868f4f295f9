import { z } from 'zod';
import { parseInstant } from '../time/iso.ts';
import { isTimeZone } from '../time/zone-offsets.ts';

/*
 * Fields of requests, with the texts that class-validator gives Cal.com's answers.
 */

/** An ISO instant, as epoch milliseconds. */
export function isoInstant(name: string) {
  const error = `${name} must be a valid ISO 8601 date string`;
  return z.string({ error }).transform((text, context) => {
    const ms = parseInstant(text);
    if (ms !== undefined) return ms;
    context.addIssue({ code: 'custom', message: error });
    return z.NEVER;
  });
}

/** An IANA zone name. */
export function timeZoneField(name: string) {
  const error = `${name} must be a valid IANA time-zone`;
  return z.string({ error }).refine(isTimeZone, { error });
}

/** Any text. */
export function text(name: string) {
  return z.string({ error: `${name} must be a string` });
}

/** A whole number in a JSON body. */
export function integer(name: string) {
  return z.int({ error: `${name} must be an integer number` });
}

/** A whole number in a query string. */
export function queryInteger(name: string) {
  const error = `${name} must be a number conforming to the specified constraints`;
  return z
    .string()
    .refine((digits) => /^-?\d{1,15}$/.test(digits), { error })
    .transform(Number);
}

/** A comma-separated list in a query string. */
export function queryList() {
  return z.string().transform((items) => items.split(',').map((item) => item.trim()));
}
