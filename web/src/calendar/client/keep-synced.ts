import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { backoff } from './backoff.ts';
import type { CalendarEnvironment } from './environment.ts';
import { rememberClaims } from './remember-claims.ts';

const FIRST_RETRY_MS = 200;
const MAX_TRIES = 20;

export interface SyncKeeper {
  /** Asks the agent for the current snapshot now. */
  sync: () => Promise<void>;
  stop: () => void;
}

/** Asks for the current snapshot after a join, a reconnect, and when another agent takes over. */
export function keepSynced(
  { line, now, after, reading, claims: memory }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): SyncKeeper {
  let syncedWith: string | null = null;
  let askedOf: string | null = null;
  let callOff: () => void = () => undefined;
  let stopped = false;

  const claims = rememberClaims(store, memory);

  async function attempt(agent: string, tries: number): Promise<void> {
    askedOf = agent;
    const outcome = await peer.call('calendar.sync', { ...reading, ...claims.current() });
    if (stopped || askedOf !== agent) return;
    if (outcome.ok) {
      syncedWith = agent;
      store.dispatch({ type: 'synced', ...outcome.value, at: now() });
      return;
    }
    if (outcome.failure.kind === 'mismatch') {
      store.dispatch({ type: 'problem', problem: { kind: 'mismatch' } });
      return;
    }
    // An agent joins the room a moment before it can answer calls.
    const wait = backoff(tries, FIRST_RETRY_MS, MAX_TRIES);
    if (wait !== null) callOff = after(wait, () => void attempt(agent, tries + 1));
  }

  function check(): void {
    const agent = line.connected() ? line.agent() : null;
    if (agent === null) {
      callOff();
      syncedWith = null;
      askedOf = null;
      const { view, link } = store.get();
      const next = view === null ? 'connecting' : 'lost';
      if (link !== next) store.dispatch({ type: 'link', link: next });
      return;
    }
    if (agent === syncedWith || agent === askedOf) return;
    callOff();
    syncedWith = null;
    void attempt(agent, 1);
  }

  const unsubscribe = line.onChange(check);
  check();

  return {
    async sync() {
      const agent = line.agent();
      if (agent === null) {
        check();
        return;
      }
      callOff();
      await attempt(agent, 1);
    },
    stop() {
      stopped = true;
      unsubscribe();
      claims.stop();
      callOff();
    },
  };
}
