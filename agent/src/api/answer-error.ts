/** What a request gets whose handling threw: the refusal it was meant to get, or what may be said of a failure. */
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { Log } from '../runtime/log.ts';
import { isDatabaseAway } from '../store/database-error.ts';
import { UnreadableSecretError } from '../store/secrets.ts';
import { ApiError } from './api-error.ts';
import { problem, refusalOf } from './problem.ts';

/** Seconds until a database that is away may be back. */
const RETRY_SECONDS = '5';

export interface ErrorAnswers {
  log: Pick<Log, 'warn'>;
  /** Has the database looked after, which may be opened anew by that; never rejects. */
  isReady?: (() => Promise<boolean>) | undefined;
}

/** Returns the handler of an app. Faults of the server, and of what it needs, are logged. */
export function answerErrors({ log, isReady }: ErrorAnswers): ErrorHandler {
  return (error, c) => {
    // What the framework refuses by itself: a body that is no JSON, for one.
    if (error instanceof HTTPException && error.status < 500) {
      return error.status === 400
        ? c.json(problem('invalid_request', 'The body is no JSON.'), 400)
        : c.json(refusalOf(error.status), error.status);
    }
    // Who went away in the middle of a request gets no answer, and is no fault of ours.
    if (isConnectionLost(error)) return c.json(refusalOf(400), 400);
    const refusal = error instanceof ApiError ? error : ofTheStore(error);
    if (refusal !== error) {
      // Not the path itself: the room of a call by telephone has the number in its name.
      log.warn({ error, method: c.req.method, path: routePath(c) }, 'request failed');
    }
    if (isDatabaseAway(error)) void isReady?.();
    if (!refusal) return c.json(refusalOf(500), 500);
    for (const [name, value] of Object.entries(refusal.headers)) c.header(name, value);
    return c.json(problem(refusal.code, refusal.message, refusal.field), refusal.status);
  };
}

/** What is wrong with the database or its keys, and nobody's request. */
function ofTheStore(error: Error): ApiError | undefined {
  if (isDatabaseAway(error)) {
    const message = 'The database cannot be used right now. Please try again in a moment.';
    return new ApiError(503, 'unavailable', message, { headers: { 'Retry-After': RETRY_SECONDS } });
  }
  if (error instanceof UnreadableSecretError) {
    const message = 'A stored key cannot be opened: the server does not have its ENCRYPTION_KEY.';
    return new ApiError(503, 'encryption_unavailable', message);
  }
  return undefined;
}

function isConnectionLost(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'ABORT_ERR');
}
