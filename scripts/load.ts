/** `npm run load`: many calls at once against one worker; ends with 0 when every call has its one booking. */
import { cpus } from 'node:os';
import { dispose } from '@livekit/rtc-node';
import { findKnee, type RampRun } from './load/knee.ts';
import { failureShare, isGood } from './load/load-report.ts';
import { readLoadOptions } from './load/options.ts';
import { runLoad, type LoadFigures } from './load/run-load.ts';
import { setup } from './setup/setup.mjs';

const options = readLoadOptions(process.argv.slice(2));
const log = (line: string): void => console.error(line);
await setup({ env: process.env, log });

try {
  if (options.ramp) await ramp();
  else {
    const figures = await runLoad({ ...options, withBare: true }, log);
    print({ cores: cpus().length, ...figures });
    process.exitCode = isGood(figures) ? 0 : 1;
  }
} finally {
  // The callers' rooms would keep this process alive, also after a failure.
  await dispose();
}

/** Runs with more and more calls, up to `--calls`, until they do not go as well as one. */
async function ramp(): Promise<void> {
  const found = await findKnee(options.calls, async (calls) => {
    const run = toRun(await runLoad({ ...options, calls, withBare: false }, log));
    log(`${calls} calls: p95 ${run.rpc_p95_ms} ms, ${run.failures * 100} % failed`);
    return run;
  });
  const cores = cpus().length;
  print({ ...found, cores, sessions_per_core: found.knee / cores });
}

function toRun(figures: LoadFigures): RampRun {
  const { calls, rpc } = figures;
  return { calls, rpc_p95_ms: rpc.p95_ms, failures: failureShare(figures) };
}

function print(figures: object): void {
  console.log(JSON.stringify(figures, null, options.json ? 0 : 2));
}
