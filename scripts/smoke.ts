import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispose } from '@livekit/rtc-node';
import { ScriptedCaller } from './lib/scripted-caller.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { setup } from './setup/setup.mjs';
import { bookByScript } from './smoke/book-by-script.ts';
import { cancelBooking, readProviderRecord } from './smoke/provider-record.ts';
import { productVariables } from './stack/environment.ts';
import { startStack } from './stack/start-stack.ts';

/** What came out: the booking, or the step that failed; and the milliseconds of every step, as `<step>_ms`. */
type SmokeResult = { readonly ok: boolean } & Readonly<Record<string, unknown>>;

/**
 * `npm run smoke`: the whole product on free ports, one scripted call in a real room, and the provider's own word that
 * the appointment is booked. With `--json` the only line on standard output is the result.
 */
async function smoke(): Promise<SmokeResult> {
  const env = productVariables(process.env);
  const log = (line: string) => console.error(line);
  await setup({ env: process.env, log });
  const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-smoke-'));
  const watch = new Stopwatch();
  let step = 'start';
  const quietly = (part: string, line: string) =>
    process.argv.includes('--verbose') ? log(`${part}: ${line}`) : undefined;
  const stack = await startStack({
    dataDir,
    env,
    log: quietly,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
  });
  try {
    watch.lap('start');
    step = 'join';
    const caller = await ScriptedCaller.join(stack.serverUrl);
    watch.lap('join');
    const booking = await bookByScript(caller, watch, (next) => (step = next));
    step = 'record';
    const record = await readProviderRecord(stack, booking.uid);
    if (record.start !== Date.parse(booking.start))
      throw new Error('the provider has another time on record');
    step = 'hang up';
    await caller.leave();
    // An appointment in a real calendar was a test, and must not stay.
    if (env['CAL_API_KEY'] !== undefined) await cancelBooking(stack, booking.uid);
    return {
      ok: true,
      booking: { uid: booking.uid, start: booking.start, status: record.status },
      ...watch.laps(),
    };
  } catch (error) {
    return {
      ok: false,
      step,
      error: error instanceof Error ? error.message : String(error),
      ...watch.laps(),
    };
  } finally {
    await stack.stop();
    await dispose();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const result = await smoke().catch((error: unknown): SmokeResult => ({
  ok: false,
  step: 'start',
  error: error instanceof Error ? error.message : String(error),
}));
console.log(process.argv.includes('--json') ? JSON.stringify(result) : describe(result));
process.exitCode = result.ok ? 0 : 1;

function describe(value: object): string {
  return Object.entries(value)
    .map(([name, entry]) => `${name}: ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`)
    .join('\n');
}
