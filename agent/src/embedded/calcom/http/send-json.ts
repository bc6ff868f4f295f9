import type { AppContext } from './app-env.ts';

/** Answers with JSON (or with a text that pretends to be), keeping the headers that were set before. */
export function sendJson(c: AppContext, status: number, body: unknown): Response {
  const headers = new Headers(c.res.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
