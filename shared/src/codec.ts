/** Text on the wire to checked values and back. */
import { z } from 'zod/mini';

/** Largest request we take from a peer, in characters. */
export const MAX_REQUEST_CHARS = 16_384;
/** Largest answer we take from a peer, in characters. */
export const MAX_RESPONSE_CHARS = 400_000;

export type Decoded<T> =
  | { ok: true; value: T }
  | { ok: false; reason: 'too_large' | 'not_json' | 'wrong_shape'; detail: string };

/** Parses JSON text against a schema. Never throws; `detail` names the place, never the value. */
export function decode<S extends z.core.$ZodType>(
  schema: S,
  text: string,
  maxChars: number = MAX_REQUEST_CHARS,
): Decoded<z.output<S>> {
  if (text.length > maxChars) {
    return { ok: false, reason: 'too_large', detail: `more than ${maxChars} characters` };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not_json', detail: 'not JSON' };
  }
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const place = issue && issue.path.length > 0 ? issue.path.join('.') : 'payload';
  return { ok: false, reason: 'wrong_shape', detail: `${place}: ${issue?.code ?? 'invalid'}` };
}

/** A checked value to JSON text. */
export function encode(value: unknown): string {
  return JSON.stringify(value);
}
