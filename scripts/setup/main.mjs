import { loadEnvFiles } from './load-env-files.mjs';
import { ROOT, setup } from './setup.mjs';

loadEnvFiles(ROOT);
try {
  await setup({
    env: process.env,
    log: (line) => console.log(line),
    chromium: process.argv.includes('--chromium'),
  });
  console.log('Setup is complete: `npm start` runs the product.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
