/** How the server is, and what it knows of the agents of who is signed in. */
import { decode } from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import type { AgentsStatus } from './answers.ts';
import { ApiFailure } from './api-failure.ts';
import type { SignIn } from './sign-in.ts';

export interface ServerStatus {
  server: 'ready' | 'no_database' | 'not_ready' | 'silent';
  /** When it was looked at, epoch ms. */
  at: number;
  /** Null where nobody is signed in, `unknown` where it could not be asked for. */
  agents: AgentsStatus | 'unknown' | null;
}

/** Resolves with how it is now, by the owner's routes only where one is signed in. Never rejects. */
export type AskStatus = (isSignedIn: boolean, signal: AbortSignal) => Promise<ServerStatus>;

export interface AskStatusDeps {
  /** The browser's `fetch`. */
  request: typeof fetch;
  api: { status: (signal: AbortSignal) => Promise<AgentsStatus> };
  signIn: Pick<SignIn, 'token'>;
  /** Epoch ms. */
  now: () => number;
}

/** Codes of refusals of a token. */
const OF_TOKEN = ['unauthorized', 'token_expired'];
const refusalSchema = z.object({ error: z.object({ code: z.literal('unavailable') }) });

export function createAskStatus({ request, api, signIn, now }: AskStatusDeps): AskStatus {
  /** A token that was refused: sent every few seconds it would soon keep others at this address from signing in. */
  let refused: string | null | undefined;

  async function askAgents(signal: AbortSignal): Promise<AgentsStatus | 'unknown'> {
    const token = signIn.token();
    if (token === refused) return 'unknown';
    try {
      return await api.status(signal);
    } catch (error) {
      if (error instanceof ApiFailure && OF_TOKEN.includes(error.code)) refused = token;
      return 'unknown';
    }
  }

  return async (isSignedIn, signal) => {
    const server = await askServer(request, signal);
    const agents = isSignedIn && server === 'ready' ? await askAgents(signal) : null;
    return { server, at: now(), agents };
  };
}

async function askServer(
  request: typeof fetch,
  signal: AbortSignal,
): Promise<ServerStatus['server']> {
  try {
    const response = await request('/readyz', { signal, cache: 'no-store' });
    if (response.ok) return 'ready';
    // A proxy that does not reach the server has another answer.
    return decode(refusalSchema, await response.text()).ok ? 'no_database' : 'not_ready';
  } catch {
    return 'silent';
  }
}
