/** Entry of a job process: one call each. Prepared once, then handed a room. Wiring only. */
import { join } from 'node:path';
import { defineAgent, type JobContext, type JobProcess } from '@livekit/agents';
import { runCallSession } from './session/run-call-session.ts';
import { createClock } from './runtime/clock.ts';
import { loadConfig } from './runtime/config.ts';
import { replaceFrameworkLog } from './runtime/framework-log.ts';
import { readOwnAgent } from './session/own-agent-file.ts';
import { prepareJob, type PreparedJob } from './session/prepare-job.ts';

interface JobData {
  prepared?: Promise<PreparedJob>;
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
  entry: async (ctx: JobContext<JobData & Record<string, unknown>>) => {
    const prepared = await (ctx.proc.userData.prepared ?? prepareJob(config));
    await runCallSession(ctx, {
      ...prepared,
      hostZone: config.cal.timeZone,
      own: await readOwnAgent(config.agent),
      callerGraceMs: config.callerGraceMs,
      timelineDir: join(config.dataDir, 'calls'),
      now: createClock(config.clockOffsetMs),
    });
  },
});
