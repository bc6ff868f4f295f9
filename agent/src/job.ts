/** Entry of a job process: one call each. Prepared once, then handed a room. Wiring only. */
import { join } from 'node:path';
import { defineAgent, type JobContext, type JobProcess } from '@livekit/agents';
import { fetchCallSettings } from './api/call-settings.ts';
import { agentOfRoom, DEFAULT_AGENT } from './api/token.ts';
import { runCallSession } from './session/run-call-session.ts';
import { createClock } from './runtime/clock.ts';
import { loadConfig, type Config } from './runtime/config.ts';
import { configOf, ownAgentOf } from './session/agent-of-call.ts';
import { replaceFrameworkLog } from './runtime/framework-log.ts';
import { readOwnAgent } from './session/own-agent-file.ts';
import { prepareJob, type PreparedJob } from './session/prepare-job.ts';
import type { OwnAgent } from './conversation/own-agent.ts';

interface JobData {
  prepared?: Promise<PreparedJob>;
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
    const prepared = await (ctx.proc.userData.prepared ?? prepareJob(config));
    return { config, prepared, own: await readOwnAgent(config.agent) };
  }
  const settings = await fetchCallSettings(config.serverUrl, room, ctx.info.token);
  const theirs = configOf(config, settings);
  return { config: theirs, prepared: await prepareJob(theirs), own: ownAgentOf(settings) };
}

const config = loadConfig();
// Before the framework makes its own.
replaceFrameworkLog({ ...config, now: Date.now });

// The framework imports a job's definition as the default export.
export default defineAgent<JobData & Record<string, unknown>>({
  prewarm: async (proc: JobProcess<JobData & Record<string, unknown>>) => {
    proc.userData.prepared = prepareJob(config);
    await proc.userData.prepared;
  },
  entry: async (ctx: Context) => {
    const { prepared, own, ...call } = await prepareCall(ctx);
    await runCallSession(ctx, {
      ...prepared,
      hostZone: call.config.cal.timeZone,
      own,
      callerGraceMs: config.callerGraceMs,
      callerSilenceMs: config.callerSilenceMs,
      timelineDir: join(config.dataDir, 'calls'),
      now: createClock(config.clockOffsetMs),
    });
  },
});
