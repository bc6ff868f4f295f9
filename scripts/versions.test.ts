/** The page that says which versions work together says so of these. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROTOCOL_VERSION } from '@in-call-calendar/shared';
import { expect, it } from 'vitest';
import { PEERS } from '../agent/src/package/check-peers.ts';
import agent from '../agent/package.json' with { type: 'json' };
import web from '../web/package.json' with { type: 'json' };

const page = readFileSync(resolve(import.meta.dirname, '../docs/versions.md'), 'utf8');
const row = (part: string): string => page.split('\n').find((line) => line.includes(part)) ?? '';

it('names the protocol, the packages and what they need', () => {
  expect(row('| protocol')).toContain(`| ${PROTOCOL_VERSION} `);
  expect(row('in-call-calendar/web')).toContain(web.version);
  expect(row('in-call-calendar/agent')).toContain(agent.version);
  for (const [name, { from, below }] of Object.entries(PEERS)) {
    expect(row('in-call-calendar/agent')).toContain(`\`${name}\` >=${from} <${below}`);
  }
  for (const range of ['^18.2.0 || ^19.0.0', '^2.19.0']) {
    expect(Object.values(web.peerDependencies)).toContain(range);
  }
});
