import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ApiError } from '../api-error.ts';

/** What the layers of the HTTP server hand to each other. */
export interface AppEnv {
  Bindings: HttpBindings;
  Variables: { slotsAsOfMs: number | undefined };
}

/** One request within the HTTP server. */
export type AppContext = Context<AppEnv>;

/** Path and query of a request, as Cal.com prints them into errors. */
export function pathAndQuery(c: AppContext): string {
  const url = new URL(c.req.url);
  return url.pathname + url.search;
}

/** Answers with JSON (or with a text that pretends to be), keeping the headers that were set before. */
export function sendJson(c: AppContext, status: number, body: unknown): Response {
  const headers = new Headers(c.res.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}

/** Answers with an error, in the shape that it has in Cal.com. */
export function sendError(c: AppContext, error: ApiError, nowMs: number): Response {
  const timestamp = new Date(nowMs).toISOString();
  return sendJson(c, error.status, error.body({ timestamp, path: pathAndQuery(c) }));
}
