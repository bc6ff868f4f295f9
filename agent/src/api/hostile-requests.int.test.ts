/** Right requests with something wrong put into them, to every route: refused in the envelope, and nothing is written. */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../store/testing/postgres-server.ts';
import { inputsOf } from './testing/conformity.ts';
import {
  refused,
  refusalSchema,
  roomOf,
  startOwnerApi,
  type OwnerApi,
} from './testing/owner-api.ts';
import type { Credentials, Who } from './testing/principals.ts';
import { ROUTES, type RouteRequest, type RouteRow } from './testing/routes.ts';

const RUNS = 200;

let postgres: TestPostgres;
let database: pg.Client;
let allRows: string;
let api: OwnerApi;
let slots: string[];
let agentId: string;
let holds: Record<Who, Credentials>;
let recorded: { callId: string; bookingId: string };

beforeAll(async () => {
  postgres = await startTestPostgres();
  const databaseUrl = postgres.newDatabase();
  api = await startOwnerApi({ databaseUrl });
  const anna = await api.ownerToken('anna');
  slots = (await api.freeSlots(await api.newAgent(anna), anna)).map(({ id }) => id);
  database = new pg.Client(databaseUrl);
  await database.connect();
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  allRows = tables.rows
    .map(
      ({ name }) =>
        `select '${name}', md5(string_agg(t::text, '' order by t::text)) from "${name}" t`,
    )
    .join(' union all ');
});
beforeEach(async () => {
  known = undefined;
  const anna = await api.ownerToken('anna');
  agentId = await api.newAgent(anna);
  holds = await api.principals('anna', agentId, await api.newAgent(anna));
  recorded = await api.recordCall(agentId, holds);
});
afterAll(async () => {
  await database.end();
  await api.close();
  await postgres.stop();
});

/** A digest of every row of every table; a refusal changes none of them. */
async function rowsOfDatabase(): Promise<string> {
  const { rows } = await database.query(allRows);
  return JSON.stringify(rows);
}

/** Who may send a request of this kind. */
function sender({ answers }: RouteRow): Credentials {
  const all = ['owner', 'caller', 'job'] as const;
  return holds[all.find((who) => answers[who].startsWith('2')) ?? 'anonymous'];
}

function request(row: RouteRow, who: Credentials): RouteRequest {
  const room = roomOf(agentId, 'first');
  const world = { agentId, room, ...recorded, freeSlot: () => slots[0] ?? '' };
  return row.ask(world, who);
}

async function send(row: RouteRow, who: Credentials, sent: RouteRequest): Promise<Response> {
  const [method = ''] = row.route.split(' ');
  // Nobody here is to meet a limit.
  api.comeFrom(crypto.randomUUID());
  api.calendar.advance(500);
  return api.send(sent.path, { ...sent, method, token: who.token });
}

/** What the database held after the last request, where nothing was written since. */
let known: string | undefined;

/** Sends a request; true where it was refused, as the API refuses. */
async function isRefused(row: RouteRow, who: Credentials, sent: RouteRequest): Promise<boolean> {
  known ??= await rowsOfDatabase();
  const response = await send(row, who, sent);
  if (response.status < 400) {
    known = undefined;
    return false;
  }
  const what = `${response.status} of ${row.route} with ${JSON.stringify(sent)}`;
  expect(response.status, what).not.toBe(500);
  const text = await response.text();
  expect(text, what).not.toMatch(/node_modules|\.ts:\d|\n +at |postgres|select |insert /i);
  refusalSchema.parse(JSON.parse(text));
  expect(await rowsOfDatabase(), what).toBe(known);
  return true;
}

/** Values that somebody puts where they do not belong. */
const STRANGE: unknown[] = [
  'a\0b',
  '\ud800',
  '\u202e',
  '__proto__',
  "'; drop table agents; --",
  'x'.repeat(9000),
  'CS_zzzzzzzzzzz',
  'CS_2ykzlkj0000',
  '9999-12-31',
  '0000-01-01',
  '9999-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00-23:59',
  Buffer.from('999999999999999.ag_x').toString('base64url'),
  Buffer.from('8640000000000001.x').toString('base64url'),
  Buffer.from('1.\0').toString('base64url'),
  -1,
  2 ** 53,
  1e308,
  [],
  ['a\0b', null],
  {},
  null,
  true,
];
/** Names that objects have by themselves. */
const INHERITED = ['constructor', '__proto__', 'toString'];

/** A body with one field that is another, or one too many; as text, so that `__proto__` gets there. */
function withField(body: unknown, name: string, value: unknown): string {
  const fields = [...Object.entries({ ...(body as object) }), [name, value]];
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`).join()}}`;
}

