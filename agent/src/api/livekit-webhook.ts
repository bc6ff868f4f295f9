/** Webhook of LiveKit: a room that is gone ends its call, also where the job could not say so any more. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { WebhookReceiver, type WebhookEvent } from 'livekit-server-sdk';
import { z } from 'zod';
import type { Calls } from '../store/calls.ts';
import { ApiError } from './api-error.ts';
import { FAULT, json, problemSchema, TOO_LARGE } from './problem.ts';
import { REFUSALS } from './route-schemas.ts';
import { agentOfRoom, DEFAULT_AGENT, type LiveKitAccess } from './token.ts';

const webhookRoute = createRoute({
  method: 'post',
  path: '/api/v1/webhooks/livekit',
  operationId: 'takeRoomEvent',
  summary: 'An event of a room from LiveKit, by its signature of the body in Authorization',
  security: [],
  responses: {
    200: {
      description: 'Taken, or of no concern here',
      content: json(z.object({ status: z.literal('ok') })),
    },
    401: { description: 'The signature does not match', content: json(problemSchema) },
    413: TOO_LARGE,
    500: FAULT,
    503: REFUSALS[503],
  },
});

/** Adds the route to an app. Calls with the agent of the settings are in no database: nothing is opened for them. */
export function addLiveKitWebhook(
  app: OpenAPIHono,
  { apiKey, apiSecret }: LiveKitAccess,
  calls: () => Promise<Pick<Calls, 'close'>>,
): void {
  const receiver = new WebhookReceiver(apiKey, apiSecret);
  app.openapi(webhookRoute, async (c) => {
    const body = await c.req.text();
    const { event, room } = await verified(receiver, body, c.req.header('authorization'));
    if (event === 'room_finished' && room && agentOfRoom(room.name) !== DEFAULT_AGENT) {
      await (await calls()).close(room.sid);
    }
    return c.json({ status: 'ok' as const }, 200);
  });
}

async function verified(
  receiver: WebhookReceiver,
  body: string,
  authorization: string | undefined,
): Promise<WebhookEvent> {
  try {
    return await receiver.receive(body, authorization);
  } catch {
    throw new ApiError(401, 'unauthorized', 'The signature does not match.');
  }
}
