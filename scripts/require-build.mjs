import { existsSync } from 'node:fs';

/** Before `npm run server` and `npm run worker`: says what to do where nothing has been built. */
if (!existsSync(new URL('../agent/dist/server.js', import.meta.url))) {
  console.error('Nothing has been built yet: run `npm run build` first.');
  process.exitCode = 1;
}
