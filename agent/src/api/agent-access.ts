/** Who may begin a call with an agent, and which pages of other sites may ask. Pure but for reading the agent. */
import type { MiddlewareHandler } from 'hono';
import type { Agent } from '../store/agents.ts';

/** What a browser says of the page that asks. */
export interface PageOrigin {
  origin: string | undefined;
  host: string | undefined;
}

/**
 * Returns true for a page of this server, or of an origin that the agent's owner has named. A program outside a
 * browser can claim any origin: what limits those are the rates, not this.
 */
export function isAllowedPage(
  { allowedOrigins }: Pick<Agent, 'allowedOrigins'>,
  page: PageOrigin,
): boolean {
  const { origin, host } = page;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return allowedOrigins.includes(origin) || new URL(origin).host === host;
}

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
  'Access-Control-Max-Age': '600',
};

/**
 * Returns what lets pages of an agent's origins read the answers of its routes, refusals too: without it they would
 * see a network error. No cookie is ever read, so none is allowed.
 */
export function agentCors(find: (id: string) => Promise<Agent | undefined>): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const agent = origin === undefined ? undefined : await find(c.req.param('agentId') ?? '');
    const isListed = origin !== undefined && agent?.allowedOrigins.includes(origin) === true;
    if (c.req.method === 'OPTIONS') {
      const allowed = isListed ? { 'Access-Control-Allow-Origin': origin, ...PREFLIGHT } : {};
      return c.body(null, 204, { Vary: 'Origin', ...allowed });
    }
    await next();
    c.header('Vary', 'Origin', { append: true });
    if (isListed) c.header('Access-Control-Allow-Origin', origin);
    return undefined;
  };
}
