import { parseArgs } from 'node:util';
import { dispose } from '@livekit/rtc-node';
import { benchBook } from './bench/book.ts';
import { benchHearing } from './bench/hearing.ts';
import { benchJob } from './bench/job.ts';
import { benchLine } from './bench/line.ts';
import { benchRpc } from './bench/rpc.ts';
import { benchShow } from './bench/show.ts';
import { benchTrouble } from './bench/trouble.ts';
import { benchUpstream } from './bench/upstream.ts';
import { benchVoice } from './bench/voice.ts';
import { benchWeb } from './bench/web.ts';
import { setup } from './setup/setup.mjs';

/**
 * `npm run bench`: figures of the product, measured on this machine. `--only voice` picks groups; with `--json` the
 * last line of standard output is one object of groups.
 */
const GROUPS = {
  upstream: benchUpstream,
  book: benchBook,
  voice: benchVoice,
  web: benchWeb,
  rpc: benchRpc,
  show: benchShow,
  job: benchJob,
  trouble: benchTrouble,
  line: benchLine,
  hearing: benchHearing,
} as const;

/** Groups that need Chromium. */
const IN_BROWSER = new Set(['line', 'rpc', 'show', 'voice', 'web']);

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const wanted = values.only?.split(',') ?? Object.keys(GROUPS);
const unknown = wanted.filter((name) => !(name in GROUPS));
if (unknown.length > 0) {
  throw new Error(`no group ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);
}
const log = (line: string): void => console.error(line);
await setup({ env: process.env, log, chromium: wanted.some((name) => IN_BROWSER.has(name)) });
const figures: Record<string, unknown> = {};
try {
  for (const [name, run] of Object.entries(GROUPS)) {
    if (wanted.includes(name)) figures[name] = await run(log);
  }
} finally {
  // The callers' rooms would keep this process alive, also after a failure.
  await dispose();
}
console.log(JSON.stringify(figures, null, values.json ? undefined : 2));
