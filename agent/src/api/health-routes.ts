/** Routes for whoever watches over the server. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { json, problem, problemSchema } from './problem.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'isAlive',
  summary: 'Whether the server runs',
  security: [],
  responses: {
    200: { description: 'It does', content: json(z.object({ status: z.literal('ok') })) },
  },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'isReady',
  summary: 'Whether the server can serve requests: its database answers',
  security: [],
  responses: {
    200: { description: 'It can', content: json(z.object({ status: z.literal('ready') })) },
    503: { description: 'The database does not answer', content: json(problemSchema) },
  },
});

/** Adds the routes to an app; `isReady` is false while the database does not answer. */
export function addHealthRoutes(app: OpenAPIHono, isReady: () => Promise<boolean>): void {
  app.openapi(healthRoute, (c) => c.json({ status: 'ok' as const }, 200));
  app.openapi(readyRoute, async (c) => {
    c.header('Cache-Control', 'no-store');
    if (await isReady()) return c.json({ status: 'ready' as const }, 200);
    return c.json(problem('unavailable', 'The database does not answer.'), 503);
  });
}
