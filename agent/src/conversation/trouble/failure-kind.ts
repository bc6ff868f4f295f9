/** What went wrong with a provider, in one word of ours: never its own text, which may carry a key or what was said. */
import { APIConnectionError, APIStatusError, APITimeoutError } from '@livekit/agents';

export type FailureKind =
  /** The provider does not accept the key. */
  | 'key'
  | 'rate_limit'
  /** The provider refuses the request for another reason. */
  | 'refused'
  | 'server_error'
  | 'timeout'
  | 'connection'
  /** It began, and broke off. */
  | 'cut'
  | 'empty'
  /** A model that calls tools without end. */
  | 'tools'
  | 'other';

/** The kind of an error that a provider's plugin reported. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof APITimeoutError) return 'timeout';
  if (error instanceof APIStatusError) return statusKind(error.statusCode);
  if (error instanceof APIConnectionError) return 'connection';
  return 'other';
}

function statusKind(status: number): FailureKind {
  if (status === 401 || status === 403) return 'key';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limit';
  if (status >= 500) return 'server_error';
  return status >= 400 ? 'refused' : 'connection';
}
