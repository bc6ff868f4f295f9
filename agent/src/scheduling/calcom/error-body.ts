/** Reads the text out of Cal.com's five error shapes. */
import { z } from 'zod';

const nestDetailsSchema = z.object({
  errors: z
    .array(z.object({ constraints: z.record(z.string(), z.string()).optional() }))
    .optional(),
});

const errorBodySchema = z.object({
  message: z.string().optional(),
  error: z
    .object({
      code: z.string().optional(),
      message: z.string().optional(),
      details: z.unknown().optional(),
    })
    .optional(),
});

/** What an error answer says, whichever shape it has. `text` may hold personal data: match it, never log it. */
export interface ErrorText {
  code: string;
  text: string;
}

/**
 * Shapes: enveloped exception; validation pipe (the real text is in `details.errors[].constraints`); bare
 * `{statusCode, message}` of the booking core; zod; tRPC. Anything else gives an empty text.
 */
export function readErrorBody(body: string): ErrorText {
  const parsed = errorBodySchema.safeParse(tryJson(body));
  if (!parsed.success) return { code: '', text: '' };
  const { error, message } = parsed.data;
  const details = nestDetailsSchema.safeParse(error?.details);
  const constraints = details.success
    ? (details.data.errors ?? []).flatMap((each) => Object.values(each.constraints ?? {}))
    : [];
  const text = constraints.join('; ') || error?.message || message || '';
  return { code: error?.code ?? '', text: text.trim() };
}

function tryJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
