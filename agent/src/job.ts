/** Entry of a job process: one call each. Prepared once, then handed a room. Wiring only. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { defineAgent, type JobContext, type JobProcess } from '@livekit/agents';
import { SipClient } from 'livekit-server-sdk';
import type { Logger } from 'pino';
import { sendCallReport, type CallReportBody, type ReportResult } from './api/call-report.ts';
import { fetchCallSettings } from './api/call-settings.ts';
import { jobKindOf, visitorOf } from './api/dispatch.ts';
import { mintJobToken } from './api/job-token.ts';
import { agentOfRoom, DEFAULT_AGENT } from './api/token.ts';
import { createCallMeter } from './session/call-meter.ts';
import { createCallReporter } from './session/call-reporter.ts';
import { runCallSession } from './session/run-call-session.ts';
import { createClock, setTimer } from './runtime/clock.ts';
import { loadConfig, type Config } from './runtime/config.ts';
import { configOf, ownAgentOf } from './session/agent-of-call.ts';
import { createJobMeter } from './runtime/metrics/job-meter.ts';
import { watchLoopDelay } from './runtime/metrics/loop-delay.ts';
import { replaceFrameworkLog } from './runtime/framework-log.ts';
import { createLiveKitHandOver } from './session/livekit-hand-over.ts';
import { readOwnAgent } from './session/own-agent-file.ts';
import { prepareJob, type PreparedJob } from './session/prepare-job.ts';
import type { HandOverLines } from './conversation/hand-over/call-hand-over.ts';
import { personOf, type OwnAgent } from './conversation/own-agent.ts';
import { turnCallerAway } from './session/turn-caller-away.ts';
import { wordsOf } from './conversation/words/words-of.ts';
import { severalRecords } from './session/several-records.ts';
import { createStepLog } from './store/step-log.ts';
import { createCallFile } from './store/call-file.ts';
import type { CallRecord } from './store/call-record.ts';

interface JobData {
  prepared?: Promise<PreparedJob>;
  stopTracing?: () => Promise<void>;
}
type Context = JobContext<JobData & Record<string, unknown>>;

interface PreparedCall {
  config: Config;
  prepared: PreparedJob;
  own: OwnAgent;
}

/** Almost all calls are with the agent of the settings, whose job was prepared before; others are asked for. */
async function prepareCall(ctx: Context): Promise<PreparedCall> {
  const room = ctx.job.room?.name ?? '';
  if (agentOfRoom(room) === DEFAULT_AGENT) {
    const prepared = await (ctx.proc.userData.prepared ?? prepareJob(config, meter));
    const own = await readOwnAgent(config.agent);
    return { config, prepared, own: { ...own, person: personOf(config.transfer) } };
  }
  const settings = await fetchCallSettings(config.serverUrl, room, ctx.info.token);
  const theirs = configOf(config, settings);
  return { config: theirs, prepared: await prepareJob(theirs, meter), own: ownAgentOf(settings) };
}

/** A call with an agent of the server's database is told to the server, others go to a file. */
function recordOf(ctx: Context, log: Logger): CallRecord {
  const room = ctx.job.room?.name ?? '';
  if (agentOfRoom(room) === DEFAULT_AGENT) {
    return createCallFile({ dir: join(config.dataDir, 'calls'), log });
  }
  const { identity } = ctx.info.acceptArguments;
  const send = async (body: CallReportBody): Promise<ReportResult> => {
    const token = await mintJobToken(config.livekit, { room, identity });
    return sendCallReport(config.serverUrl, { room, token, body });
  };
  return createCallReporter({ send, now, setTimer, log });
}

function linesOf(ctx: Context, caller: string, log: Logger): HandOverLines {
  const { url, apiKey, apiSecret } = config.livekit;
  return createLiveKitHandOver({
    sip: new SipClient(url, apiKey, apiSecret),
    trunk: config.transfer.trunk,
    room: ctx.job.room?.name ?? '',
    caller,
    randomId: randomUUID,
    log,
  });
}

async function traceTo(endpoint: string): Promise<() => Promise<void>> {
  const { startTracing } = await import('./runtime/tracing.ts');
  return startTracing({ endpoint });
}

const config = loadConfig();
const now = createClock(config.clockOffsetMs);
const meter = createJobMeter(process.send?.bind(process));
const loopDelay = watchLoopDelay();
// Before the framework makes its own.
replaceFrameworkLog({ ...config, now: Date.now });

// The framework imports a job's definition as the default export.
export default defineAgent<JobData & Record<string, unknown>>({
  prewarm: async (proc: JobProcess<JobData & Record<string, unknown>>) => {
    if (config.tracesTo !== undefined) proc.userData.stopTracing = await traceTo(config.tracesTo);
    proc.userData.prepared = prepareJob(config, meter);
    await proc.userData.prepared;
  },
  entry: async (ctx: Context) => {
    meter.begin();
    if (ctx.proc.userData.stopTracing) ctx.addShutdownCallback(ctx.proc.userData.stopTracing);
    const { prepared, own, ...call } = await prepareCall(ctx);
    if (jobKindOf(ctx.job.metadata) === 'turn_away') {
      await turnCallerAway(ctx, { ...prepared, words: wordsOf(prepared.language).greeting });
      return;
    }
    await runCallSession(ctx, {
      ...prepared,
      hostZone: call.config.cal.timeZone,
      own,
      visitor: visitorOf(ctx.job.metadata, ctx.job.room?.name ?? '', config.livekit.apiSecret),
      callerGraceMs: config.callerGraceMs,
      callerSilenceMs: config.callerSilenceMs,
      linesFor: (caller) => linesOf(ctx, caller, prepared.log),
      record: severalRecords(
        createStepLog(prepared.log),
        createCallMeter({
          meter,
          now: () => performance.now(),
          weigh: () => process.memoryUsage.rss(),
          delay: () => loopDelay().p99,
          setTimer,
        }),
        recordOf(ctx, prepared.log),
      ),
      meter,
      now,
    });
  },
});
