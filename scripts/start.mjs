import { parseArgs } from 'node:util';
import { loadEnvFiles } from './setup/load-env-files.mjs';
import { ROOT, setup } from './setup/setup.mjs';

const USAGE = `npm start -- [options]

Gets what is missing, then runs media server, worker, server and page, and prints one address. Ctrl-C ends all of it.
  --own-agent NAME  leaves the worker out: calls go to an agent that you run under this name
Settings come from the environment, .env and .env.local; .env.example lists them.`;

/**
 * `npm start`: gets what is missing, then runs everything and prints one URL. Plain Node up to the end of the setup.
 * `--own-agent NAME` leaves the worker out: calls go to an agent that somebody else runs under this name.
 */
async function main() {
  const { values } = parseArgs({
    options: { 'own-agent': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const files = loadEnvFiles(ROOT);
  if (files.length > 0) console.log(`configuration from ${files.join(' and ')}`);
  // Who tries it without a key judges it by whether it understands them.
  process.env['EMBEDDED_VOICE'] ||= 'neural';
  const ownAgent = values['own-agent'];
  const log = (/** @type {string} */ line) => console.log(line);
  await setup({ env: process.env, log, worker: ownAgent === undefined });
  const { register } = await import('tsx/esm/api');
  register();
  const { runStack } = await import('./stack/main.ts');
  return runStack(ownAgent);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
