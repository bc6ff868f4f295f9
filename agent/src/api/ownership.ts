/** What belongs to the owner who asks; to anybody else it is not there. */
import type { Context } from 'hono';
import type { Agent, Agents } from '../store/agents.ts';
import { notFound } from './api-error.ts';
import type { Principal } from './principals.ts';

export interface OwnershipDeps {
  /** The database is opened for the first request that needs it. */
  agents: () => Promise<Agents>;
  principal: (c: Context) => Promise<Principal>;
}

export interface Ownership {
  /**
   * Returns the id of the owner who asks.
   *
   * @throws ApiError 404 for anybody else who is known: to a caller these routes are not there
   */
  owner: (c: Context) => Promise<string>;
  /**
   * Returns an agent of the owner who asks.
   *
   * @throws ApiError 404 where there is none, or it is somebody else's
   */
  ownAgent: (c: Context, id: string) => Promise<Agent>;
}

/** Returns the checks that routes for owners begin with. */
export function createOwnership({ agents, principal }: OwnershipDeps): Ownership {
  async function owner(c: Context): Promise<string> {
    const who = await principal(c);
    if (who.kind !== 'owner') throw notFound();
    return who.ownerId;
  }
  return {
    owner,
    async ownAgent(c, id) {
      const ownerId = await owner(c);
      const agent = await (await agents()).find(id);
      if (agent?.ownerId !== ownerId) throw notFound();
      return agent;
    },
  };
}
