/** `npm run import-seed -- agents.json`: agents out of an export of an earlier product's rows. */
import { readFile } from 'node:fs/promises';
import { importSeed } from './import-seed/import-seed.ts';

process.exitCode = await importSeed({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => console.log(line),
  readFile: (path) => readFile(path, 'utf8'),
  fetch,
});
