import { EventEmitter } from 'node:events';
import { initializeLogger, llm, voice } from '@livekit/agents';
import { ParticipantKind } from '@livekit/rtc-node';
import { RPC_CODES } from '@in-call-calendar/shared';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakeScheduler } from '../calendar/testing/fake-calendar.ts';
import { english } from '../conversation/words/en/en.ts';
import { ScriptedModel, type ScriptedReply } from '../session/testing/scripted-model.ts';
import type { InCallCalendar, LlmNode } from './in-call-calendar.ts';
import { openInCallCalendar } from './open-in-call-calendar.ts';

const CLAIM = 'You are booked for tomorrow at seven.';
const APOLOGY = english.trouble.cannotAnswer(true);
const REMEDY = 'pass llmNode: calendar.llmNode to voice.Agent.create';

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A room with a caller in it, joined by an agent. */
function fakeRoom() {
  const methods = new Map<string, (data: object) => Promise<string>>();
  const attributes: Record<string, string> = {};
  const caller = { identity: 'caller', kind: ParticipantKind.STANDARD, attributes: {} };
  const localParticipant = {
    identity: 'agent',
    registerRpcMethod: (name: string, answer: (data: object) => Promise<string>) =>
      void methods.set(name, answer),
    performRpc: () => Promise.resolve('{"version":0}'),
    setAttributes: (more: object) => Promise.resolve(Object.assign(attributes, more)),
  };
  const room = Object.assign(new EventEmitter(), {
    name: 'room',
    isConnected: true,
    getSid: () => Promise.resolve('RM_1'),
    localParticipant,
    remoteParticipants: new Map([[caller.identity, caller]]),
  });
  /** A call of the caller's page. */
  const ask = async (method: string): Promise<unknown> =>
    methods.get(method)?.({ callerIdentity: caller.identity, payload: '{}' });
  return { room, attributes, ask };
}

/** A calendar in a call whose caller has come; timers run when a test says so. */
async function open() {
  const { room, ...page } = fakeRoom();
  const warnings: string[] = [];
  const timers = new Map<() => void, number>();
  const calendar = await openInCallCalendar(
    {
      ctx: { room, addShutdownCallback: () => undefined, shutdown: () => undefined } as never,
      scheduler: createFakeScheduler(),
      log: {
        debug: () => undefined,
        info: () => undefined,
        warn: (_fields, message) => void warnings.push(message),
      },
    },
    (ms, run) => {
      timers.set(run, ms);
      return () => void timers.delete(run);
    },
  );
  closing.push(() => calendar.close());
  /** Runs what waits for so many ms. */
  const pass = (ms: number): void => {
    for (const [run, at] of timers) if (at === ms) run();
  };
  return { ...page, calendar, warnings, pass };
}

const agentWith = (calendar: InCallCalendar, llmNode?: LlmNode, tools = {}): voice.Agent =>
  voice.Agent.create({
    instructions: '',
    tools: calendar.withTools(tools),
    ...(llmNode && { llmNode }),
  });

/** A node may be a generator, though the type does not say so. */
async function* silent() {}

async function start(agent: voice.Agent, replies: readonly ScriptedReply[]) {
  const session = new voice.AgentSession({ llm: new ScriptedModel(replies) });
  closing.push(() => session.close());
  await session.start({ agent, record: false });
  /** A turn of the caller; returns what is heard and shown then. */
  const say = async (userInput: string): Promise<string> => {
    const { events } = await session.run({ userInput }).wait();
    return events
      .flatMap((event) =>
        event.type === 'message' && event.item.role === 'assistant' ? [event.item.textContent] : [],
      )
      .join(' ');
  };
  return { session, say };
}

