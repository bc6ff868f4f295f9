import { resolve } from 'node:path';
import { createServer } from 'vite';

/** `npm run gallery`: every state of the calendar over an agent in memory, without a call. Ctrl-C ends it. */
const root = resolve(import.meta.dirname, '../web');
const server = await createServer({ root, configFile: `${root}/vite.config.ts` });
await server.listen();
const [base] = server.resolvedUrls?.local ?? [];
console.log(`\n  ${base}gallery.html\n`);
