/** Every route, asked by everybody. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routesOf } from './testing/conformity.ts';
import { startPublicKeyProvider } from './testing/identity-provider.ts';
import { refusalSchema, roomOf, startOwnerApi, type OwnerApi } from './testing/owner-api.ts';
import { PRINCIPALS, type Credentials, type Who } from './testing/principals.ts';
import { ROUTES, type Expected, type RouteRow, type RouteWorld } from './testing/routes.ts';

let api: OwnerApi;
let anna: string;
let slots: string[];
beforeAll(async () => {
  api = await startOwnerApi({ provider: await startPublicKeyProvider() });
  anna = await api.ownerToken('anna');
  slots = (await api.freeSlots(await api.newAgent(anna), anna)).map(({ id }) => id);
});
beforeEach(async () => {
  anna = await api.ownerToken('anna');
});
afterAll(() => api.close());

const NEVER_RECORDED = { callId: 'RM_never', bookingId: '00000000-0000-4000-8000-000000000000' };
function worldOf(agentId: string, recorded = NEVER_RECORDED): RouteWorld {
  return {
    agentId,
    ...recorded,
    room: roomOf(agentId, 'first'),
    freeSlot: () => slots.shift() ?? '',
  };
}

function ask({ route, ask: write }: RouteRow, world: RouteWorld, who: Credentials) {
  const { path, body, headers } = write(world, who);
  const [method = ''] = route.split(' ');
  // Nobody here is to meet a limit.
  api.comeFrom(crypto.randomUUID());
  api.calendar.advance(10_000);
  return api.send(path, {
    method,
    token: who.token,
    body,
    headers: { ...headers, ...(who.origin === undefined ? {} : { origin: who.origin }) },
  });
}

/** Status and code, as the table has them. */
async function summaryOf(response: Response): Promise<string> {
  if (response.status < 400) return `${response.status}`;
  return `${response.status} ${refusalSchema.parse(await response.json()).error.code}`;
}

const isProvenByBody = ({ route }: RouteRow): boolean =>
  /\/(rejoin|agent|webhooks\/(cal|livekit))$/.test(route);

test('every route of the OpenAPI document has a row in the table, and no row is of none', () => {
  const rows = new Set(ROUTES.map(({ route }) => route));
  // Those who watch over the server get the same, whoever they are.
  const routes = routesOf(api.document).filter((route) => route.includes(' /api/'));
  expect([...rows].sort()).toEqual(routes.sort());
});

describe('everybody gets what the table says', () => {
  test.each(ROUTES.map((row): [string, RouteRow] => [`${row.route} ${row.when ?? ''}`, row]))(
    '%s',
    async (_, row) => {
      const agentId = await api.newAgent(anna, row.agent);
      const holds = await api.principals('anna', agentId, await api.newAgent(anna));
      const world = worldOf(agentId, await api.recordCall(agentId, holds));
      const answers: Partial<Record<Who, string>> = {};
      // The owner comes last, whose request may leave no agent to ask about.
      for (const who of [...PRINCIPALS.filter((each) => each !== 'owner'), 'owner'] as const) {
        const response = await ask(row, world, holds[who]);
        answers[who] = await summaryOf(response);
        if (response.status === 401 && !isProvenByBody(row)) {
          expect(response.headers.get('www-authenticate'), who).toMatch(/^Bearer/);
        }
      }
      expect(answers).toEqual(row.answers);
    },
  );
});

/** All of an answer that its receiver can see, but for how often they have asked. */
async function bytesOf(response: Response): Promise<string> {
  const headers = [...response.headers].map(
    ([name, value]) => `${name}: ${value.replaceAll(/;r=\d+;t=\d+/g, '')}`,
  );
  return [response.status, ...headers, await response.text()].join('\n');
}

const isOfAnAgent = ({ route, when, answers }: RouteRow): boolean => {
  const expected: Expected = '404 not_found';
  return when === undefined && route.includes('{agentId}') && answers['other owner'] === expected;
};

describe('an agent of somebody else, a deleted one and none at all are the same, headers included', () => {
  test.each(ROUTES.filter(isOfAnAgent).map((row): [string, RouteRow] => [row.route, row]))(
    '%s',
    async (_, row) => {
      const theirs = await api.newAgent(anna);
      const deleted = await api.newAgent(anna);
      await api.send(`/agents/${deleted}`, { method: 'DELETE', token: anna });
      const none = [`ag_${'0'.repeat(22)}`, 'default', 'x', '%00', 'x'.repeat(3000)];
      for (const who of ['other owner', 'caller of another agent'] as const) {
        for (const origin of [undefined, 'https://evil.example']) {
          const seen = new Map<string, string>();
          for (const id of [theirs, deleted, ...none]) {
            // Another call for each, so that nobody meets the limit of a call.
            const holds = await api.principals('anna', theirs, await api.newAgent(anna));
            const credentials = { ...holds[who], ...(origin !== undefined && { origin }) };
            seen.set(await bytesOf(await ask(row, worldOf(id), credentials)), id);
          }
          expect([...seen.values()], [...seen.keys()].join('\n\n')).toHaveLength(1);
          expect([...seen.keys()][0]).toMatch(/^404/);
        }
      }
    },
  );
});
