import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { backoff } from './backoff.ts';
import type { CalendarEnvironment } from './environment.ts';
import { trackTakeover } from './track-takeover.ts';

const FIRST_RETRY_MS = 200;
const MAX_TRIES = 20;

export interface ViewSync {
  /** Asks the agent for the current snapshot now. Resolves with the answer or the first failure. */
  sync: () => Promise<void>;
  stop: () => void;
}

/** Asks for the current snapshot after a join, a reconnect, and when another agent takes over. Retries with growing pauses. */
export function syncView(
  { transport, now, after, timeDisplay, takeoverStorage }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): ViewSync {
  let syncedWith: string | null = null;
  let askedOf: string | null = null;
  let cancelTimer: () => void = () => undefined;
  let stopped = false;

  const takeover = trackTakeover(store, takeoverStorage);

  async function attempt(agent: string, tries: number): Promise<void> {
    askedOf = agent;
    const { unanswered } = store.get();
    const outcome = await peer.call('calendar.sync', {
      ...timeDisplay,
      ...takeover.current(),
      ...(unanswered && { unanswered }),
    });
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
    if (wait !== null) cancelTimer = after(wait, () => void attempt(agent, tries + 1));
  }

  function check(): void {
    const agent = transport.connected() ? transport.agent() : null;
    if (agent === null) {
      cancelTimer();
      syncedWith = null;
      askedOf = null;
      const { view, link } = store.get();
      const next = view === null ? 'connecting' : 'lost';
      if (link !== next) store.dispatch({ type: 'link', link: next });
      return;
    }
    if (agent === syncedWith || agent === askedOf) return;
    cancelTimer();
    syncedWith = null;
    void attempt(agent, 1);
  }

  const unsubscribe = transport.onChange(check);
  check();

  return {
    async sync() {
      const agent = transport.agent();
      if (agent === null) {
        check();
        return;
      }
      cancelTimer();
      await attempt(agent, 1);
    },
    stop() {
      stopped = true;
      unsubscribe();
      takeover.stop();
      cancelTimer();
    },
  };
}
