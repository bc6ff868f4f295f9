/**
 * Whether the agent of the call lives. One that was killed stays listed in the room for up to 20 s, so the page asks it
 * every now and then, and has another one called when it does not answer. Takes functions, not a Room.
 */

/** Pause between two questions, in ms. */
const ASK_EVERY_MS = 1500;
/** How long a living agent may take to answer, in ms. */
const ANSWER_MS = 1500;
/** How long an agent that has just joined may be silent, in ms. */
const STARTUP_MS = 6000;
/** How long the first agent may take to come, in ms. */
const FIRST_MS = 8000;
/** How long nobody may be there after an agent has been, in ms. */
const GAP_MS = 1000;
/** How long another agent may take to come before it is asked for again, in ms. */
const COMING_MS = 6500;

export interface AgentTransport {
  /** False while nothing gets through anyway. */
  connected: () => boolean;
  /** Identity of the agent that counts; null for none. */
  agent: () => string | null;
  /** Resolves true for any answer of the agent, false when none comes. Never rejects. */
  isAlive: (agent: string, withinMs: number) => Promise<boolean>;
  /**
   * Has another agent called. Resolves with whether the server has answered: where not even that gets through, nothing
   * says that the agent is gone. Never rejects.
   */
  askFor: (gone: string | undefined) => Promise<boolean>;
}

/** What a silent agent means. */
export type Lost = 'agent' | 'line';

export interface AgentWatchOptions {
  transport: AgentTransport;
  now: () => number;
  /** Calls back once after `ms`; the returned function cancels it. */
  after: (ms: number, run: () => void) => () => void;
  /** Called with every answer of an agent, and the time of the question. */
  onAnswer: (agent: string, askedAt: number) => void;
  /** Called with what is lost, the agent or the page's own line; null when an agent is there again. */
  onChange: (lost: Lost | null) => void;
}

/** Watches until the returned function is called. */
export function watchAgent({
  transport,
  now,
  after,
  onAnswer,
  onChange,
}: AgentWatchOptions): () => void {
  let known: { identity: string; since: number } | null = null;
  let last: string | undefined;
  let lost: string | null = null;
  let shown: Lost | null = null;
  let emptySince = now();
  let askedAt = -Infinity;
  let stopped = false;
  let cancelTimer: () => void = () => undefined;

  function setLost(next: Lost | null): void {
    if (stopped || next === shown) return;
    shown = next;
    onChange(next);
  }

  /** Asks for another agent; who is at fault shows by whether that gets through. */
  async function replace(gone: string | undefined): Promise<void> {
    if (now() - askedAt < COMING_MS) return;
    const answered = await transport.askFor(gone);
    if (answered) askedAt = now();
    if (gone !== undefined) setLost(answered ? 'agent' : 'line');
  }

  async function isAlive(agent: string): Promise<boolean> {
    const at = now();
    const answered = await transport.isAlive(agent, ANSWER_MS);
    if (answered && !stopped) onAnswer(agent, at);
    return answered;
  }

  async function check(): Promise<void> {
    if (!transport.connected()) {
      emptySince = now();
      return;
    }
    const agent = transport.agent();
    if (agent === null) {
      if (known) emptySince = now();
      known = null;
      if (now() - emptySince >= (last === undefined ? FIRST_MS : GAP_MS)) await replace(last);
      return;
    }
    if (known?.identity !== agent) known = { identity: agent, since: now() };
    last = agent;
    if (agent === lost) {
      if (await isAlive(agent)) markAlive();
      else await replace(agent);
      return;
    }
    if (now() - known.since < STARTUP_MS) {
      if (await isAlive(agent)) markAlive();
      return;
    }
    if (await isAlive(agent)) {
      markAlive();
      return;
    }
    if (stopped || !transport.connected() || transport.agent() !== agent) return;
    lost = agent;
    await replace(agent);
  }

  function markAlive(): void {
    lost = null;
    setLost(null);
  }

  function schedule(): void {
    if (stopped) return;
    cancelTimer = after(ASK_EVERY_MS, () => {
      void check().then(schedule);
    });
  }
  schedule();

  return () => {
    stopped = true;
    cancelTimer();
  };
}
