/** The HTTP API as tests ask it over the network: every answer is held against the OpenAPI document of its server. */
import { createConformity, DOCUMENT, type Conformity } from './conformity.ts';

/** Of servers that were asked before. */
const servers = new Map<string, Conformity>();

/**
 * Asks a server, as `fetch` does.
 *
 * @throws TypeError where the server cannot be reached
 * @throws Error where the answer is not as the server's document describes it
 */
export async function checkedFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const { origin, pathname } = new URL(url);
  // Before the request: an answer counts even if its server dies right after it.
  const conforms =
    servers.get(origin) ?? createConformity(await (await fetch(origin + DOCUMENT)).json());
  servers.set(origin, conforms);
  const answer = await fetch(url, init);
  await conforms(init.method ?? 'GET', pathname, answer);
  return answer;
}
