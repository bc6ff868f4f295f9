/** `npm run chaos`: breaks every part of a fleet in the middle of calls; ends with 0 when nothing was lost. */
import { createWriteStream } from 'node:fs';
import { dispose } from '@livekit/rtc-node';
import { startFleet } from './chaos/fleet.ts';
import { readChaosOptions } from './chaos/options.ts';
import { runChaos } from './chaos/run-chaos.ts';
import { setup } from './setup/setup.mjs';

const options = readChaosOptions(process.argv.slice(2), () => Date.now() % 2 ** 31);
const file = options.log === undefined ? undefined : createWriteStream(options.log);
const say = (line: string): void => {
  console.error(line);
  file?.write(`${new Date().toISOString()} chaos ${line}\n`);
};
// The agents of its calls speak with a voice that costs nothing.
await setup({ env: { ...process.env, EMBEDDED_VOICE: 'classic' }, log: say, servers: true });
say(`${options.faults} faults with seed ${options.seed}`);
let stop = (): Promise<void> => Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A second one, as Ctrl-C sends through npm, must not leave parts behind.
  process.on(signal, () => {
    void stop().finally(() => process.exit(130));
  });
}
const fleet = await startFleet({
  log: (part, line) => void file?.write(`${new Date().toISOString()} ${part} ${line}\n`),
  onStart: (stopAll) => {
    stop = stopAll;
  },
});
try {
  const report = await runChaos(fleet, options, say);
  const { faults, recovered, lost_bookings, double_bookings, stuck_calls } = report;
  if (options.json) console.log(JSON.stringify(report));
  else for (const [name, value] of Object.entries(report)) console.log(`${name}: ${value}`);
  const isGood = recovered === faults && lost_bookings + double_bookings + stuck_calls === 0;
  process.exitCode = isGood ? 0 : 1;
} finally {
  await fleet.stop();
  file?.end();
  // The callers' rooms would keep this process alive.
  await dispose();
}
