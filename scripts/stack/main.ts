import { defaultProvider } from '../../agent/src/runtime/voice-config.ts';
import { describeEnd } from './part.ts';
import { productVariables } from './environment.ts';
import { withTail } from './health.ts';
import { linePrefixer } from './prefix.ts';
import { startStack } from './start-stack.ts';
import type { Stack } from './start-stack.ts';

const STAND_IN =
  'The voice is a stand-in made of rules, in English, for trying without a key: VOICE_PROVIDER or VOICE_MODULE bring a language model.';

/**
 * Runs the whole product until a signal or the end of a part.
 *
 * @returns exit code: 0 after a signal, 1 when a part could not start or died
 */
export async function runStack(): Promise<number> {
  const prefix = linePrefixer(process.stdout.isTTY);
  const log = (part: string, line: string) => console.log(prefix(part, line));
  const interrupted = onSignals(log);
  // So that nothing pushes the address away but what somebody has to know.
  const quiet: Record<string, string> = { LOG_LEVEL: 'warn', LOG_FORMAT: 'text' };
  const env = { ...quiet, ...productVariables(process.env) };
  const dataDir = env['DATA_DIR'] ?? '.data';
  const provider = env['VOICE_MODULE'] ? 'module' : (env['VOICE_PROVIDER'] ?? defaultProvider(env));
  try {
    const stack = await startStack({ dataDir, ports: 'preferred', env, log, signal: interrupted });
    return await untilTheEnd(stack, interrupted, provider);
  } catch (error) {
    if (interrupted.aborted) return 0;
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function untilTheEnd(
  stack: Stack,
  interrupted: AbortSignal,
  provider: string,
): Promise<number> {
  console.log(`\nIn-Call Calendar is ready: ${stack.webUrl}\n`);
  if (provider === 'embedded') console.log(`${STAND_IN}\n`);
  const outcome = await Promise.race([stack.died, aborted(interrupted)]);
  if (outcome !== 'interrupted')
    console.error(withTail(`\n${describeEnd(outcome.end)}; its last lines:`, outcome.part));
  await stack.stop();
  return outcome === 'interrupted' ? 0 : 1;
}

function aborted(signal: AbortSignal): Promise<'interrupted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('interrupted');
    signal.addEventListener('abort', () => resolve('interrupted'), { once: true });
  });
}

/** npm passes on the Ctrl-C that the terminal sends to this process, too: within this time it is one wish, ms. */
const SAME_WISH_MS = 2_000;

/** The first signal asks to stop; a later one ends this process, and the guard ends the rest. */
function onSignals(log: (part: string, line: string) => void): AbortSignal {
  const controller = new AbortController();
  let askedAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) {
        if (performance.now() - askedAt < SAME_WISH_MS) return;
        log('stack', 'stopping by force');
        process.exit(1);
      }
      askedAt = performance.now();
      log('stack', 'stopping');
      controller.abort();
    });
  }
  return controller.signal;
}
