/** Webhook of LiveKit: a room that is gone ends its call, also where the job could not say so any more. */
import { WebhookReceiver, type WebhookEvent } from 'livekit-server-sdk';
import type { Calls } from '../store/calls.ts';
import { ApiError } from './api-error.ts';
import { agentOfRoom, DEFAULT_AGENT, type LiveKitAccess } from './token.ts';

/**
 * Takes one delivery.
 *
 * @param authorization LiveKit's signature over the bytes of the body
 * @throws ApiError 401 where it does not match
 */
export type LiveKitWebhook = (body: string, authorization: string | undefined) => Promise<void>;

/** Returns the handler of deliveries. Calls with the agent of the settings are in no database: nothing is opened for them. */
export function createLiveKitWebhook(
  { apiKey, apiSecret }: LiveKitAccess,
  calls: () => Promise<Pick<Calls, 'close'>>,
): LiveKitWebhook {
  const receiver = new WebhookReceiver(apiKey, apiSecret);
  return async (body, authorization) => {
    const { event, room } = await verified(receiver, body, authorization);
    if (event !== 'room_finished' || !room) return;
    if (agentOfRoom(room.name) !== DEFAULT_AGENT) await (await calls()).close(room.sid);
  };
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
