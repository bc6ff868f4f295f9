import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { portOption } from './lib/port-option.ts';

/** `npm run gallery`: every state of the calendar over an agent in memory, without a call. Ctrl-C ends it. */
const { values } = parseArgs({ options: { port: { type: 'string', default: '5173' } } });
const port = portOption(values.port);
const root = resolve(import.meta.dirname, '../web');
const server = await createServer({ root, configFile: `${root}/vite.config.ts`, server: { port } });
await server.listen();
const [base] = server.resolvedUrls?.local ?? [];
console.log(`\n  ${base}gallery.html\n`);
