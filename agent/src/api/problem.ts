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

/** What the server answers where it refuses. */
export type Problem = z.infer<typeof problemSchema>;

/** Returns the body of a refusal. */
export function problem(code: string, message: string, field?: string): Problem {
  return {
    success: false,
    message,
    error: { code, message, ...(field === undefined ? {} : { field }) },
  };
}

/** Returns the content of a request or an answer in JSON, for the description of a route. */
export const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } });

/** More than any request that is meant; a webhook is as long as its sender makes it. */
export const MAX_BODY_BYTES = 32 * 1024;
export const MAX_WEBHOOK_BYTES = 64 * 1024;

const refused = (description: string) => ({ description, content: json(problemSchema) });

/** What any route may answer. */
export const FAULT = refused('Something went wrong here');

/** Refusals of every route with a body, for the description of a route. */
export const TOO_LARGE = refused('The body is too large');
export const NO_JSON = refused('The body is no JSON');

const BAD_REQUEST = problem('invalid_request', 'The request cannot be read.');
const REFUSALS: Readonly<Record<number, Problem>> = {
  404: problem('not_found', 'There is nothing here.'),
  405: problem('method_not_allowed', 'This method is not for here.'),
  408: problem('timeout', 'The request took too long to arrive.'),
  413: problem('too_large', 'The body is too large: 32 kB is the most, 64 kB for a webhook.'),
  415: problem(
    'unsupported_media_type',
    'Send JSON in UTF-8, with the content type application/json.',
  ),
  416: problem('no_such_range', 'The file has no such part.'),
  417: problem('expectation_failed', 'The only expectation that is met is 100-continue.'),
  431: problem('headers_too_large', 'The headers are larger than 16 kB.'),
  500: problem('internal', 'Something went wrong here. Please try again.'),
};

/** Returns the body for a status, where nothing more is known of the request; of `invalid_request` for other ones. */
export function refusalOf(status: number): Problem {
  return REFUSALS[status] ?? BAD_REQUEST;
}
