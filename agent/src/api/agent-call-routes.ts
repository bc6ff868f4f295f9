/** HTTP routes of calls with an agent of the database: a caller's token, and the settings for the job that serves it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Agents } from '../store/agents.ts';
import { isAllowedPage } from './agent-access.ts';
import { callSettingsSchema } from './call-settings.ts';
import { ApiError, notFound } from './api-error.ts';
import { requireJob } from './job-token.ts';
import type { Principal } from './principals.ts';
import { PAGE_REFUSALS, REFUSALS, SECURITY, success } from './route-schemas.ts';
import { agentOfRoom, tokenRequestSchema, type LiveKitAccess, type TokenGrant } from './token.ts';

const tokenRoute = createRoute({
  method: 'post',
  path: '/api/v1/agents/{agentId}/token',
  operationId: 'createAgentToken',
  summary: 'A token for a new call with this agent, as LiveKit’s TokenSource asks for it',
  security: [...SECURITY, {}],
  request: {
    params: z.object({ agentId: z.string() }),
    body: { required: false, content: { 'application/json': { schema: tokenRequestSchema } } },
  },
  responses: {
    201: {
      description: 'Where to connect, and the token to do it with',
      content: {
        'application/json': {
          schema: z.object({ server_url: z.string(), participant_token: z.string() }),
        },
      },
    },
    ...PAGE_REFUSALS,
  },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/v1/calls/{room}/settings',
  operationId: 'readCallSettings',
  summary: 'What the job that serves a call needs of its agent, by the job’s own token',
  security: SECURITY,
  request: { params: z.object({ room: z.string() }) },
  responses: {
    200: success('The settings, the Cal.com key among them', callSettingsSchema),
    ...REFUSALS,
  },
});

export interface AgentCallRoutesOptions {
  livekit: LiveKitAccess;
  agents: () => Promise<Agents>;
  principal: (c: Context) => Promise<Principal>;
  /** Counts a token for the sender of the request, and makes it. */
  grant: (c: Context, agentId: string) => Promise<TokenGrant>;
}

/** Adds the routes to an app. */
export function addAgentCallRoutes(app: OpenAPIHono, options: AgentCallRoutesOptions): void {
  const { livekit, agents } = options;

  app.openapi(tokenRoute, async (c) => {
    const agent = await (await agents()).find(c.req.valid('param').agentId);
    if (!agent) throw notFound();
    const isSignedIn = c.req.header('authorization') !== undefined;
    if (agent.access === 'private' || isSignedIn) {
      const who = await options.principal(c);
      if (who.kind !== 'owner' || who.ownerId !== agent.ownerId) throw notFound();
    } else if (
      !isAllowedPage(agent, { origin: c.req.header('origin'), host: c.req.header('host') })
    ) {
      throw new ApiError(403, 'origin_not_allowed', 'This page may not call this agent.');
    }
    const grant = await options.grant(c, agent.id);
    c.header('Cache-Control', 'no-store');
    return c.json(grant, 201);
  });

  app.openapi(settingsRoute, async (c) => {
    const { room } = c.req.valid('param');
    await requireJob(livekit, c.req.header('authorization'), room);
    const store = await agents();
    const agent = await store.find(agentOfRoom(room));
    if (!agent) throw notFound();
    c.header('Cache-Control', 'no-store');
    const { name, greeting, instructions, language, calTimezone, calEventTypeSlug } = agent;
    const calApiKey = agent.calEnabled ? await store.calKey(agent.id) : undefined;
    return c.json(
      {
        success: true as const,
        data: {
          name,
          greeting,
          instructions,
          language,
          cal_timezone: calTimezone,
          cal_event_type_slug: calEventTypeSlug,
          cal_api_key: calApiKey ?? null,
        },
      },
      200,
    );
  });
}
