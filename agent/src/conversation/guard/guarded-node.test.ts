import { initializeLogger, llm, voice } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Claim, GuardFacts } from './facts.ts';
import { guardedNode } from './guarded-node.ts';
import { BEFORE_BOOKING, TUESDAY_14 } from './testing/sentences.ts';

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});

const TRUTH = 'Nothing is booked yet.';
const BOOKED: GuardFacts['records'] = [
  { start: TUESDAY_14, status: 'accepted', origin: 'made', attendeeEmail: 'anna@example.com' },
];

class GuardedAgent extends voice.Agent {
  readonly dropped: Claim[] = [];
  records: GuardFacts['records'] = [];

  constructor() {
    super({
      instructions: 'unused',
      tools: [
        llm.tool({
          name: 'book',
          description: 'Book it',
          parameters: z.object({}),
          execute: () => {
            this.records = BOOKED;
            return Promise.resolve({ ok: true });
          },
        }),
      ],
    });
  }

  override llmNode(...args: Parameters<voice.Agent['llmNode']>) {
    return guardedNode(super.llmNode(...args), {
      language: 'en',
      facts: () => ({ ...BEFORE_BOOKING, records: this.records }),
      truth: () => TRUTH,
      onDropped: (claim) => this.dropped.push(claim),
    });
  }
}

const call = [{ name: 'book', args: {} }];
const toolResult = '{"ok":true}';

describe('the guard in a session', () => {
  let session: voice.AgentSession | undefined;
  afterEach(async () => {
    await session?.close();
  });

  async function start(responses: ConstructorParameters<typeof voice.testing.FakeLLM>[0]) {
    const agent = new GuardedAgent();
    session = new voice.AgentSession({ llm: new voice.testing.FakeLLM(responses) });
    const heard: string[] = [];
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      if (item.type === 'message' && item.role === 'assistant') heard.push(item.textContent ?? '');
    });
    await session.start({ agent });
    const say = async (userInput: string) => session?.run({ userInput }).wait();
    const history = () =>
      agent.chatCtx.items.flatMap((item) =>
        item.type === 'message' && item.role === 'assistant' ? [item.textContent] : [],
      );
    return { agent, heard, say, history };
  }

  it('lets no claim of a model that claims in every turn into transcript or history', async () => {
    const claims = [
      "You're booked for Tuesday. Anything else?",
      'Sure! **all set**, see you Tuesday at 2.',
      'thursday at 2 should work',
      'Okay. You will get a text message.',
      'Your appointment has been cancelled, is that all right?',
    ];
    const { agent, heard, say, history } = await start(
      claims.map((content, turn) => ({ input: `turn ${turn}`, content })),
    );
    for (const turn of claims.keys()) await say(`turn ${turn}`);
    const spoken = [TRUTH, `Sure! ${TRUTH}`, TRUTH, `Okay. ${TRUTH}`, TRUTH];
    expect(heard).toEqual(spoken);
    expect(history()).toEqual(spoken);
    expect(agent.dropped).toEqual(['done', 'done', 'offer', 'promise', 'done']);
  });

  it('lets a claim before a tool call go unsaid, and its truth be told after it', async () => {
    const { heard, say, agent } = await start([
      { input: 'book it', content: "You're booked. ", toolCalls: call },
      { input: toolResult, content: "You're booked for Tuesday at 2 PM." },
    ]);
    const run = await say('book it');
    run?.expect.containsFunctionCall({ name: 'book' });
    expect(heard).toEqual(["You're booked for Tuesday at 2 PM."]);
    expect(agent.dropped).toEqual(['done']);
  });

  it('leaves what the code says alone', async () => {
    const { heard } = await start([]);
    await session?.say('You are booked for Tuesday.').waitForPlayout();
    expect(heard).toEqual(['You are booked for Tuesday.']);
  });
});
