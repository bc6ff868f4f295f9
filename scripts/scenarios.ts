/** `npm run scenarios [-- --provider embedded|openai|livekit|configured] [--file F] [--json]`; agent/scenarios/README.md. */
import { fileURLToPath } from 'node:url';
import { playScenarios } from './scenarios/play-scenarios.ts';

process.exitCode = await playScenarios({
  args: process.argv.slice(2),
  env: process.env,
  root: fileURLToPath(new URL('..', import.meta.url)),
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
});
