/** Makes an agent for each row of an export, over the HTTP API: what its owner may do, and nothing else. */
import { z } from 'zod';
import { mapRow, rowSchema, type MappedRow } from './map-row.ts';

export interface ImportSeedOptions {
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  print: (line: string) => void;
  /** The text of a file. */
  readFile: (path: string) => Promise<string>;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

/** A list, or one in the answer of that product. */
const exportSchema = z.union([
  z.array(z.unknown()),
  z.object({ agents: z.array(z.unknown()) }).transform(({ agents }) => agents),
  z
    .object({ data: z.object({ agents: z.array(z.unknown()) }) })
    .transform(({ data }) => data.agents),
]);
const pageSchema = z.object({
  data: z.object({
    agents: z.array(z.object({ name: z.string() })),
    next: z.string().nullable(),
  }),
});
const madeSchema = z.object({ data: z.object({ agent: z.object({ id: z.string() }) }) });
const refusalSchema = z.object({ message: z.string() });

const USAGE = 'usage: npm run import-seed -- agents.json [--server http://127.0.0.1:8080]';

/** Returns the exit code: 0 where every row is an agent now, or was one before. */
export async function importSeed(options: ImportSeedOptions): Promise<number> {
  const { args, env, print } = options;
  const [file, ...rest] = args;
  const isServerGiven = rest.length === 2 && rest[0] === '--server';
  if (file === undefined || file.startsWith('-') || (rest.length > 0 && !isServerGiven)) {
    print(USAGE);
    return 2;
  }
  const server = rest[1] ?? env['SERVER_URL'] ?? 'http://127.0.0.1:8080';
  const token = env['OWNER_TOKEN'];
  const ask = (path: string, body?: object): Promise<Response> =>
    options.fetch(`${server.replace(/\/+$/, '')}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  try {
    const rows = exportSchema.safeParse(await readJson(file, options.readFile));
    if (!rows.success) throw new Error(`${file} holds no list of rows.`);
    const known = await namesOf(ask);
    let failed = 0;
    for (const [index, row] of rows.data.entries()) {
      const line = await importRow(row, known, ask);
      if (!line.isGood) failed += 1;
      print(`${index + 1}: ${line.text}`);
    }
    return failed === 0 ? 0 : 1;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

type Ask = (path: string, body?: object) => Promise<Response>;

async function importRow(
  given: unknown,
  known: Set<string>,
  ask: Ask,
): Promise<{ isGood: boolean; text: string }> {
  const row = rowSchema.safeParse(given);
  if (!row.success) return { isGood: false, text: 'skipped: the row has no name' };
  const { body, leftOut }: MappedRow = mapRow(row.data);
  const { name } = row.data;
  if (known.has(name)) {
    return { isGood: true, text: `${name}: skipped, there is an agent of this name already` };
  }
  const response = await ask('/agents', body);
  if (!response.ok)
    return { isGood: false, text: `${name}: skipped, ${await refusalOf(response)}` };
  known.add(name);
  const { id } = madeSchema.parse(await response.json()).data.agent;
  const without = leftOut.length === 0 ? '' : `; left out: ${leftOut.join(', ')}`;
  return { isGood: true, text: `${name}: made as ${id}${without}` };
}

/** Names of the agents that there are. */
async function namesOf(ask: Ask): Promise<Set<string>> {
  const names = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const response = await ask(`/agents?limit=100${from}`);
    if (!response.ok) {
      throw new Error(`${await refusalOf(response)} (OWNER_TOKEN is the token of an owner)`);
    }
    const { agents, next } = pageSchema.parse(await response.json()).data;
    for (const { name } of agents) names.add(name);
    cursor = next;
  }
  return names;
}

async function refusalOf(response: Response): Promise<string> {
  const answer = refusalSchema.safeParse(await response.json().catch(() => undefined));
  return `the server says ${response.status}: ${answer.data?.message ?? 'nothing more'}`;
}

/** @throws Error that names the file */
async function readJson(file: string, readFile: ImportSeedOptions['readFile']): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be read as JSON: ${reason}`, { cause: error });
  }
}
