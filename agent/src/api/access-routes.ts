/** HTTP routes by which an owner sees and sets up who may call an agent. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { VisitorSecrets } from '../store/visitor-secrets.ts';
import { judgePage, PAGE_VERDICTS } from './agent-access.ts';
import { storing } from './agents-routes.ts';
import { notFound } from './api-error.ts';
import type { Ownership } from './ownership.ts';
import { REFUSALS, SECURITY, success } from './route-schemas.ts';

const params = z.object({ agentId: z.string() });

const meRoute = createRoute({
  method: 'get',
  path: '/api/v1/me',
  operationId: 'readMe',
  summary: 'Whether you are signed in, and what this server can do for you',
  security: SECURITY,
  responses: {
    200: success(
      'You are; `encryption` says whether Cal.com keys and secrets can be stored',
      z.object({ is_development: z.boolean(), encryption: z.boolean() }),
    ),
    ...REFUSALS,
  },
});

const originRoute = createRoute({
  method: 'get',
  path: '/api/v1/agents/{agentId}/origin-check',
  operationId: 'checkOrigin',
  summary: 'Whether a page of this origin could begin calls with the agent',
  security: SECURITY,
  request: { params, query: z.object({ origin: z.string().max(500) }) },
  responses: {
    200: success(
      'Whether it could, and why; a page needs the token of a visitor besides where `access` is `signed`',
      z.object({
        /** As it would have to be listed, where the text holds one. */
        origin: z.string(),
        allowed: z.boolean(),
        reason: z.enum(PAGE_VERDICTS),
      }),
    ),
    ...REFUSALS,
  },
});

const secretRoute = createRoute({
  method: 'post',
  path: '/api/v1/agents/{agentId}/visitor-secret',
  operationId: 'createVisitorSecret',
  summary: 'A new secret to sign tokens of visitors with; the one before is not good any more',
  security: SECURITY,
  request: { params },
  responses: {
    201: success('The secret, which is shown this once', z.object({ secret: z.string() })),
    ...REFUSALS,
  },
});

export interface AccessRoutesOptions {
  own: Ownership;
  visitorSecrets: () => Promise<VisitorSecrets>;
  isDevelopment: boolean;
  /** Whether there is a key to seal secrets with. */
  canEncrypt: boolean;
}

/** Adds the routes to an app. */
export function addAccessRoutes(app: OpenAPIHono, options: AccessRoutesOptions): void {
  const { own, isDevelopment, canEncrypt } = options;

  app.openapi(meRoute, async (c) => {
    await own.owner(c);
    const data = { is_development: isDevelopment, encryption: canEncrypt };
    return c.json({ success: true as const, data }, 200);
  });

  app.openapi(originRoute, async (c) => {
    const agent = await own.ownAgent(c, c.req.valid('param').agentId);
    const given = c.req.valid('query').origin.trim();
    const origin = URL.canParse(given) ? new URL(given).origin : given;
    const verdict = judgePage(agent, { origin, host: c.req.header('host') });
    const reason = agent.access === 'private' ? ('private' as const) : verdict;
    const allowed = reason === 'listed' || reason === 'same_origin';
    return c.json({ success: true as const, data: { origin, allowed, reason } }, 200);
  });

  app.openapi(secretRoute, async (c) => {
    const agent = await own.ownAgent(c, c.req.valid('param').agentId);
    const secret = await storing((await options.visitorSecrets()).replace(agent), null);
    if (secret === undefined) throw notFound();
    c.header('Cache-Control', 'no-store');
    return c.json({ success: true as const, data: { secret } }, 201);
  });
}
