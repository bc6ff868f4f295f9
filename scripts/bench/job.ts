/** What the process of one call weighs beside that of a job of the framework that does nothing. Linux only. */
import { randomUUID } from 'node:crypto';
import { Room } from '@livekit/rtc-node';
import { createCallRooms } from '../../agent/src/api/call-rooms.ts';
import { accessToken } from '../lib/access-token.ts';
import { rssMb } from '../lib/process-figures.ts';
import { ownerZone } from '../lib/provider.ts';
import { ScriptedCaller } from '../lib/scripted-caller.ts';
import type { Stack } from '../stack/start-stack.ts';
import { withCallStack } from './call-stack.ts';
import { startBareWorker } from './job/start-bare-worker.ts';
import { median } from './statistics.ts';
import { lookAt } from './tapping-caller.ts';

const CALLS = 3;
const AGENT_MS = 60_000;
/**
 * How long a process is left alone before it is weighed. V8 gives back what starting took once a process has been idle
 * for some seconds, at its own time: after 5 s some bare jobs had, and others had not (142 and 177 MB).
 */
const SETTLE_MS = 20_000;
const BARE_NAME = 'bare';

export interface JobFigures {
  /** Resident memory of the process of a call that has spoken and shown the calendar, in MB (1,000,000 B). */
  rss_mb: number;
  bare_rss_mb: number;
  rss_ratio: number;
  calls: { rss_mb: number; bare_rss_mb: number }[];
}

/** Compares the memory of the process of a call with that of a job that does nothing. */
export function benchJob(log: (line: string) => void): Promise<JobFigures> {
  const pids = pidWatch(/"pid":(\d+)[^\n]*"call started"/);
  return withCallStack(
    async (stack) => {
      const zone = await ownerZone(stack);
      const barePids = pidWatch(/^bare job (\d+)/);
      const stopBare = await startBareWorker(stack, BARE_NAME, barePids.onLine);
      try {
        const calls: JobFigures['calls'] = [];
        for (let call = 0; call < CALLS; call += 1) {
          const bare_rss_mb = await weighBare(stack, barePids.next);
          const rss_mb = await weighCall(stack, zone, pids.next);
          calls.push({ rss_mb, bare_rss_mb });
          log(`job ${call + 1}/${CALLS}: ${rss_mb} MB, bare ${bare_rss_mb} MB`);
        }
        const rss_mb = median(calls.map((each) => each.rss_mb));
        const bare_rss_mb = median(calls.map((each) => each.bare_rss_mb));
        return {
          rss_mb,
          bare_rss_mb,
          rss_ratio: Math.round((100 * rss_mb) / bare_rss_mb) / 100,
          calls,
        };
      } finally {
        await stopBare();
      }
    },
    { log: (part, line) => (part === 'worker' ? pids.onLine(line) : undefined) },
  );
}

async function weighCall(stack: Stack, zone: string, pid: () => Promise<number>): Promise<number> {
  const caller = await ScriptedCaller.join(stack.serverUrl);
  try {
    await caller.waitForAgent(zone, AGENT_MS);
    await lookAt(caller);
    return await weigh(await pid());
  } finally {
    await caller.leave();
  }
}

async function weighBare(stack: Stack, pid: () => Promise<number>): Promise<number> {
  const name = `bare-${randomUUID()}`;
  const room = new Room();
  const token = accessToken(stack, { identity: 'bare-caller', room: name });
  await room.connect(stack.livekitUrl, token, { autoSubscribe: true, dynacast: false });
  try {
    const { livekitUrl: url, apiKey, apiSecret } = stack;
    await createCallRooms({ url, apiKey, apiSecret, agentName: BARE_NAME }).dispatch(name, '');
    return await weigh(await pid());
  } finally {
    await room.disconnect();
  }
}

/** @returns resident memory in MB, once the process has been left alone for a while */
async function weigh(pid: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return rssMb(pid);
}

/** Collects the process ids that appear in lines of output; `next` resolves with the next one. */
function pidWatch(pattern: RegExp): {
  onLine: (line: string) => void;
  next: () => Promise<number>;
} {
  const seen: number[] = [];
  const waiting: ((pid: number) => void)[] = [];
  return {
    onLine(line) {
      const [, pid] = pattern.exec(line) ?? [];
      if (pid === undefined) return;
      const take = waiting.shift();
      if (take) take(Number(pid));
      else seen.push(Number(pid));
    },
    next: () => {
      const pid = seen.shift();
      return pid === undefined
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(pid);
    },
  };
}
