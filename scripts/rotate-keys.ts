/** `npm run rotate-keys`: seals all stored secrets with the first key of ENCRYPTION_KEY. */
import { rotateKeys } from './rotate-keys/rotate-keys.ts';

process.exitCode = await rotateKeys({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => console.log(line),
});
