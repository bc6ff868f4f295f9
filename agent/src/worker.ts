/** Entry: the LiveKit agent worker. It takes jobs and gives each a process of its own. Wiring only. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AgentServer, initializeLogger, ServerOptions, type JobRequest } from '@livekit/agents';
import { createCallRooms } from './api/call-rooms.ts';
import { jobKindOf } from './api/dispatch.ts';
import { createAgentTakeover } from './api/takeover.ts';
import { createTurnAway } from './api/turn-away.ts';
import { frameworkLogLevel, replaceFrameworkLog } from './runtime/framework-log.ts';
import { createLog } from './runtime/log.ts';
import { takeMeasured } from './runtime/metrics/job-meter.ts';
import { createRegistry } from './runtime/metrics/registry.ts';
import { serveMetrics } from './runtime/metrics/serve-metrics.ts';
import { prepareWorker } from './session/prepare-job.ts';
import { setForJobs } from './runtime/config.ts';
import { shareVoice } from './session/load-voice.ts';
import { exitFor, readConfig } from './runtime/read-config.ts';
import { watchJobs } from './runtime/watch-jobs.ts';
import { createWorkerLines, START_MS } from './runtime/worker-lines.ts';

/** Below the load at which livekit-server offers a worker no more jobs (its `agents.target_load`, 0.7). */
const FULL = 0.69;

/**
 * The load of a worker, by its calls. By CPU, as the framework does it, one busy moment of the machine would leave the
 * next caller without an agent: the job is not offered again. A full worker is offered jobs, too, and refuses them: so
 * it knows of the callers for whom no line is free.
 */
function loadOf(calls: number): number {
  return FULL * Math.min(1, calls / config.maxCalls);
}

/** How long calls may take to end after that, ms: a booking on its way is waited for, a hold is given back. */
const END_MS = 8_000;

const config = readConfig(['VOICE_MODULE', 'AGENT_INSTRUCTIONS_FILE']);
const log = createLog({ level: config.logLevel, format: config.logFormat, part: 'worker' });
replaceFrameworkLog({ ...config, now: Date.now });
// For processes of the framework's own; it has to be called before the models of a voice module log.
initializeLogger({ pretty: false, level: frameworkLogLevel(config.logLevel) });
// Once, so that no call waits for a language model, or meets a wrong key.
const surroundings = await prepareWorker(config, log).catch(exitFor);
const shared = await shareVoice(config.voice, surroundings);
setForJobs(shared.variables);
log.info({ voice: config.voice.provider }, 'ready for calls');
const rooms = createCallRooms(config.livekit);
const wait = (ms: number): Promise<void> => delay(ms);
const takeover = createAgentTakeover({ rooms, now: Date.now, delay: wait, randomId: randomUUID });
const turnAway = createTurnAway({ rooms, delay: wait, random: Math.random });
const lines = createWorkerLines({
  maxCalls: config.maxCalls,
  running: () => server.activeJobs.map(({ job }) => job.id),
  now: Date.now,
});
const metrics = createRegistry(Date.now, {
  icc_calls_active: lines.calls,
  icc_worker_capacity: () => config.maxCalls,
});
watchJobs({
  onDeath({ room, caller, agent }) {
    log.warn({ room }, 'the process of a call has died');
    takeover({ room, caller, gone: agent, isDead: true }).catch((error: unknown) => {
      log.error({ error, room }, 'no new agent could be asked for');
    });
  },
  onMessage(job, message) {
    takeMeasured(metrics, job, message);
  },
  onEnd: metrics.forget,
});

async function answerOffer(request: JobRequest): Promise<void> {
  const { metadata, room: { name = '' } = {} } = request.job;
  const kind = jobKindOf(metadata);
  if (lines.take(request.id, kind)) {
    if (kind === 'turn_away') metrics.meter.add('icc_calls_turned_away_total', { how: 'told' });
    await request.accept();
    return;
  }
  await request.reject();
  log.warn({ room: name, kind }, 'all lines are busy');
  try {
    const done = await turnAway({ room: name, metadata, kind });
    if (done === 'ended') metrics.meter.add('icc_calls_turned_away_total', { how: 'ended' });
  } catch (error) {
    log.error({ error, room: name }, 'a caller was not told that all lines are busy');
  }
}

const server = new AgentServer(
  new ServerOptions({
    agent: fileURLToPath(new URL('./job.ts', import.meta.url)),
    agentName: config.livekit.agentName,
    wsURL: config.livekit.url,
    apiKey: config.livekit.apiKey,
    apiSecret: config.livekit.apiSecret,
    host: '127.0.0.1',
    port: config.workerPort,
    production: true,
    numIdleProcesses: config.idleProcesses,
    // After it each call is told to end, and gives back what it holds. The framework takes 0 for no end.
    drainTimeout: Math.max(1, config.drainMs),
    requestFunc: answerOffer,
    loadFunc: () => Promise.resolve(loadOf(lines.calls())),
    // Only what hangs: on a busy machine a process that is ended for being slow is started again, and slower.
    initializeProcessTimeout: START_MS,
    logLevel: frameworkLogLevel(config.logLevel),
  }),
);

async function stop(exitCode: number): Promise<void> {
  log.info({ calls: server.activeJobs.length }, 'stopping');
  // The framework waits for ever for an idle process that it has begun to start in the meantime.
  setTimeout(() => process.exit(exitCode), config.drainMs + END_MS).unref();
  // It rejects when the time is up: closing ends the calls that are left.
  await server.drain().catch(() => undefined);
  await server.close();
  await shared.close();
  process.exit(exitCode);
}
for (const [signal, exitCode] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const) {
  process.once(signal, () => void stop(exitCode));
}
if (config.metrics.workerPort !== undefined) {
  const { host, workerPort: port } = config.metrics;
  serveMetrics(metrics, { host, port }).on('error', (error) => {
    log.error({ error }, 'the metrics cannot be served');
  });
}
await server.run().catch((error: unknown) => {
  log.fatal({ error }, 'the worker cannot go on');
  process.exit(1);
});