describe('a model in an agent with a calendar', () => {
  it('is not heard where nothing guards its words, and the caller and the log are told', async () => {
    const { calendar, warnings } = await open();
    let used = 0;
    const menu = llm.tool({
      description: 'The menu.',
      execute: () => Promise.resolve((used += 1)),
    });
    const { session, say } = await start(agentWith(calendar, undefined, { menu }), [
      { say: CLAIM },
      { say: CLAIM, calls: [{ name: 'menu', args: {} }] },
    ]);
    await calendar.attach(session);
    expect(await say('a table at seven')).toBe(APOLOGY);
    expect(warnings).toEqual([
      expect.stringContaining('The model was neither heard nor shown: the agent has no llmNode'),
    ]);
    expect(warnings[0]).toContain(REMEDY);
    expect(await say('and what is there to eat?')).toBe(APOLOGY);
    expect(used).toBe(0);
    expect(JSON.stringify(session.history.items)).not.toContain('booked');
  });

  it('is heard through the guard, word for word', async () => {
    const { calendar, warnings } = await open();
    const { session, say } = await start(agentWith(calendar, calendar.llmNode), [
      { say: 'We have ravioli.' },
      { say: 'Good. ' + CLAIM },
    ]);
    await calendar.attach(session);
    expect(await say('what is there to eat?')).toBe('We have ravioli.');
    expect(await say('a table at seven')).not.toContain('You are booked');
    expect(warnings).toEqual(['the model claimed what is not so']);
  });

  it('is heard where the guard begins after words of the program', async () => {
    const { calendar, warnings } = await open();
    const late = async function* (...turn: Parameters<LlmNode>) {
      yield 'One moment. ';
      yield* (await calendar.llmNode(...turn)) ?? [];
    };
    const agent = agentWith(calendar, late as never);
    const { session, say } = await start(agent, [{ say: 'We have ravioli.' }, {}]);
    await calendar.attach(session);
    expect(await say('what is there to eat?')).toBe('One moment. We have ravioli.');
    expect(warnings).toEqual([]);
  });

  it('may say nothing at all, past the guard, too', async () => {
    const { calendar, warnings } = await open();
    const { session, say } = await start(agentWith(calendar, silent as never), []);
    await calendar.attach(session);
    expect(await say('hm')).toBe('');
    expect(warnings).toEqual([]);
  });

  it('is not heard in the turns that go past the guard', async () => {
    const { calendar } = await open();
    let isGuarded = true;
    const node: LlmNode = (ctx, ...turn) =>
      isGuarded ? calendar.llmNode(ctx, ...turn) : voice.Agent.default.llmNode(ctx.agent, ...turn);
    const replies = [{ say: 'Hello.' }, { say: CLAIM }, { say: 'Bye.' }];
    const { session, say } = await start(agentWith(calendar, node), replies);
    await calendar.attach(session);
    expect(await say('hello')).toBe('Hello.');
    isGuarded = false;
    expect(await say('a table')).toBe(APOLOGY);
    isGuarded = true;
    expect(await say('bye')).toBe('Bye.');
  });

  it('is not heard from an agent that takes over without the guard, and from one with it', async () => {
    const { calendar, warnings } = await open();
    const first = agentWith(calendar, calendar.llmNode);
    const replies = [{ say: 'Hello.' }, { say: CLAIM }, { say: 'We have ravioli.' }];
    const { session, say } = await start(first, replies);
    await calendar.attach(session);
    expect(await say('hello')).toBe('Hello.');
    const handOver = async (agent: voice.Agent): Promise<void> => {
      const entered = new Promise<void>((resolve) => {
        agent.onEnter = () => {
          resolve();
          return Promise.resolve();
        };
      });
      session.updateAgent(agent);
      await entered;
    };
    await handOver(new voice.Agent({ instructions: '' }));
    expect(await say('a table')).toBe(APOLOGY);
    expect(warnings).toEqual([expect.stringContaining(REMEDY)]);
    await handOver(agentWith(calendar, calendar.llmNode));
    expect(await say('what is there to eat?')).toBe('We have ravioli.');
  });
});

describe('a realtime model in an agent that takes over', () => {
  it('is told in the log, because it is heard all the same', async () => {
    const { calendar, warnings } = await open();
    const { session } = await start(agentWith(calendar, calendar.llmNode), []);
    await calendar.attach(session);
    const model: unknown = Object.create(llm.RealtimeModel.prototype);
    Object.defineProperty(session.currentAgent, 'llm', { value: model });
    session.emit(voice.AgentSessionEventTypes.ConversationItemAdded, {
      item: { type: 'agent_handoff' },
    } as never);
    expect(warnings).toEqual([expect.stringContaining('give it stt, llm and tts instead')]);
  });
});

describe('the page of a caller', () => {
  it('may open the calendar once it is attached, not before', async () => {
    const { calendar, attributes, ask, warnings } = await open();
    for (const method of ['calendar.sync', 'calendar.open']) {
      await expect(ask(method)).rejects.toMatchObject({ code: RPC_CODES.forbidden });
    }
    expect(calendar.view().step).toBe('closed');
    expect(warnings).toEqual([]);
    const { session } = await start(agentWith(calendar, calendar.llmNode), []);
    await calendar.attach(session);
    expect(attributes).toEqual({ 'calendar.enabled': 'true' });
    expect(JSON.parse(String(await ask('calendar.open')))).toMatchObject({
      view: { step: 'choosing' },
    });
  });
});

describe('a calendar that is not attached', () => {
  it('is told in the log, once, when the caller has waited for it', async () => {
    const { warnings, pass } = await open();
    pass(10_000);
    expect(warnings).toEqual([
      'The caller came 10 s ago, and the calendar is not attached: await calendar.attach(session) after session.start, before the first words. Until then neither voice nor touch can open it.',
    ]);
  });

  it('is not told where it has been attached or closed meanwhile', async () => {
    const attached = await open();
    const agent = agentWith(attached.calendar, attached.calendar.llmNode);
    const { session } = await start(agent, []);
    await attached.calendar.attach(session);
    attached.pass(10_000);
    const closed = await open();
    await closed.calendar.close();
    closed.pass(10_000);
    expect([...attached.warnings, ...closed.warnings]).toEqual([]);
  });
});
