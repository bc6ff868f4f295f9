import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { protocol, RPC_CODES } from '@in-call-calendar/shared';
import { protocolSchemas, SCHEMA_FILE } from './protocol-schemas.ts';

const document = readFileSync(SCHEMA_FILE.replace('.schema.json', '.md'), 'utf8');

describe('the document of the protocol', () => {
  it('has the schemas that the code has', async () => {
    const advice = 'The protocol has changed: if that is meant, "npm run pack-agent" and commit.';
    expect(readFileSync(SCHEMA_FILE, 'utf8'), advice).toBe(await protocolSchemas());
  });

  it('names every method, and every error with its code', () => {
    for (const method of Object.keys(protocol)) expect(document).toContain(`\`${method}\``);
    for (const [name, code] of Object.entries(RPC_CODES)) {
      expect(document).toMatch(new RegExp(`\\| ${code} +\\| \`${name}\``));
    }
  });
});
