import { z } from 'zod';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';

const grantSchema = z.object({ server_url: z.string(), participant_token: z.string() });

/**
 * Asks a server for the token of a new call, as a page of the server itself does.
 *
 * @param agentId an agent of the server's database; else that of the settings
 * @throws Error when the server gives none
 */
export async function requestGrant(
  serverUrl: string,
  agentId: string | undefined,
): Promise<z.infer<typeof grantSchema>> {
  const path = agentId === undefined ? 'token' : `agents/${agentId}/token`;
  const response = await checkedFetch(`${serverUrl}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(serverUrl).origin },
    body: '{}',
  });
  if (response.status !== 201) throw new Error(`no token for a call: HTTP ${response.status}`);
  return grantSchema.parse(await response.json());
}
