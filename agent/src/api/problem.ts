import { z } from 'zod';

/** Body of every refusal. */
export const problemSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});

/** Returns the body of a refusal. */
export function problem(code: string, message: string): z.infer<typeof problemSchema> {
  return { error: { code, message } };
}

/** Returns the content of a request or an answer in JSON, for the description of a route. */
export const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } });
