/** Failures of a server that speaks the OpenAI API, as the framework's errors. */
import { APIConnectionError, APIError, APIStatusError, APITimeoutError } from '@livekit/agents';
import { errors } from 'undici';
import { z } from 'zod';

const MAX_MESSAGE = 300;

const errorBody = z.object({
  error: z.union([
    z.string(),
    z.object({ message: z.string(), code: z.union([z.string(), z.number()]).nullish() }),
  ]),
});

/** The error of an answer with a failing status; `body` is its text. */
export function statusError(statusCode: number, body: string): APIStatusError {
  return new APIStatusError({
    message: `HTTP ${statusCode}: ${saidIn(body)}`,
    options: { statusCode, body: { text: body.slice(0, MAX_MESSAGE), code: codeIn(body) } },
  });
}

/** What a request that threw ended in. `error` is returned where it is one of the framework's already. */
export function connectionError(error: unknown): APIError {
  if (error instanceof APIError) return error;
  const isLate =
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError;
  if (isLate) return new APITimeoutError({ message: 'the server did not answer in time' });
  const message = error instanceof Error ? error.message : String(error);
  return new APIConnectionError({ message: message.slice(0, MAX_MESSAGE) });
}

/** The server's own words in an error body: the JSON error's message and code, else the beginning of the text. */
function saidIn(body: string): string {
  const parsed = errorBody.safeParse(parseJson(body));
  if (!parsed.success) return body.slice(0, MAX_MESSAGE).trim();
  const { error } = parsed.data;
  if (typeof error === 'string') return error.slice(0, MAX_MESSAGE);
  const code = error.code === null || error.code === undefined ? '' : ` (${error.code})`;
  return `${error.message.slice(0, MAX_MESSAGE)}${code}`;
}

/** The code of a JSON error, such as `model_not_found`; null where there is none. */
function codeIn(body: string): string | null {
  const parsed = errorBody.safeParse(parseJson(body));
  const error = parsed.success ? parsed.data.error : '';
  return typeof error === 'string' || typeof error.code !== 'string' ? null : error.code;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same error for a request that is not to be repeated. */
export function givenUp(error: APIError): APIError {
  const { message } = error;
  if (error instanceof APIStatusError) {
    const { statusCode, body } = error;
    return new APIStatusError({ message, options: { statusCode, body, retryable: false } });
  }
  const options = { retryable: false };
  return error instanceof APITimeoutError
    ? new APITimeoutError({ message, options })
    : new APIConnectionError({ message, options });
}
