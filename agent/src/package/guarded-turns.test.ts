import { ReadableStream } from 'node:stream/web';
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { initializeLogger, llm, voice } from '@livekit/agents';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReplyChunk } from '../conversation/reply-guard.ts';
import { createGuardedTurns } from './guarded-turns.ts';
import type { LlmNode } from './in-call-calendar.ts';

const APOLOGY = 'I cannot answer.';
const CLAIM = 'You are booked.';
const JUDGED = 'We have ravioli.';

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});

type Reply = ReadableStream<ReplyChunk> | null;

const agentWith = (llmNode: unknown): voice.Agent =>
  voice.Agent.create({ instructions: '', llmNode: llmNode as LlmNode });
const reply = (agent: voice.Agent, talk = llm.ChatContext.empty()): Promise<Reply> =>
  agent.llmNode(talk, llm.ToolContext.empty(), {});

async function heard(stream: Reply): Promise<string> {
  const chunks: unknown[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return chunks.join('');
}

/** Ways to come to the guard: at once, later, from a generator, and when a stream is read. */
const WAYS: readonly (readonly [way: string, node: (judge: () => void) => unknown])[] = [
  [
    'at once',
    (judge) => {
      judge();
      return ReadableStream.from([JUDGED]);
    },
  ],
  [
    'from another function, later',
    async (judge) => {
      await turnOfLoop();
      return Promise.resolve().then(() => {
        judge();
        return ReadableStream.from([JUDGED]);
      });
    },
  ],
  [
    'from a generator, while it is read',
    async function* (judge) {
      await turnOfLoop();
      yield 'We ';
      await turnOfLoop();
      yield 'have ';
      judge();
      yield* ReadableStream.from(['ravioli', '.']);
    },
  ],
  [
    'from a generator that hands on another one',
    async function* (judge) {
      const inner = async function* () {
        yield 'We have ';
        await turnOfLoop();
        judge();
        yield 'ravioli.';
      };
      yield* inner();
    },
  ],
  [
    'from a stream, while it is read',
    (judge) => {
      const words = ['We have ', 'ravioli.'];
      return new ReadableStream(
        {
          async pull(controller) {
            await turnOfLoop();
            const word = words.shift();
            if (words.length === 0) judge();
            if (word === undefined) controller.close();
            else controller.enqueue(word);
          },
        },
        { highWaterMark: 0 },
      );
    },
  ],
];

describe('turns of one agent at the same time', () => {
  it.each(WAYS)('are each heard only where they were judged themselves: %s', async (_way, node) => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow = llm.ChatContext.empty();
    const late = async function* () {
      await gate;
      yield CLAIM;
    };
    const turns = createGuardedTurns(() => APOLOGY);
    const agent = agentWith((_ctx: unknown, talk: llm.ChatContext) =>
      talk === slow ? late() : node(turns.judging),
    );
    turns.watch(agent);
    const past = reply(agent, slow).then(heard);
    expect(await heard(await reply(agent))).toBe(JUDGED);
    const read = await reply(agent);
    open();
    expect(await past).toBe(APOLOGY);
    expect(await heard(read)).toBe(JUDGED);
  });

  it('do not pass their judgement on to a turn that begins in them', async () => {
    const turns = createGuardedTurns(() => APOLOGY);
    const inner: Promise<string>[] = [];
    let isFirst = true;
    const agent = agentWith(() => {
      if (!isFirst) return ReadableStream.from([CLAIM]);
      isFirst = false;
      turns.judging();
      inner.push(reply(agent).then(heard));
      return ReadableStream.from([JUDGED]);
    });
    turns.watch(agent);
    expect(await heard(await reply(agent))).toBe(JUDGED);
    expect(await Promise.all(inner)).toEqual([APOLOGY]);
  });
});

describe('an agent that is used again', () => {
  it('has its llmNode back once the calendar is closed', async () => {
    const agent = agentWith(() => ReadableStream.from([CLAIM]));
    const turns = createGuardedTurns(() => APOLOGY);
    turns.watch(agent);
    turns.watch(agent);
    expect(await heard(await reply(agent))).toBe(APOLOGY);
    turns.close();
    expect(Object.hasOwn(agent, 'llmNode')).toBe(false);
    expect(await heard(await reply(agent))).toBe(CLAIM);
  });

  it.each([
    ['after the second came', true],
    ['before the second came', false],
  ])('answers to its second calendar only, where the first was closed %s', async (_when, late) => {
    const first = createGuardedTurns(() => 'The first one refuses.');
    const second = createGuardedTurns(() => APOLOGY);
    let isJudged = true;
    const agent = agentWith(() => {
      if (isJudged) second.judging();
      return ReadableStream.from([JUDGED]);
    });
    first.watch(agent);
    if (!late) first.close();
    second.watch(agent);
    if (late) first.close();
    expect(await heard(await reply(agent))).toBe(JUDGED);
    isJudged = false;
    expect(await heard(await reply(agent))).toBe(APOLOGY);
    second.close();
    expect(await heard(await reply(agent))).toBe(JUDGED);
  });
});
