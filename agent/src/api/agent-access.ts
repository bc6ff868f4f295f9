/** Who may begin a call with an agent, and which pages of other sites may ask. Pure but for reading the agent. */
import type { MiddlewareHandler } from 'hono';
import type { Agent } from '../store/agents.ts';

/** What a browser says of the page that asks. */
export interface PageOrigin {
  origin: string | undefined;
  host: string | undefined;
}

/** `private`: no page of a visitor may; `no_origin`: what is given is no origin of a page. */
export const PAGE_VERDICTS = [
  'listed',
  'same_origin',
  'not_listed',
  'private',
  'no_origin',
] as const;
type PageVerdict = Exclude<(typeof PAGE_VERDICTS)[number], 'private'>;

/**
 * Returns whether a page is one of this server (`same_origin`), or of an origin that the agent's owner has named. A
 * program outside a browser can claim any origin: what limits those are the rates, not this.
 */
export function judgePage(
  { allowedOrigins }: Pick<Agent, 'allowedOrigins'>,
  { origin, host }: PageOrigin,
): PageVerdict {
  if (origin === undefined || !URL.canParse(origin)) return 'no_origin';
  const url = new URL(origin);
  if (url.origin !== origin || !/^https?:$/.test(url.protocol)) return 'no_origin';
  if (allowedOrigins.includes(origin)) return 'listed';
  return url.host === host ? 'same_origin' : 'not_listed';
}

/** Headers of answers that pages of other origins may read, besides those that every page may. */
const EXPOSED =
  'ETag, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, Content-Length';
const REQUEST_HEADERS = 'Authorization, Content-Type, Idempotency-Key, If-Match';
const OWNER_METHODS = 'GET, POST, PUT, PATCH, DELETE';
const VISITOR_METHODS = 'GET, POST';

/** Routes that pages of an agent's origins may ask. */
const VISITOR_ROUTE = /^\/api\/v1\/agents\/([^/]+)\/(?:token|calendar\/[^/]+)$/;

export interface CrossOriginOptions {
  /** Origins of pages for owners, which may ask every route. */
  operatorOrigins: readonly string[];
  find: (agentId: string) => Promise<Agent | undefined>;
}

/**
 * Returns what lets pages of other origins read the answers that are for them, refusals too: without it they would see a
 * network error. No cookie is ever read, so none is allowed.
 */
export function crossOrigin({ operatorOrigins, find }: CrossOriginOptions): MiddlewareHandler {
  /** Methods that pages of an origin may use here; undefined where they may read nothing. */
  async function methodsFor(origin: string, path: string): Promise<string | undefined> {
    if (operatorOrigins.includes(origin)) return OWNER_METHODS;
    const [, agentId] = VISITOR_ROUTE.exec(path) ?? [];
    if (agentId === undefined) return undefined;
    return (await find(agentId))?.allowedOrigins.includes(origin) ? VISITOR_METHODS : undefined;
  }

  return async (c, next) => {
    const origin = c.req.header('origin');
    const methods =
      origin === undefined
        ? undefined
        : await methodsFor(origin, c.req.path).catch((error: unknown) => {
            // Whose page it is cannot be read: any may learn that, as the answer says nothing else.
            if (c.req.method === 'OPTIONS') return VISITOR_METHODS;
            c.header('Access-Control-Allow-Origin', origin);
            c.header('Access-Control-Expose-Headers', EXPOSED);
            throw error;
          });
    const isAllowed = origin !== undefined && methods !== undefined;
    if (c.req.method === 'OPTIONS' && (isAllowed || VISITOR_ROUTE.test(c.req.path))) {
      const headers = {
        'Access-Control-Allow-Origin': origin ?? '',
        'Access-Control-Allow-Methods': methods ?? '',
        'Access-Control-Allow-Headers': REQUEST_HEADERS,
        'Access-Control-Max-Age': '600',
      };
      return c.body(null, 204, { Vary: 'Origin', ...(isAllowed ? headers : {}) });
    }
    await next();
    c.header('Vary', 'Origin', { append: true });
    if (isAllowed) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Expose-Headers', EXPOSED);
    }
    return undefined;
  };
}
