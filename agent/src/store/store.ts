/** All that is kept in the database, over one connection to it. */
import { createAgents, type Agents, type AgentsDeps } from './agents.ts';
import { createAudit } from './audit.ts';
import { createBookings, type Bookings } from './bookings.ts';
import { createCalls, type Calls } from './calls.ts';
import { createIdempotency, type Idempotency } from './idempotency.ts';
import { createOwnerStatus } from './owner-status.ts';
import { createOwners } from './owners.ts';
import { createPublicUsage, type PublicUsage } from './public-usage.ts';
import {
  createVisitorSecrets,
  type VisitorSecrets,
  type VisitorSecretsDeps,
} from './visitor-secrets.ts';

export type StoreDeps = AgentsDeps & VisitorSecretsDeps;

export interface Store {
  agents: Agents;
  calls: Calls;
  bookings: Bookings;
  idempotency: Idempotency;
  visitorSecrets: VisitorSecrets;
  publicUsage: PublicUsage;
  audit: ReturnType<typeof createAudit>;
  ownerOf: ReturnType<typeof createOwners>;
  ownerStatus: ReturnType<typeof createOwnerStatus>;
}

/** Returns the stores of an open database. */
export function createStore(deps: StoreDeps): Store {
  return {
    agents: createAgents(deps),
    calls: createCalls(deps),
    bookings: createBookings(deps),
    idempotency: createIdempotency(deps),
    visitorSecrets: createVisitorSecrets(deps),
    publicUsage: createPublicUsage(deps),
    audit: createAudit(deps),
    ownerOf: createOwners(deps),
    ownerStatus: createOwnerStatus(deps),
  };
}
