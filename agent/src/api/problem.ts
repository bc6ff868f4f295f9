import { z } from 'zod';

/** Body of every refusal. `message` is there twice: for people at the top, beside the code for programs. */
export const problemSchema = z.object({
  success: z.literal(false),
  message: z.string(),
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** What of the request is at fault, where it is one thing. */
    field: z.string().optional(),
  }),
});

export type Problem = z.infer<typeof problemSchema>;

/** Returns the body of a refusal. */
export function problem(code: string, message: string, field?: string): Problem {
  return {
    success: false,
    message,
    error: { code, message, ...(field === undefined ? {} : { field }) },
  };
}
