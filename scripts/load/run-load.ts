/** Scripted callers in real rooms, all at once, against one worker. */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { median } from '../bench/statistics.ts';
import { withCallStack } from '../bench/call-stack.ts';
import { cpuSeconds, familyOf, rssMb } from '../lib/process-figures.ts';
import { listBookings, listStarts } from '../lib/provider.ts';
import { tryPort } from '../stack/ports.ts';
import type { Stack } from '../stack/start-stack.ts';
import { holdBareCalls, type BareFigures } from './bare-calls.ts';
import { runLoadCaller } from './load-caller.ts';
import { reportCalls, type CallFigures } from './load-report.ts';
import type { LoadOptions } from './options.ts';
import { startShares, type RpcShares } from './rpc-shares.ts';
import { recordWish } from './speak-wishes.ts';

const CHEAP_VOICE = join(import.meta.dirname, 'cheap-voice.ts');
/** Times for each caller. */
const STARTS = 4;
/** Between the beginnings of two calls, in ms: callers come one by one, and a job takes a while to start. */
const APART_MS = 500;
const DAYS = 28;
/** After the last agent has come, in ms: the worker starts a process for the next call then, and code runs for the first time. */
const WARM_UP_MS = 10_000;

const countsSchema = z.object({ total: z.int() });

export interface LoadFigures extends CallFigures {
  seconds: number;
  /** Between two actions of a caller, in s. */
  every: number;
  voice: LoadOptions['voice'];
  /** Requests to the provider, and how many that is for each call. */
  upstream: { requests: number; per_call: number };
  /** Resident memory of the process of a call in MB, in the middle. */
  call_rss_mb: number;
  /** As many calls by jobs that do nothing but answer, after the others: what the machine gives without a calendar. */
  bare?: BareFigures;
  /** What of a remote call's time is whose, while all calls were there. */
  rpc_shares: RpcShares;
  /** Processors that were busy on average, while all calls were there. */
  cpu: { worker_and_jobs: number; media_server: number; callers: number };
  /** Of the machine over a minute: what else it was busy with shows here. */
  load_average: number;
}

export interface RunOptions extends Pick<
  LoadOptions,
  'calls' | 'seconds' | 'every' | 'voice' | 'idle'
> {
  /** Makes calls by jobs that do nothing after it, to compare with. */
  withBare: boolean;
}

/** Runs it against a fresh stack. `log` gets lines about what goes on. */
export async function runLoad(
  options: RunOptions,
  log: (line: string) => void,
): Promise<LoadFigures> {
  const pids: number[] = [];
  const metricsPort = (await tryPort(0)) ?? 0;
  return withCallStack((stack) => load(stack, options, { pids, metricsPort }, log), {
    calRateLimit: 0,
    env: {
      WORKER_MAX_CALLS: String(options.calls),
      WORKER_IDLE_PROCESSES: String(options.idle),
      TOKENS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'info',
      WORKER_METRICS_PORT: String(metricsPort),
      ...(options.voice === 'cheap' && { VOICE_MODULE: CHEAP_VOICE }),
    },
    log(part, line) {
      const [, pid] = /"pid":(\d+)[^\n]*"call started"/.exec(line) ?? [];
      if (part === 'worker' && pid !== undefined) pids.push(Number(pid));
    },
  });
}

async function load(
  stack: Stack,
  { calls, seconds, every, voice, withBare }: RunOptions,
  { pids, metricsPort }: { pids: readonly number[]; metricsPort: number },
  log: (line: string) => void,
): Promise<LoadFigures> {
  const starts = await listStarts(stack, DAYS);
  if (starts.length < calls) throw new Error(`${starts.length} free times for ${calls} calls`);
  const pauseMs = every * 1000;
  // A voice that costs nothing says nothing worth hearing, and what hears it is not what is measured.
  const wish = voice === 'embedded' ? await recordWish() : undefined;
  const run = Date.now().toString(36);
  const gathering = createGathering(calls, log);
  const requestsBefore = await requests(stack);
  const running = Array.from({ length: calls }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * APART_MS));
    const result = await runLoadCaller({
      serverUrl: stack.serverUrl,
      email: `load-${run}-${index}@example.com`,
      // Every n-th time, n being the number of calls: nobody else chooses it.
      starts: starts.filter((_start, at) => at % calls === index).slice(0, STARTS),
      warmUpMs: WARM_UP_MS,
      // They leave one by one as well.
      looksMs: seconds * 1000 + index * APART_MS,
      pauseMs,
      beat: index / calls,
      wish,
      gather: gathering.come,
    });
    if (result.failure !== undefined) gathering.giveUp();
    return result;
  });
  await gathering.done;
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
  const cpu = startCpu(stack);
  const shares = await startShares(metricsPort);
  await new Promise((resolve) => setTimeout(resolve, seconds * 750));
  const busy = cpu();
  const rpc_shares = await shares();
  const [load_average = NaN] = loadavg();
  const call_rss_mb = median(pids.map(rssMb).filter((mb) => !Number.isNaN(mb)));
  const results = await Promise.all(running);
  const emails = (await listBookings(stack)).map(({ email }) => email);
  const figures = reportCalls(
    results,
    emails.filter((email) => email.startsWith(`load-${run}-`)),
  );
  const made = (await requests(stack)) - requestsBefore;
  const bare = withBare
    ? await holdBareCalls(stack, { calls, seconds, pauseMs, listens: wish !== undefined })
    : undefined;
  return {
    ...figures,
    seconds,
    every,
    voice,
    upstream: { requests: made, per_call: round(made / calls) },
    call_rss_mb,
    ...(bare && { bare }),
    rpc_shares,
    cpu: busy,
    load_average: round(load_average),
  };
}

/** All callers wait for each other, so that each is measured with all calls there. */
function createGathering(calls: number, log: (line: string) => void) {
  let missing = calls;
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const leave = (): void => {
    missing -= 1;
    if (missing <= 0) finish();
  };
  return {
    done,
    come: (): Promise<void> => {
      leave();
      log(`${calls - missing} of ${calls} calls have their agent`);
      return done;
    },
    /** One will not come, or has gone already. */
    giveUp: leave,
  };
}

/** Begins to count processor time; the answer says how many processors were busy since. */
function startCpu(stack: Stack): () => LoadFigures['cpu'] {
  const worker = stack.part('worker').pid ?? 0;
  const sfu = stack.part('sfu').pid ?? 0;
  const groups = { worker: familyOf(worker), sfu: [sfu], callers: [process.pid] };
  const began = performance.now();
  const before = {
    worker: cpuSeconds(groups.worker),
    sfu: cpuSeconds(groups.sfu),
    callers: cpuSeconds(groups.callers),
  };
  return () => {
    const passed = (performance.now() - began) / 1000;
    const since = (group: keyof typeof groups): number =>
      round((cpuSeconds(groups[group]) - before[group]) / passed);
    return {
      worker_and_jobs: since('worker'),
      media_server: since('sfu'),
      callers: since('callers'),
    };
  };
}

async function requests({ calUrl, calKey }: Stack): Promise<number> {
  const response = await fetch(new URL('/admin/requests', calUrl), {
    headers: { authorization: `Bearer ${calKey}` },
  });
  return countsSchema.parse(await response.json()).total;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
