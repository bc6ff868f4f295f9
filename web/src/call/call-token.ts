/** The token of a new call, from the HTTP API (LiveKit's TokenSource form: 201, server_url, participant_token). */
import { decode } from '@in-call-calendar/shared';
import { z } from 'zod';
import type { StartTrouble } from './call-state.ts';

const grantSchema = z.object({
  server_url: z.string().min(1),
  participant_token: z.string().min(1),
});

export interface CallToken {
  serverUrl: string;
  token: string;
}

/** Thrown when there is no token; `trouble` says what the person can do. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly trouble: StartTrouble;

  constructor(trouble: StartTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}

/**
 * Asks for a token; every one is for a new room, so it is asked for when the call is started and not before.
 *
 * @throws TokenError
 */
export async function fetchCallToken(
  endpoint: string,
  request: typeof fetch,
  signal: AbortSignal,
): Promise<CallToken> {
  let status: number;
  let text: string;
  try {
    const response = await request(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal,
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    throw new TokenError('no_token', 'The token endpoint did not answer.', { cause: error });
  }
  if (status === 429) throw new TokenError('busy', 'The token endpoint asks to wait.');
  const grant = decode(grantSchema, text);
  if (status < 200 || status > 299 || !grant.ok) {
    throw new TokenError('no_token', `The token endpoint answered ${status}.`);
  }
  return { serverUrl: grant.value.server_url, token: grant.value.participant_token };
}
