/** HTTP routes of a call that runs: the caller comes back to it, or has lost its agent. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { CallRooms } from './call-rooms.ts';
import type { Limits } from './limits.ts';
import { FAULT, json, NO_JSON, problem, problemSchema, TOO_LARGE } from './problem.ts';
import type { LostAgent, TakeoverResult } from './takeover.ts';
import { grantSchema, mintRejoinToken, readCallToken, type LiveKitAccess } from './token.ts';

const proof = z.string().min(1).max(4000);
const identity = z.string().min(1).max(200);

const refusals = {
  400: { description: 'The body is not what is asked for', content: json(problemSchema) },
  401: { description: 'The token proves no call', content: json(problemSchema) },
  404: { description: 'The call is over', content: json(problemSchema) },
  413: TOO_LARGE,
  415: NO_JSON,
  429: { description: 'Too many requests about one call', content: json(problemSchema) },
  500: FAULT,
};

const rejoinRoute = createRoute({
  method: 'post',
  path: '/api/v1/calls/rejoin',
  operationId: 'rejoinCall',
  summary: 'Another token for the caller of a call that goes on, by the token it was begun with',
  security: [],
  request: { body: { required: true, content: json(z.strictObject({ token: proof })) } },
  responses: {
    201: {
      description: 'Where to connect, and the token to do it with',
      content: json(grantSchema),
    },
    ...refusals,
  },
});

const agentRoute = createRoute({
  method: 'post',
  path: '/api/v1/calls/agent',
  operationId: 'replaceAgent',
  summary: 'An agent for a call that has lost its own; nothing happens while one lives in it',
  security: [],
  request: {
    body: {
      required: true,
      content: json(z.strictObject({ token: proof, gone: identity.optional() })),
    },
  },
  responses: {
    202: {
      description: 'An agent is there, or on its way',
      content: json(z.object({ agent: z.enum(['present', 'coming']) })),
    },
    ...refusals,
  },
});

export interface CallRoutesOptions {
  livekit: LiveKitAccess;
  rooms: Pick<CallRooms, 'exists'>;
  takeover: (lost: LostAgent) => Promise<TakeoverResult>;
  limits: Limits;
}

const NO_CALL = problem('unauthorized', 'This is no token of a call.');
const OVER = problem('call_over', 'This call is over. Please start a new one.');

/** Adds the routes to an app. */
export function addCallRoutes(app: OpenAPIHono, options: CallRoutesOptions): void {
  const { livekit, limits } = options;

  app.openapi(rejoinRoute, async (c) => {
    const caller = await readCallToken(livekit, c.req.valid('json').token);
    if (!caller) return c.json(NO_CALL, 401);
    await limits.spend(c, 'call', caller.room);
    if (!(await options.rooms.exists(caller.room))) return c.json(OVER, 404);
    c.header('Cache-Control', 'no-store');
    return c.json(await mintRejoinToken(livekit, caller), 201);
  });

  app.openapi(agentRoute, async (c) => {
    const { token, gone } = c.req.valid('json');
    const caller = await readCallToken(livekit, token);
    if (!caller) return c.json(NO_CALL, 401);
    await limits.spend(c, 'call', caller.room);
    const agent = await options.takeover({ room: caller.room, caller: caller.identity, gone });
    return agent === 'over' ? c.json(OVER, 404) : c.json({ agent }, 202);
  });
}
