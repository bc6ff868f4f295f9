/** Kills a server while it writes, again and again: nothing that it has acknowledged may be lost, and nothing booked twice. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import { FolderInUseError } from '../../agent/src/store/folder-lock.ts';
import { openFolder } from '../../agent/src/store/open-database.ts';
import type { Stack } from '../stack/start-stack.ts';
import { listBookings } from './provider.ts';
import { startServer, type ServerProcess } from './server-process.ts';

export interface KillReport {
  kills: number;
  /** Writes that were acknowledged. */
  agents: number;
  bookings: number;
  /** Of these, what was not there after the kill. */
  lost: string[];
  /** Addresses that were booked for more than once. */
  double: string[];
  /** Times that a second process got at the folder of one that runs. */
  shared: number;
}

export interface KillOptions {
  stack: Stack;
  dataDir: string;
  kills: number;
  /** At least 0, less than 1. */
  random: () => number;
  onKill?: (done: number) => void;
}

/** What is acknowledged at least before a kill, by draw, and how long after that it comes. */
const MOST_BOOKINGS = 4;
const LONGEST_MS = 200;
/** How many of each a life of the server is asked for at most: fifty lives share the free times of sixty days. */
const MOST_A_LIFE = { agents: 100, bookings: 8 };
/** How long is waited where Cal.com takes no more for a while, in ms. */
const LIMITED_MS = 1000;
const agentSchema = z.object({
  data: z.object({ agent: z.object({ id: z.string(), name: z.string() }) }),
});
const slotsSchema = z.object({ data: z.object({ slots: z.array(z.object({ id: z.string() })) }) });
const bookedSchema = z.object({ data: z.object({ booking: z.object({ bookingId: z.string() }) }) });

/** A booking that was acknowledged, by the key that it was sent with. */
interface Booked {
  key: string;
  body: { slotId: string; attendeeName: string; attendeeEmail: string };
  uid: string;
}

/** Runs it; the stack has a Cal.com-compatible server. */
export async function killServer(options: KillOptions): Promise<KillReport> {
  const { stack, dataDir, kills, random, onKill } = options;
  const agents = new Map<string, string>();
  const bookings: Booked[] = [];
  const report: KillReport = { kills: 0, agents: 0, bookings: 0, lost: [], double: [], shared: 0 };
  let slots: string[] = [];
  let agentId = '';
  let count = 0;

  async function check(server: ServerProcess, booked: Booked[], names: Map<string, string>) {
    for (const [id, name] of names) {
      const answer = await send(server, `/agents/${id}`);
      if (agentSchema.safeParse(answer.body).data?.data.agent.name !== name) report.lost.push(id);
    }
    for (const { key, body, uid } of booked) {
      const answer = await bookWithin(server, { body, key });
      if (bookedSchema.safeParse(answer.body).data?.data.booking.bookingId !== uid)
        report.lost.push(key);
    }
  }

  /** Asks for a booking until Cal.com's limit leaves room for it. */
  async function bookWithin(server: ServerProcess, wish: { body: object; key: string }) {
    for (;;) {
      const answer = await send(server, `/agents/${agentId}/calendar/book`, wish);
      if (answer.status !== 429) return answer;
      await delay(LIMITED_MS);
    }
  }

  async function writeAgent(server: ServerProcess, made: Map<string, string>): Promise<void> {
    const name = `Agent ${(count += 1)}`;
    const created = await send(server, '/agents', { body: { name } });
    const { id } = agentSchema.parse(created.body).data.agent;
    // Until it is acknowledged, whether it was changed is not known.
    const change = { body: { name: `${name}!` }, method: 'PATCH' };
    if ((await send(server, `/agents/${id}`, change)).status === 200) made.set(id, `${name}!`);
  }

  async function book(server: ServerProcess, booked: Booked[]): Promise<void> {
    const key = `wish-${(count += 1)}`;
    const email = `ada${count}@example.com`;
    const slot = slots.shift();
    if (slot === undefined) throw new Error('No free time is left: fewer kills would do.');
    const body = { slotId: slot, attendeeName: 'Ada Example', attendeeEmail: email };
    const answer = await bookWithin(server, { body, key });
    if (answer.status !== 200) return;
    booked.push({ key, body, uid: bookedSchema.parse(answer.body).data.booking.bookingId });
  }

  let server = await startServer(stack, { DATA_DIR: dataDir });
  [agentId, slots] = await prepare(server, stack);
  while (report.kills < kills) {
    const made = new Map<string, string>();
    const booked: Booked[] = [];
    const current = server;
    const wanted = 1 + Math.floor(random() * MOST_BOOKINGS);
    const enough = untilKilled(
      () => book(current, booked),
      () => booked.length >= wanted,
    );
    const isFull = () => booked.length >= MOST_A_LIFE.bookings;
    const hasAgents = () => made.size >= MOST_A_LIFE.agents;
    const writing = Promise.all([
      ...[1, 2].map(() => untilKilled(() => writeAgent(current, made), hasAgents)),
      untilKilled(() => book(current, booked), isFull),
      enough.then(() => untilKilled(() => book(current, booked), isFull)),
    ]);
    await enough;
    report.shared += (await isRefused(dataDir, current.pid)) ? 0 : 1;
    await delay(random() * LONGEST_MS);
    await current.end('SIGKILL');
    await writing;
    report.kills += 1;
    server = await startServer(stack, { DATA_DIR: dataDir });
    await check(server, booked, made);
    for (const [id, name] of made) agents.set(id, name);
    bookings.push(...booked);
    onKill?.(report.kills);
  }
  await check(server, [], agents);
  await server.end('SIGTERM');
  const emails = (await listBookings(stack)).map(({ email }) => email);
  report.double = emails.filter((email, index) => emails.indexOf(email) !== index);
  return { ...report, agents: agents.size, bookings: bookings.length };
}

/** Writes again and again, until there is enough or the server is gone. */
async function untilKilled(write: () => Promise<void>, isEnough = () => false): Promise<void> {
  try {
    while (!isEnough()) await write();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

async function prepare(server: ServerProcess, { calKey }: Stack): Promise<[string, string[]]> {
  const made = await send(server, '/agents', {
    body: {
      name: 'Front desk',
      cal_enabled: true,
      cal_api_key: calKey,
      cal_event_type_slug: 'consultation',
      cal_timezone: 'America/New_York',
    },
  });
  const { id } = agentSchema.parse(made.body).data.agent;
  const from = new Date(Date.now() + 86_400_000).toISOString();
  const to = new Date(Date.now() + 60 * 86_400_000).toISOString();
  const free = await send(server, `/agents/${id}/calendar/slots?startDate=${from}&endDate=${to}`);
  return [id, slotsSchema.parse(free.body).data.slots.map((slot) => slot.id)];
}

/** Whether this process is refused the folder, by the id of the one that has it. */
async function isRefused(dataDir: string, pid: number): Promise<boolean> {
  try {
    await (await openFolder(join(dataDir, 'database'))).close();
    return false;
  } catch (error) {
    return error instanceof FolderInUseError && error.pid === pid;
  }
}

interface Sent {
  body?: object;
  key?: string;
  method?: string;
}

/** @throws TypeError where the server went away before its answer was whole */
async function send({ url }: ServerProcess, path: string, { body, key, method }: Sent = {}) {
  const response = await checkedFetch(`${url}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
}
