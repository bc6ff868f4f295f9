/** HTTP routes of an owner's agents. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import {
  NoEncryptionError,
  VersionConflictError,
  type Agent,
  type Agents,
} from '../store/agents.ts';
import {
  agentChangeSchema,
  agentSchema,
  lacksDialTarget,
  newAgentSchema,
  toAnswer,
  toChange,
  toSettings,
} from './agent-fields.ts';
import { ApiError, notFound } from './api-error.ts';
import type { Ownership } from './ownership.ts';
import { nextCursor, nextSchema, pageQuery, pagingQuery } from './paging.ts';
import { jsonBody, REFUSALS, SECURITY, success, WRITE_REFUSALS } from './route-schemas.ts';

const AGENTS = '/api/v1/agents';
const ONE = `${AGENTS}/{agentId}`;
const params = z.object({ agentId: z.string() });
const oneAgent = z.object({ agent: agentSchema });

const listRoute = createRoute({
  method: 'get',
  path: AGENTS,
  operationId: 'listAgents',
  summary: 'Your agents, the newest first',
  security: SECURITY,
  request: { query: pagingQuery },
  responses: {
    200: success(
      'A page of agents; `next` is the cursor of the page after it',
      z.object({
        agents: z.array(agentSchema),
        next: nextSchema,
      }),
    ),
    ...REFUSALS,
  },
});

const createAgentRoute = createRoute({
  method: 'post',
  path: AGENTS,
  operationId: 'createAgent',
  summary: 'A new agent',
  security: SECURITY,
  request: jsonBody(newAgentSchema),
  responses: { 201: success('The agent', oneAgent), ...WRITE_REFUSALS },
});

const readRoute = createRoute({
  method: 'get',
  path: ONE,
  operationId: 'readAgent',
  summary: 'One agent',
  security: SECURITY,
  request: { params },
  responses: { 200: success('The agent', oneAgent), ...REFUSALS },
});

/** The same with PUT and PATCH: what is left out stays as it is, so that nobody loses a key they did not send. */
const changeRoute = (method: 'put' | 'patch') =>
  createRoute({
    method,
    path: ONE,
    operationId: `${method}Agent`,
    summary: 'Change an agent; what is left out stays as it is, null empties it',
    security: SECURITY,
    request: {
      params,
      headers: z.object({ 'if-match': z.string().optional() }),
      ...jsonBody(agentChangeSchema),
    },
    responses: { 200: success('The agent after it', oneAgent), ...WRITE_REFUSALS },
  });

const deleteRoute = createRoute({
  method: 'delete',
  path: ONE,
  operationId: 'deleteAgent',
  summary: 'Delete an agent, and its Cal.com key with it',
  security: SECURITY,
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...REFUSALS },
});

/** Adds the routes to an app. */
export function addAgentsRoutes(
  app: OpenAPIHono,
  { owner, ownAgent }: Ownership,
  agents: () => Promise<Agents>,
): void {
  app.openapi(listRoute, async (c) => {
    const ownerId = await owner(c);
    const page = pageQuery(c.req.valid('query'));
    const rows = await (await agents()).list(ownerId, page);
    const next = nextCursor(rows, page.limit, ({ createdAt: at, id }) => ({ at, id }));
    return c.json({ success: true as const, data: { agents: rows.map(toAnswer), next } }, 200);
  });

  app.openapi(createAgentRoute, async (c) => {
    const ownerId = await owner(c);
    const given = c.req.valid('json');
    const settings = toSettings(given);
    requireDialTarget(settings);
    const agent = await storing(
      (await agents()).create(ownerId, settings, given.cal_api_key ?? null),
    );
    c.header('Location', `${AGENTS}/${agent.id}`);
    return answer(c, agent, 201);
  });

  app.openapi(readRoute, async (c) => {
    const agent = await ownAgent(c, c.req.valid('param').agentId);
    return answer(c, agent, 200);
  });

  for (const route of [changeRoute('put'), changeRoute('patch')]) {
    app.openapi(route, async (c) => {
      const agent = await ownAgent(c, c.req.valid('param').agentId);
      const version = readVersion(c.req.valid('header')['if-match']);
      const change = toChange(c.req.valid('json'));
      // One that stands there already keeps nobody from changing something else.
      if ('transferMode' in change || 'transferTo' in change)
        requireDialTarget({ ...agent, ...change });
      const store = await agents();
      const changed = await storing(store.update(agent, change, version));
      if (!changed) throw notFound();
      return answer(c, changed, 200);
    });
  }

  app.openapi(deleteRoute, async (c) => {
    const agent = await ownAgent(c, c.req.valid('param').agentId);
    await (await agents()).remove(agent);
    return c.body(null, 204);
  });
}

/** @throws ApiError 400 where nobody could be called */
function requireDialTarget(settings: Parameters<typeof lacksDialTarget>[0]): void {
  if (!lacksDialTarget(settings)) return;
  throw new ApiError(
    400,
    'invalid_request',
    'transfer_to has to be a number that begins with + (or, to transfer, a sip: address).',
    { field: 'transfer_to' },
  );
}

function answer<S extends 200 | 201>(c: Context, agent: Agent, status: S) {
  c.header('ETag', `"${agent.version}"`);
  return c.json({ success: true as const, data: { agent: toAnswer(agent) } }, status);
}

/** Errors of the store in the words of HTTP. `secretField`: the field that needs a key to be stored, where it is one. */
export async function storing<T>(
  work: Promise<T>,
  secretField: string | null = 'cal_api_key',
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof VersionConflictError) {
      throw new ApiError(
        412,
        'version_conflict',
        'The agent was changed in the meantime. Read it again.',
      );
    }
    if (error instanceof NoEncryptionError) {
      throw new ApiError(
        503,
        'encryption_unavailable',
        'No key or secret can be stored: the server has no ENCRYPTION_KEY.',
        { field: secretField ?? undefined },
      );
    }
    throw error;
  }
}

/** The version that `If-Match` names; any without it. */
function readVersion(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  // A proxy that compresses makes an ETag weak: the version is the same.
  const [, digits] = /^(?:W\/)?"(\d{1,9})"$/.exec(header) ?? [];
  if (digits === undefined) {
    throw new ApiError(400, 'invalid_request', 'If-Match has to be the ETag of the agent.', {
      field: 'if-match',
    });
  }
  return Number(digits);
}
