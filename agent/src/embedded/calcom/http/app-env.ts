import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

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
