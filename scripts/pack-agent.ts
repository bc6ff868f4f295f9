import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocolSchemas, SCHEMA_FILE } from './package/protocol-schemas.ts';
import { API_FILE, buildAgentPackage, declarations } from './package/agent-package.ts';

/** `npm run pack-agent`: makes the package of the agent's side in agent/dist/package, and updates agent/api.d.ts and docs/protocol.schema.json. */
const folder = join(import.meta.dirname, '../agent/dist/package');
const { imports } = await buildAgentPackage(folder);
await writeFile(API_FILE, await declarations('index'));
await writeFile(SCHEMA_FILE, await protocolSchemas());
console.log(
  `agent/dist/package is the package, to be packed there; it imports ${imports.join(', ')}.`,
);
