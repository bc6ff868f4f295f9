/** One request to the HTTP API: signed in, waited for, read. */
import { decode, MAX_RESPONSE_CHARS } from '@in-call-calendar/shared';
import { z } from 'zod/mini';
import { ApiFailure } from './api-failure.ts';
import type { SignIn } from './sign-in.ts';

const envelopeSchema = z.object({ data: z.unknown() });
const problemSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), field: z.optional(z.string()) }),
});

export interface Request {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  /** Version of the agent that the change is made to. */
  ifVersion?: number;
  signal?: AbortSignal | undefined;
  /** The answer is in no envelope, as LiveKit wants it. */
  isBare?: boolean;
  /** Fails where the token is missing, expired or refused; nobody is asked for another one. */
  isQuiet?: boolean;
}

/**
 * Sends a request and resolves with its data. Where the token is missing, expired or refused it waits until there is
 * another one, and sends it again.
 *
 * @throws ApiFailure
 */
export type Send = <S extends z.core.$ZodType>(schema: S, request: Request) => Promise<z.output<S>>;

/**
 * @param base path or address of the API: `/api/v1`
 * @param request the browser's `fetch`
 */
export function createSend(base: string, request: typeof fetch, signIn: SignIn): Send {
  async function exchange(
    { method = 'GET', path, body, ifVersion, signal }: Request,
    token: string | null,
  ): Promise<{ status: number; text: string }> {
    try {
      const response = await request(base + path, {
        method,
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
          ...(ifVersion !== undefined && { 'if-match': `"${ifVersion}"` }),
        },
        cache: 'no-store',
        credentials: 'omit',
        ...(body && { body: JSON.stringify(body) }),
        ...(signal && { signal }),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      throw new ApiFailure('no_connection', '');
    }
  }

  return async (schema, asked) => {
    for (;;) {
      const token = signIn.token();
      const { status, text } = await exchange(asked, token);
      if (status === 204) return read(schema, '{"data":null}');
      if (status >= 200 && status < 300) {
        return read(schema, asked.isBare ? `{"data":${text}}` : text);
      }
      const problem = decode(problemSchema, text);
      const { code, message, field } = problem.ok
        ? problem.value.error
        : { code: 'bad_answer', message: `HTTP ${status}`, field: undefined };
      if (status !== 401 || asked.isQuiet === true) {
        throw new ApiFailure(code, message, field ?? null);
      }
      const isExpired = code === 'token_expired';
      await signIn.renew(token, token === null ? 'missing' : isExpired ? 'expired' : 'refused');
      asked.signal?.throwIfAborted();
    }
  };
}

function read<S extends z.core.$ZodType>(schema: S, text: string): z.output<S> {
  const answer = decode(envelopeSchema, text, MAX_RESPONSE_CHARS);
  const data = answer.ok ? z.safeParse(schema, answer.value.data) : answer;
  if ('success' in data && data.success) return data.data;
  throw new ApiFailure('bad_answer', '');
}
