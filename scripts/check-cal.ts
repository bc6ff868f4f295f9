/** `npm run check-cal`: is everything at Cal.com as calls need it? `--json` for one JSON object. */
import { checkCal } from './check-cal/check-cal.ts';

process.exitCode = await checkCal({
  args: process.argv.slice(2),
  env: process.env,
  print: (line) => console.log(line),
  now: () => Date.now(),
});
