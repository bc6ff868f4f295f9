/** The packed package in an agent of somebody else: installed in an empty folder, type-checked, and booked with. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { initializeLogger, type JobContext, type voice } from '@livekit/agents';
import { Room } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { decode, protocol, type BrowserMethod, type ResponseOf } from '@in-call-calendar/shared';
import type { Scheduler } from '../../agent/src/scheduling/scheduler.ts';
import { FakeTts } from '../../agent/src/session/testing/fake-models.ts';
import {
  ScriptedModel,
  type ScriptedReply,
} from '../../agent/src/session/testing/scripted-model.ts';
import '../test/sfu-context.ts';
import { buildAgentPackage } from './agent-package.ts';
import { checkAgentInRoom } from './conformance.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SETUP_MS = 240_000;
const STEP = { timeout: 20_000 };
const ADA = { name: 'Ada Byron', email: 'ada@example.com' };
/** One copy of these, since the framework tells its things apart by their class. */
const PEERS = ['@livekit/agents', '@livekit/rtc-node', '@types/node'];

/** The modules of the example, as far as they are used here. */
interface Example {
  serve: (
    ctx: JobContext,
    scheduler: Scheduler,
    models: voice.AgentSessionOptions,
  ) => Promise<voice.AgentSession>;
  memoryCalendar: () => () => Scheduler;
}

let folder: string;
let example: Example;

