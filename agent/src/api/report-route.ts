/** The HTTP route by which the job of a call tells what happens in it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Agents } from '../store/agents.ts';
import type { Bookings } from '../store/bookings.ts';
import type { Calls } from '../store/calls.ts';
import { notFound } from './api-error.ts';
import { callReportSchema } from './call-report.ts';
import { requireJob } from './job-token.ts';
import type { Principals } from './principals.ts';
import { jsonBody, SECURITY, WRITE_REFUSALS } from './route-schemas.ts';
import { agentOfRoom, type LiveKitAccess } from './token.ts';

const reportRoute = createRoute({
  method: 'post',
  path: '/api/v1/calls/{room}/report',
  operationId: 'reportCall',
  summary: 'What the job of a call tells of it, by the job’s own token; the same may come again',
  security: SECURITY,
  request: { params: z.object({ room: z.string() }), ...jsonBody(callReportSchema) },
  responses: { 204: { description: 'It is written down' }, ...WRITE_REFUSALS },
});

export interface ReportRouteOptions {
  livekit: LiveKitAccess;
  principals: Principals;
  /** The database is opened for the first request that needs it. */
  store: () => Promise<{ agents: Agents; calls: Calls; bookings: Bookings }>;
}

/** Adds the route to an app. */
export function addReportRoute(
  app: OpenAPIHono,
  { livekit, principals, store }: ReportRouteOptions,
): void {
  app.openapi(reportRoute, async (c) => {
    const { room } = c.req.valid('param');
    const reporter = await requireJob(livekit, principals, c, room);
    const { id, channel, began_at, events, bookings, outcome, end } = c.req.valid('json');
    const agentId = agentOfRoom(room);
    const { agents, calls, bookings: recorded } = await store();
    if (!(await agents.find(agentId))) throw notFound();
    const isTheirs = await calls.report({
      call: { id, room: recordedRoom(room, { id, channel, agentId }), agentId, channel },
      reporter,
      beganAt: new Date(began_at),
      events,
      outcome,
      end: end && { at: new Date(end.at), reason: end.reason },
    });
    if (!isTheirs) throw notFound();
    for (const booking of bookings) {
      const { uid, replaces, start_at, duration_min, status, attendee_email } = booking;
      await recorded.record({
        agentId,
        callId: id,
        uid,
        replaces,
        startAt: new Date(start_at),
        durationMin: duration_min,
        status,
        attendeeEmail: attendee_email,
      });
    }
    return c.body(null, 204);
  });
}

/** Rooms of calls by telephone are named by LiveKit, after the number of who calls. */
function recordedRoom(
  room: string,
  { id, channel, agentId }: { id: string; channel: string; agentId: string },
): string {
  return channel === 'phone' ? `call-${agentId}.${id}` : room;
}
