import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { backoff } from './backoff.ts';
import type { CalendarEnvironment } from './environment.ts';
import { trackTakeover } from './track-takeover.ts';

const FIRST_RETRY_MS = 200;
const MAX_TRIES = 20;
/** How long a try may be without an answer before another one is made, in ms. */
const ANSWER_MS = 700;
/**
 * How many tries are made that soon. What livekit-client is given in the two seconds after a room has come back as a new
 * one is never sent, and it takes 7 s to say so.
 */
const QUICK_TRIES = 6;

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
  /** Counts what is asked for; tries and answers of one that is over do nothing. */
  let round = 0;

  const takeover = trackTakeover(store, takeoverStorage);

  /** One try to ask an agent. Of several on their way, the first answer counts. */
  async function attempt(agent: string, tries = 1): Promise<void> {
    askedOf = agent;
    const mine = round;
    let isRepeated = false;
    const repeat = () => {
      if (isRepeated || round !== mine) return;
      isRepeated = true;
      void attempt(agent, tries + 1);
    };
    const stopWaiting = tries < QUICK_TRIES ? after(ANSWER_MS, repeat) : () => undefined;
    const { unanswered } = store.get();
    const outcome = await peer.call('calendar.sync', {
      ...timeDisplay,
      ...takeover.current(),
      ...(unanswered && { unanswered }),
    });
    stopWaiting();
    if (round !== mine) return;
    if (outcome.ok) {
      round += 1;
      syncedWith = agent;
      store.dispatch({ type: 'synced', ...outcome.value, at: now() });
      return;
    }
    if (outcome.failure.kind === 'mismatch') {
      round += 1;
      store.dispatch({ type: 'problem', problem: { kind: 'mismatch' } });
      return;
    }
    // An agent joins the room a moment before it can answer calls.
    const wait = backoff(tries, FIRST_RETRY_MS, MAX_TRIES);
    if (wait !== null) after(wait, repeat);
    // It says in its attributes when it can: news of it ends the wait.
    askedOf = null;
  }

  function check(): void {
    const agent = transport.connected() ? transport.agent() : null;
    if (agent === null) {
      round += 1;
      syncedWith = null;
      askedOf = null;
      const { view, link } = store.get();
      const next = view === null ? 'connecting' : 'lost';
      if (link !== next) store.dispatch({ type: 'link', link: next });
      return;
    }
    if (agent === syncedWith || agent === askedOf) return;
    round += 1;
    syncedWith = null;
    void attempt(agent);
  }

  const unsubscribe = transport.onChange(check);
  check();

  return {
    async sync() {
      const agent = transport.agent();
      // Once there is a connection it is asked by itself.
      if (agent === null || !transport.connected()) {
        check();
        return;
      }
      round += 1;
      await attempt(agent);
    },
    stop() {
      round += 1;
      unsubscribe();
      takeover.stop();
    },
  };
}