async function run(program: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd: folder, timeout: SETUP_MS });
    return stdout;
  } catch (error) {
    // Compilers say what is wrong on standard output, which the error does not show.
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${program} ${args.join(' ')} failed: ${said}`, { cause: error });
  }
}

beforeAll(async () => {
  initializeLogger({ pretty: false, level: 'silent' });
  folder = await mkdtemp(join(tmpdir(), 'in-call-calendar-agent-'));
  await buildAgentPackage(join(folder, 'package'));
  await run('npm', 'pack', './package', '--loglevel=error');
  await rm(join(folder, 'package'), { recursive: true });
  await cp(join(ROOT, 'agent/examples/own-agent'), folder, {
    recursive: true,
    filter: (path) => !/node_modules|\.tgz$/.test(path),
  });
  await leavePeersOut();
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', 'install', '--legacy-peer-deps', '--loglevel=error', ...quiet);
  for (const name of PEERS) {
    const link = join(folder, 'node_modules', name);
    await mkdir(join(link, '..'), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), link);
  }
  const [waiter, memory] = ['waiter.ts', 'memory-scheduler.ts'].map((file) => join(folder, file));
  example = {
    ...((await import(waiter!)) as Pick<Example, 'serve'>),
    ...((await import(memory!)) as Pick<Example, 'memoryCalendar'>),
  };
}, SETUP_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function leavePeersOut(): Promise<void> {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies?: object;
  };
  delete manifest.devDependencies;
  for (const name of PEERS) Reflect.deleteProperty(manifest.dependencies, name);
  await writeFile(file, JSON.stringify(manifest));
}

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (let next = closing.pop(); next; next = closing.pop()) await next();
});

async function enter(room: Room, name: string, identity: string): Promise<void> {
  const { url, apiKey, apiSecret } = inject('sfu');
  const isAgent = identity === 'agent';
  const token = new AccessToken(apiKey, apiSecret, { identity });
  token.kind = isAgent ? 'agent' : 'standard';
  token.addGrant({ roomJoin: true, room: name, agent: isAgent, canUpdateOwnMetadata: isAgent });
  await room.connect(url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  closing.push(() => room.disconnect());
}

/** A call with the example's agent: its caller's side, and the calendar behind it. */
async function call(replies: readonly ScriptedReply[]) {
  const name = `room-${randomUUID()}`;
  const [caller, room] = [new Room(), new Room()];
  await enter(caller, name, 'caller');
  caller.localParticipant?.registerRpcMethod('calendar.view', () =>
    Promise.resolve('{"version":0}'),
  );
  const ends: (() => Promise<void>)[] = [];
  closing.push(async () => {
    for (const end of ends) await end();
  });
  const ctx = {
    room,
    connect: () => enter(room, name, 'agent'),
    addShutdownCallback: (end: () => Promise<void>) => void ends.push(end),
    shutdown: () => undefined,
  } as unknown as JobContext;
  const open = example.memoryCalendar();
  const model = new ScriptedModel(replies);
  const spoken: string[] = [];
  const session = await example.serve(ctx, open(), {
    llm: model,
    tts: new FakeTts((text) => void spoken.push(text)),
    turnHandling: { turnDetection: 'manual' },
  });
  closing.push(() => session.close());
  const agent = () => caller.remoteParticipants.get('agent');
  await expect.poll(() => agent()?.attributes['calendar.enabled'], STEP).toBe('true');
  return {
    caller,
    model,
    spoken,
    bookings: () => open().find({ by: 'email', email: ADA.email }),
    ask: async <M extends BrowserMethod>(method: M, request: object): Promise<ResponseOf<M>> => {
      const payload = JSON.stringify(request);
      const answer = await caller.localParticipant?.performRpc({
        destinationIdentity: 'agent',
        method,
        payload,
      });
      const decoded = decode(protocol[method].response, answer ?? '', Number.POSITIVE_INFINITY);
      if (!decoded.ok) throw new Error(`${method} answered with something else: ${decoded.detail}`);
      return decoded.value as ResponseOf<M>;
    },
    type: async (text: string) => {
      await expect.poll(() => agent()?.attributes['lk.agent.state'], STEP).toBe('listening');
      await caller.localParticipant?.sendText(text, { topic: 'lk.chat' });
    },
  };
}

describe('the packed calendar in somebody else’s agent', () => {
  it('has types that the example passes', { timeout: SETUP_MS }, async () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(await run(process.execPath, compiler, '-p', folder)).toBe('');
  });

  it('speaks the protocol', { timeout: 120_000 }, async () => {
    const { caller } = await call([]);
    const results = await checkAgentInRoom(caller);
    expect(results.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(results.length).toBeGreaterThan(5);
  });

  it('books by touch alone, and says so', async () => {
    const { ask, bookings, spoken } = await call([]);
    expect(await ask('calendar.sync', { zone: 'Europe/Berlin' })).toMatchObject({ enabled: true });
    const { view } = await ask('calendar.open', {});
    if (view.step === 'closed') throw new Error('the calendar did not open');
    const times = async () => (await ask('calendar.slots', view.window)).slots;
    await expect.poll(async () => (await times()).length, STEP).toBeGreaterThan(5);
    const start = (await times())[3]?.start ?? '';
    await ask('calendar.select', { start });
    await ask('calendar.details', { values: ADA });
    await ask('calendar.book', { attempt: randomUUID(), start });
    await expect.poll(bookings, STEP).toMatchObject([{ start, attendee: ADA, status: 'accepted' }]);
    await expect.poll(() => spoken.join(' '), STEP).toMatch(/booked/i);
  });

  it('books by a model that reads back and asks, uses its own tools, and may claim nothing', async () => {
    const use = (name: string, args: object = {}) => ({ name, args });
    const asked: ScriptedReply = {
      get say() {
        return lastSay(model);
      },
    };
    const { type, bookings, spoken, model } = await call([
      { calls: [use('menu', { vegetarian: true })] },
      { say: 'We have pumpkin ravioli.' },
      { say: 'Your table is booked.' },
      { calls: [use('show_calendar')] },
      { say: 'They are on your screen.' },
      { calls: [use('select_time', { time: 't1' }), use('set_details', ADA)] },
      { calls: [use('book_appointment')] },
      asked,
      { calls: [use('book_appointment')] },
      { say: 'See you then.' },
    ]);
    const said = () => spoken.join(' ');
    await type('what can I eat without meat?');
    await expect.poll(said, STEP).toContain('pumpkin ravioli');
    await type('nice');
    await expect.poll(() => model.requests.length, STEP).toBe(3);
    await type('a table for two please');
    await expect.poll(said, STEP).toContain('on your screen');
    expect(said()).not.toContain('table is booked');
    await type('the first one, Ada Byron, ada@example.com');
    await expect.poll(said, STEP).toContain('Shall I book it?');
    expect(await bookings()).toEqual([]);
    await type('yes please');
    await expect.poll(bookings, STEP).toMatchObject([{ attendee: ADA, status: 'accepted' }]);
  });
});

/** What the newest tool told the model to say. */
function lastSay({ requests }: ScriptedModel): string {
  const outputs = (requests.at(-1)?.items ?? []).flatMap((item) =>
    item.type === 'function_call_output' ? [item.output] : [],
  );
  return (JSON.parse(outputs.at(-1) ?? '{}') as { say?: string }).say ?? '';
}
