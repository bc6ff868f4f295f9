/** HTTP routes for what has become of an owner's calls: one by one, with their timelines, and what was done to agents. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { AuditEntry } from '../store/audit.ts';
import { callEndReasonSchema, callOutcomeSchema, channelSchema } from '../store/call-words.ts';
import type { Call, Calls } from '../store/calls.ts';
import type { PageQuery } from '../store/page.ts';
import { timelineDataSchema } from '../store/timeline-entry.ts';
import { notFound } from './api-error.ts';
import { createOwnership, type OwnershipDeps } from './ownership.ts';
import { nextCursor, nextSchema, pageQuery, pagingQuery, UUID } from './paging.ts';
import { REFUSALS, SECURITY, success } from './route-schemas.ts';

const callSchema = z.object({
  id: z.string(),
  room: z.string(),
  agent_id: z.string(),
  channel: channelSchema,
  started_at: z.iso.datetime(),
  /** Null while it goes on. */
  ended_at: z.iso.datetime().nullable(),
  end_reason: callEndReasonSchema.nullable(),
  outcome: callOutcomeSchema.nullable(),
});
const agentParams = z.object({ agentId: z.string() });
const callParams = z.object({ callId: z.string() });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/agents/{agentId}/calls',
  operationId: 'listCalls',
  summary: 'Calls with an agent, the newest first; those without an end go on',
  security: SECURITY,
  request: {
    params: agentParams,
    query: pagingQuery.extend({ outcome: callOutcomeSchema.optional() }),
  },
  responses: {
    200: success(
      'A page of calls; `next` is the cursor of the page after it',
      z.object({ calls: z.array(callSchema), next: nextSchema }),
    ),
    ...REFUSALS,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/calls/{callId}',
  operationId: 'readCall',
  summary: 'One call',
  security: SECURITY,
  request: { params: callParams },
  responses: { 200: success('The call', z.object({ call: callSchema })), ...REFUSALS },
});

const timelineRoute = createRoute({
  method: 'get',
  path: '/api/v1/calls/{callId}/timeline',
  operationId: 'readTimeline',
  summary: 'What happened in a call, in order, without a word about the person',
  security: SECURITY,
  request: { params: callParams },
  responses: {
    200: success(
      'What happened to the calendar (`event`), and to the call itself (`call`)',
      z.object({
        events: z.array(
          z.object({
            seq: z.number().int(),
            at: z.iso.datetime(),
            kind: z.enum(['event', 'call']),
            data: timelineDataSchema,
          }),
        ),
      }),
    ),
    ...REFUSALS,
  },
});

const auditRoute = createRoute({
  method: 'get',
  path: '/api/v1/agents/{agentId}/audit',
  operationId: 'listAudit',
  summary: 'What was done to an agent, the newest first: names of fields, never values',
  security: SECURITY,
  request: { params: agentParams, query: pagingQuery },
  responses: {
    200: success(
      'A page of entries; `next` is the cursor of the page after it',
      z.object({
        entries: z.array(
          z.object({ at: z.iso.datetime(), action: z.string(), fields: z.array(z.string()) }),
        ),
        next: nextSchema,
      }),
    ),
    ...REFUSALS,
  },
});

export interface CallRecordRoutesOptions extends OwnershipDeps {
  calls: () => Promise<Calls>;
  audit: () => Promise<(agentId: string, page: PageQuery) => Promise<AuditEntry[]>>;
}

/** Adds the routes to an app. */
export function addCallRecordRoutes(app: OpenAPIHono, options: CallRecordRoutesOptions): void {
  const { calls, audit } = options;
  const { owner, ownAgent } = createOwnership(options);

  async function ownCall(c: Context, id: string): Promise<Call> {
    // Whether there is such a call is said to nobody before they have proved who they are.
    await owner(c);
    const call = /^\w{1,64}$/.test(id) ? await (await calls()).find(id) : undefined;
    if (!call) throw notFound();
    await ownAgent(c, call.agentId);
    return call;
  }

  app.openapi(listRoute, async (c) => {
    const agent = await ownAgent(c, c.req.valid('param').agentId);
    const { outcome, ...query } = c.req.valid('query');
    const page = pageQuery(query);
    const rows = await (await calls()).list(agent.id, { ...page, outcome });
    const next = nextCursor(rows, page.limit, ({ startedAt: at, id }) => ({ at, id }));
    return c.json({ success: true as const, data: { calls: rows.map(toAnswer), next } }, 200);
  });

  app.openapi(readRoute, async (c) => {
    const call = await ownCall(c, c.req.valid('param').callId);
    return c.json({ success: true as const, data: { call: toAnswer(call) } }, 200);
  });

  app.openapi(timelineRoute, async (c) => {
    const call = await ownCall(c, c.req.valid('param').callId);
    const events = await (await calls()).timeline(call.id);
    return c.json({ success: true as const, data: { events } }, 200);
  });

  app.openapi(auditRoute, async (c) => {
    const agent = await ownAgent(c, c.req.valid('param').agentId);
    const page = pageQuery(c.req.valid('query'), UUID);
    const rows = await (await audit())(agent.id, page);
    const entries = rows.map(({ at, action, fields }) => ({
      at: at.toISOString(),
      action,
      fields: fields.map(toSnakeCase),
    }));
    const next = nextCursor(rows, page.limit, ({ at, id }) => ({ at, id }));
    return c.json({ success: true as const, data: { entries, next } }, 200);
  });
}

function toAnswer(call: Call): z.infer<typeof callSchema> {
  const { id, room, agentId, channel, startedAt, endedAt, endReason, outcome } = call;
  return {
    id,
    room,
    agent_id: agentId,
    channel,
    started_at: startedAt.toISOString(),
    ended_at: endedAt?.toISOString() ?? null,
    end_reason: endReason,
    outcome,
  };
}

/** As the field is called in requests. */
function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
