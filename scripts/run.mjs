import { fstatSync, writeSync } from 'node:fs';
import { loadEnvFiles } from './setup/load-env-files.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/npm-packages.mjs';
import { ROOT } from './setup/setup.mjs';
import { USAGE } from './usage.mjs';

/** Runs a script written in TypeScript on a fresh clone: `node scripts/run.mjs smoke --json` runs scripts/smoke.ts. */
const name = process.argv[2] ?? '';

try {
  if (!/^[a-z-]+$/.test(name)) throw new Error('usage: node scripts/run.mjs <script> [arguments]');
  const usage = USAGE[name];
  if (
    usage !== undefined &&
    process.argv.slice(3).some((arg) => arg === '--help' || arg === '-h')
  ) {
    console.log(`npm run ${name} -- [options]\n\n${usage}`);
    process.exit(0);
  }
  requireNode(process.versions.node);
  await ensurePackages({ root: ROOT, log: (line) => console.error(line) });
  loadEnvFiles(ROOT);
  keepOutputClean();
  const { register } = await import('tsx/esm/api');
  register();
  process.argv.splice(1, 2, `${ROOT}/scripts/${name}.ts`);
  await import(`./${name}.ts`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Figures go to the output, what libraries log elsewhere: rtc-node has a logger of its own, which it does not export. */
function keepOutputClean() {
  const { stdout } = process;
  const { fd } = stdout;
  Object.defineProperty(stdout, 'fd', { value: process.stderr.fd });
  // Output that goes to a file is written to wherever `fd` points.
  if (fstatSync(fd).isFile()) {
    stdout._write = (/** @type {Uint8Array} */ chunk, _encoding, done) => {
      writeSync(fd, chunk);
      done();
    };
  }
  if (name !== 'gallery') process.env.NODE_ENV ??= 'production';
}