function withQuery(path: string, changes: Record<string, unknown>): string {
  const [place = '', own] = path.split('?');
  const query = new URLSearchParams(own);
  for (const [name, value] of Object.entries(changes)) {
    query.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `${place}?${query.toString()}`;
}

const NOWHERE = { agentId: '', room: '', callId: '', bookingId: '', freeSlot: () => '' };
/** What in a path says which thing is meant. */
const ID = /(?<=\/)(?:call-ag_|ag_|RM_|[\da-f]{8}-)[^/?]+/g;
const named = ROUTES.map((row): [string, RouteRow] => [`${row.route} ${row.when ?? ''}`, row]);

describe('every field, parameter and header with every strange value is answered, never with a 500', () => {
  test.each(named)('%s', async (_, row) => {
    const who = sender(row);
    let refusals = 0;
    let takesSomething = false;
    const count = async (sent: RouteRequest): Promise<void> => {
      if (await isRefused(row, who, sent)) refusals += 1;
    };
    const inputs = inputsOf(api.document, row.route);
    for (const value of STRANGE) {
      const right = request(row, who);
      const fields = value === null ? [...inputs.body, ...INHERITED] : inputs.body;
      for (const name of right.body === undefined ? [] : fields) {
        await count({ ...right, body: withField(right.body, name, value) });
      }
      for (const name of inputs.query) {
        await count({ ...right, path: withQuery(right.path, { [name]: value }) });
      }
      const text = encodeURIComponent(JSON.stringify(value));
      for (const name of inputs.header) {
        await count({ ...right, headers: { ...right.headers, [name]: text } });
      }
      const place = encodeURIComponent(Buffer.from(String(value)).toString());
      const ids = [...right.path.matchAll(ID)];
      for (const { 0: id, index } of ids) {
        const path = `${right.path.slice(0, index)}${place}${right.path.slice(index + id.length)}`;
        await count({ ...right, path });
      }
      takesSomething ||= ids.length > 0 || inputs.query.length > 0 || right.body !== undefined;
    }
    expect(refusals > 0).toBe(takesSomething);
  });
});

const header = fc.string({
  unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)),
});
const changes = fc.record({
  row: fc.constantFrom(...ROUTES),
  field: fc.record({ name: fc.string(), value: fc.jsonValue() }),
  body: fc.option(fc.oneof(fc.json(), fc.string({ unit: 'binary' }))),
  query: fc.dictionary(fc.constantFrom('limit', 'cursor', 'startDate', 'timezone'), fc.jsonValue()),
  place: fc.option(fc.oneof(fc.webSegment(), fc.constantFrom('%E0%A4%A', '%2e%2e', 'default'))),
  headers: fc.record(
    {
      'if-match': header,
      'idempotency-key': header,
      origin: fc.oneof(header, fc.constantFrom('null', 'https://shop.example')),
      accept: header,
      host: fc.constantFrom('localhost', '[', 'a b', ''),
    },
    { requiredKeys: [] },
  ),
});

test('whatever else is put into a right request, it is never a 500, and a refusal has written nothing', async () => {
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(changes, async ({ row, field, body, query, place, headers }) => {
      const right = request(row, sender(row));
      const changed = body ?? withField(right.body, field.name, field.value);
      const path = place === null ? right.path : right.path.replace(ID, place);
      const sent: RouteRequest = {
        path: withQuery(path, query),
        headers: { ...right.headers, ...headers },
        ...(right.body !== undefined && { body: changed }),
      };
      if (await isRefused(row, sender(row), sent)) refusals += 1;
    }),
    { numRuns: RUNS },
  );
  expect(refusals).toBeGreaterThan(RUNS / 10);
});

const withBody = named
  .filter(([, { ask, when }]) => when === undefined && 'body' in ask(NOWHERE, {}))
  // Known by the signature of its bytes, whatever they are said to be.
  .filter(([, { route }]) => !route.includes('/webhooks/'));

describe('a body is JSON, whole, and not too much of it', () => {
  test.each(withBody)('%s', async (_, row) => {
    const who = sender(row);
    const right = request(row, who);
    const before = await rowsOfDatabase();
    const refusal = async (body: string, more: Record<string, string> = {}) => {
      const headers = { ...right.headers, ...more };
      const response = await send(row, who, { ...right, body, headers });
      return (await refused(response)).slice(0, 2);
    };
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json', '']) {
      const answer = await refusal(JSON.stringify(right.body), { 'content-type': type });
      expect(answer, type).toEqual([415, 'unsupported_media_type']);
    }
    expect(await refusal(`"${'x'.repeat(33_000)}"`)).toEqual([413, 'too_large']);
    for (const broken of ['{', '[[', 'null', '[]', '"x"', '['.repeat(20_000)]) {
      expect(await refusal(broken), broken.slice(0, 20)).toEqual([400, 'invalid_request']);
    }
    expect(await rowsOfDatabase()).toBe(before);
  });
});
