import { buildAgent } from './setup/agent-build.mjs';
import { ROOT } from './setup/setup.mjs';

/** `npm run build`, its second half: what `npm run server` and `npm run worker` run. */
await buildAgent(ROOT);
