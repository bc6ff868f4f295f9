import { APIConnectionError, APIStatusError, isAPIError, type APIError } from '@livekit/agents';
import { z } from 'zod';

/** Clients of providers throw errors of their own that have the HTTP status in one of two places. */
const withStatus = z.union([
  z.object({ status: z.number() }).transform(({ status }) => status),
  z.object({ statusCode: z.number() }).transform(({ statusCode }) => statusCode),
]);

/** The kind of failure in the provider's own words, such as `model_not_found`. */
const withCode = z.object({ code: z.string() });

/** What a recogniser threw, as one of the framework's errors. */
export function recognitionError(thrown: unknown): APIError {
  if (isAPIError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const status = withStatus.safeParse(thrown);
  if (!status.success) return new APIConnectionError({ message });
  const code = withCode.safeParse(thrown).data?.code ?? null;
  return new APIStatusError({ message, options: { statusCode: status.data, body: { code } } });
}
