import { Pool, errors, type Dispatcher } from 'undici';
import type { z } from 'zod';
import type { Meter } from '../../runtime/metrics/meter.ts';
import { SchedulingError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { RequestGate } from '../request-gate.ts';
import type { Priority, RequestOptions } from '../scheduler.ts';
import { CalcomError, givenUp } from './calcom-error.ts';
import type { Endpoint } from './endpoints.ts';
import { readRateLimit } from './rate-limit-headers.ts';
import { CHECK } from './remedies.ts';
import { translateError } from './translate-error.ts';

/** How long to wait for an answer, by priority, in milliseconds. */
const TIMEOUT_MS: Readonly<Record<Priority, number>> = {
  interactive: 4_000,
  background: 10_000,
  booking: 15_000,
};
const CONNECT_TIMEOUT_MS = 3_000;
const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** Background requests wait for a whole block of the key to pass. */
const BACKGROUND_QUEUE_MS = 70_000;

export interface CalcomRequest {
  /** Stands for `:uid` in the endpoint's route. */
  uid?: string;
  query?: Record<string, string | number>;
  body?: unknown;
  /** Somebody waits for the answer (`interactive`) unless the priority says otherwise. */
  options: RequestOptions;
}

export interface CalcomClient {
  /** @throws CalcomError */
  request<T>(endpoint: Endpoint<T>, request: CalcomRequest): Promise<T>;
  close(): Promise<void>;
}

export interface CalcomClientConfig {
  /** `https://api.cal.com/v2` */
  baseUrl: string;
  apiKey: string;
  gate: RequestGate;
  now: () => number;
  meter: Meter;
  log: Logger;
}

interface Answer {
  status: number;
  body: string;
  requestId: string | undefined;
  retryAt: number | undefined;
}

/** Returns a pool of kept-alive connections to Cal.com: sends, checks, translates. Never repeats a request itself. */
export function createCalcomClient(config: CalcomClientConfig): CalcomClient {
  const base = new URL(config.baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const pool = new Pool(base.origin, {
    connections: 32,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    maxResponseSize: MAX_BODY_BYTES,
  });

  async function exchange(
    { method, route, version }: Endpoint<unknown>,
    request: CalcomRequest,
    signal: AbortSignal,
  ): Promise<Answer> {
    const query = new URLSearchParams(
      Object.entries(request.query ?? {}).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
    ).toString();
    const dispatch: Dispatcher.RequestOptions = {
      method,
      path: `${prefix}${route.replace(':uid', encodeURIComponent(request.uid ?? ''))}${query && `?${query}`}`,
      signal,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${config.apiKey}`,
        'cal-api-version': version,
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    };
    const { statusCode, headers, body } = await pool.request(dispatch);
    const rateLimit = readRateLimit(statusCode, headers);
    config.gate.observe(rateLimit);
    if (rateLimit.remaining !== undefined) {
      config.meter.set('icc_upstream_budget_remaining', rateLimit.remaining);
    }
    const requestId = headers['x-request-id'];
    return {
      status: statusCode,
      body: await body.text(),
      requestId: typeof requestId === 'string' ? requestId : undefined,
      retryAt: rateLimit.resetMs === undefined ? undefined : config.now() + rateLimit.resetMs,
    };
  }

  async function request<T>(endpoint: Endpoint<T>, request: CalcomRequest): Promise<T> {
    const { options } = request;
    const { priority = 'interactive' } = options;
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS[priority];
    const deadline = new AbortController();
    const abort = (): void => deadline.abort();
    options.signal?.addEventListener('abort', abort, { once: true });
    if (options.signal?.aborted) abort();
    const { op, method, route } = endpoint;
    let sentAt: number | null = null;
    let timer: NodeJS.Timeout | undefined;
    try {
      await config.gate.acquire(priority, {
        maxWaitMs: priority === 'background' ? BACKGROUND_QUEUE_MS : timeoutMs,
        signal: deadline.signal,
      });
      if (deadline.signal.aborted) throw new errors.RequestAbortedError();
      timer = setTimeout(abort, timeoutMs);
      options.onSent?.();
      sentAt = config.now();
      const answer = await exchange(endpoint, request, deadline.signal);
      const { status, requestId } = answer;
      const ms = config.now() - sentAt;
      config.log.debug({ method, route, status, ms, requestId }, 'Cal.com answered');
      return readAnswer(answer, endpoint.schema);
    } catch (error) {
      const failure = sentAt === null ? notSent(error) : lost(error);
      const { kind, delivery, requestId, status } = failure;
      const ms = sentAt === null ? 0 : config.now() - sentAt;
      const fields = { method, route, kind, delivery, status, ms, requestId, why: failure.message };
      if (!options.signal?.aborted) config.meter.add('icc_upstream_errors_total', { op, kind });
      if (delivery === 'refused') config.log.debug(fields, 'Cal.com refused a request');
      // Its call is over, or wants something else by now.
      else if (options.signal?.aborted) config.log.debug(fields, 'Cal.com request given up');
      else config.log.warn(fields, 'Cal.com request failed');
      throw failure;
    } finally {
      if (sentAt !== null) {
        config.meter.add('icc_upstream_seconds', { op }, (config.now() - sentAt) / 1000);
      }
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', abort);
    }
  }

  return { request, close: () => pool.destroy() };
}

/** @throws CalcomError for error answers, and `bad_response` for success answers of the wrong shape */
function readAnswer<T>({ status, body, requestId, retryAt }: Answer, schema: z.ZodType<T>): T {
  if (status < 200 || status > 299) throw translateError({ status, body, requestId, retryAt });
  const unreadable = (words: string): CalcomError =>
    new CalcomError('bad_response', words, {
      delivery: 'unclear',
      status,
      ...(requestId !== undefined && { requestId }),
    });
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw unreadable(`the answer is not JSON: ${CHECK.apiUrl}`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.join('.')}: ${code}`);
  throw unreadable(`the answer has an unexpected shape (${where.join('; ')})`);
}

function notSent(error: unknown): CalcomError {
  if (error instanceof SchedulingError) {
    return new CalcomError(error.kind, error.message, {
      delivery: 'not_sent',
      ...(error.retryAt !== undefined && { retryAt: error.retryAt }),
    });
  }
  return givenUp();
}

const NEVER_CONNECTED = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const OUT_OF_TIME = new Set([
  'AbortError',
  'TimeoutError',
  'HeadersTimeoutError',
  'BodyTimeoutError',
]);

function lost(error: unknown): CalcomError {
  if (error instanceof CalcomError) return error;
  if (error instanceof Error && OUT_OF_TIME.has(error.name)) {
    return new CalcomError('unavailable', 'no answer in time', {
      delivery: 'unclear',
      cause: error,
    });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (NEVER_CONNECTED.has(code)) {
    return new CalcomError(
      'unavailable',
      `no connection to Cal.com (${code}): ${CHECK.apiUrl}, and the network`,
      { delivery: 'not_sent', cause: error },
    );
  }
  return new CalcomError('unavailable', `connection lost (${code})`, {
    delivery: 'unclear',
    cause: error,
  });
}
