/** As many calls as the load's, by jobs of the framework that only answer: what the machine gives without a calendar. */
import { randomUUID } from 'node:crypto';
import { Room, RpcError } from '@livekit/rtc-node';
import { createCallRooms } from '../../agent/src/api/call-rooms.ts';
import { ECHO_METHOD } from '../bench/job/echo-method.mjs';
import { startBareWorker } from '../bench/job/start-bare-worker.ts';
import { median, percentile } from '../bench/statistics.ts';
import { accessToken } from '../lib/access-token.ts';
import { rssMb } from '../lib/process-figures.ts';
import type { Stack } from '../stack/start-stack.ts';

const AGENT_NAME = 'bare';
const READY_MS = 60_000;
const RETRY_MS = 200;

/** Remote calls that a job which does nothing answers at once, in ms, and the memory of its process in MB. */
export interface BareFigures {
  p50_ms: number;
  p95_ms: number;
  rss_mb: number;
}

export interface BareOptions {
  calls: number;
  seconds: number;
  /** Between two remote calls of a caller, in ms. */
  pauseMs: number;
  listens: boolean;
}

/**
 * Holds this many calls with jobs that do nothing, and has each answer now and then.
 *
 * @throws Error when a job does not answer within a minute
 */
export async function holdBareCalls(stack: Stack, options: BareOptions): Promise<BareFigures> {
  const pids: number[] = [];
  const stop = await startBareWorker(stack, AGENT_NAME, (line) => {
    const [, pid] = /^bare job (\d+)/.exec(line) ?? [];
    if (pid !== undefined) pids.push(Number(pid));
  });
  const rooms: Room[] = [];
  try {
    const asks = await Promise.all(
      Array.from({ length: options.calls }, () => startBareCall(stack, options.listens, rooms)),
    );
    const taken = await Promise.all(asks.map((ask, index) => askAgain(ask, index, options)));
    const at = (share: number): number => Math.round(percentile(taken.flat(), share) * 10) / 10;
    return { p50_ms: at(0.5), p95_ms: at(0.95), rss_mb: median(pids.map(rssMb)) };
  } finally {
    await Promise.all(rooms.map((room) => room.disconnect()));
    await stop();
  }
}

type Ask = () => Promise<void>;

async function startBareCall(stack: Stack, listens: boolean, rooms: Room[]): Promise<Ask> {
  const { livekitUrl: url, apiKey, apiSecret } = stack;
  const name = `bare-${randomUUID()}`;
  const room = new Room();
  rooms.push(room);
  const token = accessToken(stack, { identity: 'bare-caller', room: name });
  await room.connect(url, token, { autoSubscribe: listens, dynacast: false });
  await createCallRooms({ url, apiKey, apiSecret, agentName: AGENT_NAME }).dispatch(name, '');
  return whenAnswered(room);
}

/** Returns how long each answer took, in ms. */
async function askAgain(
  ask: Ask,
  index: number,
  { calls, seconds, pauseMs }: BareOptions,
): Promise<number[]> {
  const taken: number[] = [];
  await pause((index / calls) * pauseMs);
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const began = performance.now();
    await ask();
    taken.push(performance.now() - began);
    await pause(pauseMs);
  }
  return taken;
}

/** Resolves with a way to ask the job of this room, once it has answered for the first time. */
async function whenAnswered(room: Room): Promise<Ask> {
  const ask: Ask = async () => {
    const [agent] = room.remoteParticipants.values();
    await room.localParticipant?.performRpc({
      destinationIdentity: agent?.identity ?? '',
      method: ECHO_METHOD,
      payload: '',
    });
  };
  const deadline = AbortSignal.timeout(READY_MS);
  while (!deadline.aborted) {
    if (room.remoteParticipants.size > 0) {
      try {
        await ask();
        return ask;
      } catch (error) {
        // Not registered yet: the job has only just joined.
        if (!(error instanceof RpcError)) throw error;
      }
    }
    await pause(RETRY_MS);
  }
  throw new Error(`no bare job after ${READY_MS / 1000} s`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
