/** What decides whether a participant may drive the calendar. */
export interface Candidate {
  identity: string;
  isAgent: boolean;
  /** Set on a participant that only publishes media for another one (an avatar). */
  publishesFor: string | undefined;
  /** When it joined, epoch ms; 0 where unknown. */
  joinedAt: number;
}

/**
 * Identity of the agent that counts: the one that joined last, for a crashed one stays listed for up to 20 s.
 *
 * @param only accept no other identity than this one
 */
export function newestAgent(candidates: Iterable<Candidate>, only?: string): string | null {
  let best: Candidate | null = null;
  for (const each of candidates) {
    if (!each.isAgent || each.publishesFor !== undefined) continue;
    if (only !== undefined && each.identity !== only) continue;
    if (best === null || each.joinedAt >= best.joinedAt) best = each;
  }
  return best?.identity ?? null;
}
