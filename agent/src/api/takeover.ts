/** Brings a new agent into a call whose agent is gone. Asked for by the page, or by the worker that saw it die. */
import { dispatchMetadata } from './dispatch.ts';
import type { AgentInRoom, CallRooms, Dispatch } from './call-rooms.ts';

/** How long a living agent may take to answer, in ms. */
const ANSWER_MS = 1200;
/** How often is looked whether it has answered, in ms. */
const LOOK_EVERY_MS = 150;
/** After how long another agent is asked for where no worker has taken the job, in ms. */
const UNTAKEN_MS = 6000;
/**
 * After how long another one is asked for where a worker has, in ms; twice as long with each, up to a minute. On a busy machine the
 * process of a job takes its time, and every further job makes all of them slower.
 */
const TAKEN_MS = 15_000;

/** Agents that one call gets within a minute: one that kills every agent must not keep a worker busy. */
const MOST_PER_MINUTE = 5;
const MINUTE_MS = 60_000;

export interface LostAgent {
  room: string;
  /** Identity of the caller. */
  caller: string;
  /** Identity of the agent that does not answer; undefined where none ever came. */
  gone: string | undefined;
  /** Its process is known to have ended: it is not asked whether it lives. */
  isDead?: boolean;
}

/** `present`: an agent is there and lives. `coming`: one has been asked for, now or a moment ago. `over`: no such call. */
export type TakeoverResult = 'present' | 'coming' | 'over';

export interface AgentTakeoverOptions {
  rooms: Omit<CallRooms, 'expected' | 'showLinesBusy' | 'end'>;
  /** The machine's clock, epoch ms. */
  now: () => number;
  delay: (ms: number) => Promise<void>;
  randomId: () => string;
}

/** Returns the function that asks for a new agent; asking again while a takeover is under way joins it. */
export function createAgentTakeover(
  options: AgentTakeoverOptions,
): (lost: LostAgent) => Promise<TakeoverResult> {
  const { rooms, now, delay } = options;
  const running = new Map<string, Promise<TakeoverResult>>();
  const sent = new Map<string, number[]>();

  async function lives(room: string, identity: string): Promise<boolean> {
    const question = options.randomId().slice(0, 36);
    await rooms.ask(room, identity, question);
    for (let waited = 0; waited < ANSWER_MS; waited += LOOK_EVERY_MS) {
      await delay(LOOK_EVERY_MS);
      const agent = (await rooms.agents(room)).find((each) => each.identity === identity);
      if (!agent) return false;
      if (agent.answered === question) return true;
    }
    return false;
  }

  /** Counts an agent for a call; false where it has had its share. */
  function mayHaveAnother(room: string): boolean {
    for (const [each, times] of sent) {
      const fresh = times.filter((time) => now() - time < MINUTE_MS);
      if (fresh.length === 0) sent.delete(each);
      else sent.set(each, fresh);
    }
    const times = sent.get(room) ?? [];
    if (times.length >= MOST_PER_MINUTE) return false;
    sent.set(room, [...times, now()]);
    return true;
  }

  /** True while one that was asked for after `listed` came may still come. */
  function isComing(dispatches: readonly Dispatch[], listed: AgentInRoom | undefined): boolean {
    const next = dispatches.filter(({ at }) => listed === undefined || at > listed.joinedAt);
    const last = next.reduce<Dispatch | null>((a, b) => (a && a.at > b.at ? a : b), null);
    if (last === null) return false;
    const before = next.filter(({ at }) => at < last.at && now() - at < 5 * MINUTE_MS).length;
    return (
      now() - last.at < (last.isTaken ? Math.min(MINUTE_MS, TAKEN_MS * 2 ** before) : UNTAKEN_MS)
    );
  }

  async function takeover({
    room,
    caller,
    gone,
    isDead = false,
  }: LostAgent): Promise<TakeoverResult> {
    if (!(await rooms.exists(room))) return 'over';
    const agents = await rooms.agents(room);
    if (agents.some(({ identity }) => identity !== gone)) return 'present';
    const listed = agents.find(({ identity }) => identity === gone);
    if (listed && !isDead && (await lives(room, listed.identity))) return 'present';
    if (isComing(await rooms.dispatches(room), listed)) return 'coming';
    if (!mayHaveAnother(room)) return 'coming';
    await rooms.dispatch(room, dispatchMetadata(caller, { resumed: gone !== undefined }));
    if (listed) await rooms.remove(room, listed.identity);
    return 'coming';
  }

  return (lost) => {
    const known = running.get(lost.room);
    if (known) return known;
    const result = takeover(lost).finally(() => running.delete(lost.room));
    running.set(lost.room, result);
    return result;
  };
}
