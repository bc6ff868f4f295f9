/** What the page asks of the HTTP API: a call, the way back into it, an agent for it. */
import { decode } from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import type { StartTrouble } from './call-state.ts';

/** LiveKit's answer to TokenSource. */
export const grantSchema = z.object({
  server_url: z.string().check(z.minLength(1)),
  participant_token: z.string().check(z.minLength(1)),
});

export interface CallToken {
  serverUrl: string;
  token: string;
}

/** Returns what the page makes of it. */
export function toCallToken(grant: z.output<typeof grantSchema>): CallToken {
  return { serverUrl: grant.server_url, token: grant.participant_token };
}

/** Thrown when there is no token; `trouble` says what the person can do, null that the call is over. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly trouble: StartTrouble | null;

  constructor(trouble: StartTrouble | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}

export interface CallServer {
  /**
   * A token for a new call (LiveKit's TokenSource form). Every one is for a new room, so it is asked for when the call
   * is started and not before.
   *
   * @throws TokenError
   */
  begin: (signal: AbortSignal) => Promise<CallToken>;
  /**
   * Another token for the call that an earlier one was for.
   *
   * @throws TokenError
   */
  rejoin: (token: string, signal: AbortSignal) => Promise<CallToken>;
  /**
   * Asks for an agent in place of the one that does not answer. Resolves with whether the server has an answer to that:
   * it has none where the page is cut off, or where the server cannot reach the call either. Never rejects.
   */
  askForAgent: (token: string, gone: string | undefined) => Promise<boolean>;
}

/** How long the server may take to say that another agent is on its way, in ms. */
const ANSWER_MS = 4000;

/**
 * @param base path or address of the API: `/api/v1`
 * @param agentId an agent of the server's database; else the one of its settings
 */
export function callServer(
  base: string,
  request: typeof fetch,
  agentId: string | null = null,
): CallServer {
  const start = agentId === null ? '/token' : `/agents/${encodeURIComponent(agentId)}/token`;
  const post = (path: string, body: object, signal?: AbortSignal): Promise<Response> =>
    request(`${base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });

  async function grant(path: string, body: object, signal: AbortSignal): Promise<CallToken> {
    let status: number;
    let text: string;
    try {
      const response = await post(path, body, signal);
      status = response.status;
      text = await response.text();
    } catch (error) {
      throw new TokenError('no_token', 'The server did not answer.', { cause: error });
    }
    if (status === 429) throw new TokenError('busy', 'The server asks to wait.');
    const granted = decode(grantSchema, text);
    if (status < 200 || status > 299 || !granted.ok) {
      const isOver = 'token' in body && status >= 400 && status < 500;
      throw new TokenError(isOver ? null : 'no_token', `The server answered ${status}.`);
    }
    return toCallToken(granted.value);
  }

  return {
    begin: (signal) => grant(start, {}, signal),
    rejoin: (token, signal) => grant('/calls/rejoin', { token }, signal),
    async askForAgent(token, gone) {
      try {
        const body = gone === undefined ? { token } : { token, gone };
        const { status } = await post('/calls/agent', body, AbortSignal.timeout(ANSWER_MS));
        return status < 500;
      } catch {
        return false;
      }
    },
  };
}
