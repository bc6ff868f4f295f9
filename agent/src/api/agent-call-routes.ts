/** HTTP routes of calls with an agent of the database: a caller's token, and the settings for the job that serves it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Agent } from '../store/agents.ts';
import type { Store } from '../store/store.ts';
import { judgePage } from './agent-access.ts';
import { callSettingsSchema } from './call-settings.ts';
import { ApiError, notFound } from './api-error.ts';
import { requireJob } from './job-token.ts';
import type { Limits } from './limits.ts';
import { bearerOf, type Principal, type Principals } from './principals.ts';
import { PAGE_REFUSALS, REFUSALS, SECURITY, success } from './route-schemas.ts';
import {
  agentOfRoom,
  tokenRequestSchema,
  type LiveKitAccess,
  type NewCall,
  type TokenGrant,
} from './token.ts';
import { readVisitorToken, type VisitorDetails } from './visitor-token.ts';

const DAY_SECONDS = 86_400;

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
  store: () => Promise<Store>;
  principals: Principals;
  limits: Limits;
  addressOf: (c: Context) => string;
  /** Makes the token of a new call. */
  mint: (call: NewCall) => Promise<TokenGrant>;
  /** Epoch ms. */
  now: () => number;
}

/** Who may begin a call, and what is known of them. */
interface Admitted {
  agent: Agent;
  isVisitor: boolean;
  details?: VisitorDetails | undefined;
}

/** Adds the routes to an app. */
export function addAgentCallRoutes(app: OpenAPIHono, options: AgentCallRoutesOptions): void {
  const { livekit, principals, limits } = options;

  /** Who proves that they are somebody; nothing for a visitor, who proves nothing. */
  async function signedIn(c: Context): Promise<Principal | undefined> {
    try {
      return await principals.identify(c);
    } catch (error) {
      const isVisitor = c.req.header('authorization') === undefined;
      if (isVisitor && error instanceof ApiError && error.status === 401) return undefined;
      throw error;
    }
  }

  /**
   * Lets the owner of an agent begin a call, or a visitor, of whom it says what is known. A token is looked at before
   * the agent: whether there is one is not for those with a wrong token.
   */
  async function admit(c: Context, id: string): Promise<Admitted> {
    const token = bearerOf(c);
    const agent = await (await options.store()).agents.find(id);
    const isVisitors = agent?.access === 'signed' && (token === undefined || isFor(token, id));
    const who = isVisitors ? undefined : await signedIn(c);
    if (!agent) throw notFound();
    if (who?.kind === 'owner' && who.ownerId === agent.ownerId) return { agent, isVisitor: false };
    if (who !== undefined || agent.access === 'private') throw notFound();
    const page = judgePage(agent, { origin: c.req.header('origin'), host: c.req.header('host') });
    if (page !== 'listed' && page !== 'same_origin') {
      throw new ApiError(403, 'origin_not_allowed', 'This page may not call this agent.');
    }
    const details = isVisitors ? await visitor(c, agent.id, token) : undefined;
    return { agent, isVisitor: true, details };
  }

  /** Counts a call of a visitor. */
  async function countOfDay({ id, callsPerDay }: Agent): Promise<void> {
    const { publicUsage } = await options.store();
    if (await publicUsage.reserve(id, callsPerDay)) return;
    const untilMidnight = DAY_SECONDS - (Math.floor(options.now() / 1000) % DAY_SECONDS);
    const message = 'This agent has had all its calls of today. Please come again tomorrow.';
    const headers = { 'Retry-After': String(untilMidnight) };
    throw new ApiError(429, 'daily_limit_reached', message, { headers });
  }

  async function visitor(c: Context, agentId: string, token?: string): Promise<VisitorDetails> {
    if (token === undefined) {
      const headers = { 'WWW-Authenticate': 'Bearer' };
      throw new ApiError(401, 'unauthorized', 'A visitor token is required.', { headers });
    }
    const secret = await (await options.store()).visitorSecrets.find(agentId);
    const result =
      secret === undefined
        ? ({ status: 'invalid' } as const)
        : await readVisitorToken(token, { agentId, secret, now: options.now() });
    switch (result.status) {
      case 'valid':
        return result.details;
      case 'expired':
        return principals.refuse(c, 'token_expired', 'The visitor token has expired.');
      case 'long_lived':
        return principals.refuse(c, 'unauthorized', 'A visitor token is good for 15 minutes.');
      case 'invalid':
        return principals.refuse(c, 'unauthorized', 'The visitor token is not valid here.');
    }
  }

  app.openapi(tokenRoute, async (c) => {
    const { agent, isVisitor, details } = await admit(c, c.req.valid('param').agentId);
    // After it, so that nobody without a right uses up what others have, or learns from a limit that there is an agent.
    await limits.spend(c, 'token', options.addressOf(c));
    await limits.spend(c, 'agent_token', agent.id);
    if (isVisitor) await countOfDay(agent);
    const grant = await options.mint({ agentId: agent.id, visitor: details });
    c.header('Cache-Control', 'no-store');
    return c.json(grant, 201);
  });

  app.openapi(settingsRoute, async (c) => {
    const { room } = c.req.valid('param');
    await requireJob(livekit, principals, c, room);
    const { agents: store } = await options.store();
    const agent = await store.find(agentOfRoom(room));
    if (!agent) throw notFound();
    c.header('Cache-Control', 'no-store');
    const { name, greeting, instructions, language, voice, calTimezone } = agent;
    const calApiKey = agent.calEnabled ? await store.calKey(agent.id) : undefined;
    return c.json(
      {
        success: true as const,
        data: {
          name,
          greeting,
          instructions,
          language,
          voice,
          cal_timezone: calTimezone,
          cal_event_type_slug: agent.calEventTypeSlug,
          cal_event_type_id: agent.calEventTypeId,
          cal_api_key: calApiKey ?? null,
          transfer_mode: agent.transferMode,
          transfer_to: agent.transferTo,
          transfer_sentence: agent.transferSentence,
        },
      },
      200,
    );
  });
}

/** Whether a token says that it is for an agent, as those of visitors do; it is verified after that. */
function isFor(token: string, agentId: string): boolean {
  try {
    const { aud } = decodeJwt(token);
    return aud === agentId || (Array.isArray(aud) && aud.includes(agentId));
  } catch {
    return false;
  }
}
