/** Owners and their agents, for routes that are theirs alone. */
import type { Context } from 'hono';
import type { Agent, Agents } from '../store/agents.ts';
import { notFound } from './api-error.ts';
import type { Principal } from './principals.ts';

export interface OwnAgentsDeps {
  /** The database is opened for the first request that needs it. */
  agents: () => Promise<Agents>;
  principal: (c: Context) => Promise<Principal>;
}

export interface OwnAgents {
  /** @throws ApiError 404 for a caller, to whom routes of owners are not there */
  owner(c: Context): Promise<{ ownerId: string; store: Agents }>;
  /** @throws ApiError 404 where there is no such agent, or it is somebody else's */
  ownAgent(c: Context, id: string): Promise<{ agent: Agent; store: Agents }>;
}

/** Returns what reads the owner, and the agent, that a request is about. */
export function createOwnAgents({ agents, principal }: OwnAgentsDeps): OwnAgents {
  async function owner(c: Context): Promise<{ ownerId: string; store: Agents }> {
    const who = await principal(c);
    if (who.kind !== 'owner') throw notFound();
    return { ownerId: who.ownerId, store: await agents() };
  }
  return {
    owner,
    async ownAgent(c, id) {
      const { ownerId, store } = await owner(c);
      const agent = await store.find(id);
      if (agent?.ownerId !== ownerId) throw notFound();
      return { agent, store };
    },
  };
}
