import { defaultProvider } from '../../agent/src/runtime/voice-config.ts';
import { describeEnd, PART_NAMES } from './part.ts';
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
 * @param ownAgent name of an agent that somebody else runs, in place of the product's worker
 * @returns exit code: 0 after a signal, 1 when a part could not start or died
 */
export async function runStack(ownAgent?: string): Promise<number> {
  const prefix = linePrefixer(process.stdout.isTTY);
  const log = (part: string, line: string) => console.log(prefix(part, line));
  const interrupted = onSignals(log);
  // So that nothing pushes the address away but what somebody has to know.
  const quiet: Record<string, string> = { LOG_LEVEL: 'warn', LOG_FORMAT: 'text' };
  const named: Record<string, string> =
    ownAgent === undefined ? {} : { LIVEKIT_AGENT_NAME: ownAgent };
  const env = { ...quiet, ...productVariables(process.env), ...named };
  const dataDir = env['DATA_DIR'] ?? '.data';
  const provider = env['VOICE_MODULE'] ? 'module' : (env['VOICE_PROVIDER'] ?? defaultProvider(env));
  try {
    const stack = await startStack({
      dataDir,
      ports: 'preferred',
      env,
      log,
      signal: interrupted,
      parts: PART_NAMES.filter((name) => name !== 'worker' || ownAgent === undefined),
    });
    console.log(`\nIn-Call Calendar is ready: ${stack.webUrl}\n`);
    if (ownAgent !== undefined) console.log(`${forOwnAgent(stack)}\n`);
    else if (provider === 'embedded') console.log(`${STAND_IN}\n`);
    return await untilTheEnd(stack, interrupted);
  } catch (error) {
    if (interrupted.aborted) return 0;
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** What whoever runs the agent has to give it; keys of a server elsewhere are not printed. */
function forOwnAgent({ agentName, livekitUrl, apiKey, apiSecret, serverUrl }: Stack): string {
  const { hostname } = new URL(livekitUrl);
  const isLocal = ['127.0.0.1', 'localhost'].includes(hostname);
  const access = isLocal
    ? `LIVEKIT_URL=${livekitUrl} LIVEKIT_API_KEY=${apiKey} LIVEKIT_API_SECRET=${apiSecret}`
    : `LIVEKIT_URL=${livekitUrl} and its key and secret`;
  return `Calls wait for an agent that registers as ${agentName}, with
  export ${access}
Pages of your own get their tokens from ${serverUrl}.`;
}

async function untilTheEnd(stack: Stack, interrupted: AbortSignal): Promise<number> {
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
