import { initializeLogger, llm, voice } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { typedMessage } from '../../conversation/modality.ts';
import { BookingAgent } from '../../conversation/booking-agent.ts';
import { createTools } from '../../conversation/tools/create-tools.ts';
import { toToolMap } from '../../conversation/tools/tool-list.ts';
import { NOBODY } from '../../conversation/hand-over/testing/nobody.ts';
import { createTimeHandles } from '../../conversation/tools/handles.ts';
import { createTestCall } from '../../calendar/testing/fake-calendar.ts';
import { createDialogue } from './answering/create-dialogue.ts';
import { EmbeddedLlm } from './embedded-llm.ts';
import { FOUR_WEEKS } from './testing/talk.ts';
import { english } from '../../conversation/words/en/en.ts';

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});

function makeCall() {
  const test = createTestCall(FOUR_WEEKS);
  const { call } = test;
  const context = () => ({
    now: call.state().now,
    view: call.view(),
    slots: call.allSlots(),
    visible: call.visible(),
    hasScreen: true,
  });
  const handles = createTimeHandles({ takesInstants: true });
  const agent = new BookingAgent({
    instructions: 'unused by rules',
    tools: toToolMap(
      createTools({
        words: english,
        handles,
        // That it takes a yes is told by the tests of the dialogue and of the session.
        consent: { decide: () => ({ kind: 'agreed' }) },
        call,
        attemptFor: (start) => `attempt-${start}`,
        checkPhone: (value) => ({ ok: true, e164: value }),
        handOver: NOBODY,
        bookPatienceMs: 3000,
        setTimer: () => () => undefined,
      }),
      { words: english.consent, showStarts: true },
    ),
    withScreen: (chatCtx) => chatCtx,
  });
  return { ...test, agent, model: new EmbeddedLlm({ dialogue: createDialogue({ context }) }) };
}

async function reply(
  model: EmbeddedLlm,
  chatCtx: llm.ChatContext,
): Promise<{ text: string; calls: string[] }> {
  let text = '';
  const calls: string[] = [];
  for await (const chunk of model.chat({ chatCtx })) {
    text += chunk.delta?.content ?? '';
    calls.push(...(chunk.delta?.toolCalls ?? []).map((each) => each.name));
  }
  return { text, calls };
}

describe('the embedded language model in a session', () => {
  let session: voice.AgentSession | undefined;
  afterEach(async () => {
    await session?.close();
  });

  it('books by the tools of the agent, like any other model', async () => {
    const { agent, model, scheduler, call } = makeCall();
    session = new voice.AgentSession({ llm: model, maxToolSteps: 4 });
    await session.start({ agent });
    const first = await session.run({ userInput: 'book me tomorrow at ten thirty' }).wait();
    first.expect.containsFunctionCall({ name: 'show_calendar' });
    first.expect.containsFunctionCall({ name: 'select_time' });
    first.expect.containsMessage({ role: 'assistant' });
    expect(call.view().step).toBe('details');
    for (const userInput of ['Anna Berg, anna@example.com', 'yes']) {
      await session.generateReply({ userInput: typedMessage(userInput) }).waitForPlayout();
    }
    expect(scheduler.bookings).toMatchObject([
      { start: '2026-11-25T15:30:00.000Z', attendee: { name: 'Anna Berg' } },
    ]);
  });
});

describe('the embedded language model over a chat', () => {
  it('says the same again when a turn is generated once more', async () => {
    const { model } = makeCall();
    const chatCtx = llm.ChatContext.empty();
    chatCtx.addMessage({ role: 'user', content: 'hello' });
    const first = await reply(model, chatCtx);
    expect(await reply(model, chatCtx)).toEqual(first);
  });

  it('takes back a turn that did not come about', async () => {
    const { model } = makeCall();
    const begun = llm.ChatContext.empty();
    begun.addMessage({ role: 'user', content: 'banana' });
    await reply(model, begun);
    expect(model.dialogue.state().misses).toBe(1);
    const chatCtx = llm.ChatContext.empty();
    chatCtx.addMessage({ role: 'user', content: 'banana split' });
    await reply(model, chatCtx);
    expect(model.dialogue.state().misses).toBe(1);
  });

  it('apologises for a tool that failed, and goes on', async () => {
    const { model } = makeCall();
    const chatCtx = llm.ChatContext.empty();
    chatCtx.addMessage({ role: 'user', content: 'next week' });
    expect((await reply(model, chatCtx)).calls).toEqual(['show_calendar']);
    chatCtx.insert(
      llm.FunctionCallOutput.create({
        name: 'show_calendar',
        callId: 'call-1',
        output: 'boom',
        isError: true,
      }),
    );
    expect((await reply(model, chatCtx)).text).toContain('went wrong');
  });

  it('does not take the answer of a tool that it does not know for one of its own', async () => {
    const { model } = makeCall();
    const chatCtx = llm.ChatContext.empty();
    chatCtx.addMessage({ role: 'user', content: 'next week' });
    await reply(model, chatCtx);
    const before = model.dialogue.state();
    chatCtx.insert(
      llm.FunctionCallOutput.create({
        name: 'send_fax',
        callId: 'call-1',
        output: JSON.stringify(JSON.stringify({ ok: true, say: 'Sent.' })),
        isError: false,
      }),
    );
    const { text, calls } = await reply(model, chatCtx);
    expect(text).toContain('went wrong');
    expect(calls).toEqual([]);
    expect(model.dialogue.state()).toBe(before);
  });

  it('has nothing to say before anybody spoke', async () => {
    const { model } = makeCall();
    expect(await reply(model, llm.ChatContext.empty())).toEqual({ text: '', calls: [] });
  });
});
