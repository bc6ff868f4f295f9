import { ReadableStream } from 'node:stream/web';
import { llm } from '@livekit/agents';
import { describe, expect, it } from 'vitest';
import { guardReply } from '../guard/guard-reply.ts';
import { judge } from '../guard/judge.ts';
import { BEFORE_BOOKING } from '../guard/testing/sentences.ts';
import { chunk, textOf } from '../guard/testing/streams.ts';
import { trouble as words } from '../words/en/trouble.ts';
import { replyWithFallback, type ReplyChunk } from './reply-with-fallback.ts';
import { createReplyWatch } from './reply-watch.ts';

const TRUTH = 'Nothing is booked yet.';
const APOLOGY = words.cannotAnswer(true);

/** What a caller hears of a model that sends these parts and then breaks off. */
async function heard(parts: readonly ReplyChunk[], { breaks = true } = {}): Promise<string> {
  const watch = createReplyWatch({
    words,
    hasScreen: true,
    now: () => 0,
    setTimer: () => () => undefined,
    isSpeaking: () => false,
    sayBetween: () => undefined,
    onFailed: () => false,
    onWorked: () => undefined,
  });
  let next = 0;
  const source = new ReadableStream<ReplyChunk>({
    pull(controller) {
      const part = parts[next++];
      if (part !== undefined) controller.enqueue(part);
      else {
        if (breaks) watch.modelFailed('connection');
        controller.close();
      }
    },
  });
  const reply = replyWithFallback(() => Promise.resolve(source), {
    watch,
    isNewTurn: true,
    isLast: false,
  });
  return textOf(
    guardReply(reply, {
      judge: (sentence) => judge(sentence, BEFORE_BOOKING, 'en'),
      truth: () => TRUTH,
      onDropped: () => undefined,
      passesPlainText: true,
    }),
  );
}

describe('a model that claims something and breaks off', () => {
  it.each([
    ['in the claim', ["You're booked for Tues"]],
    ['right after it', ["You're booked. "]],
    ['before its last mark', ["I've popped you into the two o'clock"]],
    ['in the sentence after it', ["You're booked for Tuesday. A conf"]],
    ['in a claim that was cut into tokens', ['You', "'re", ' boo', 'ked', ' in']],
  ])('%s, is heard as the apology and the truth alone', async (_where, texts) => {
    const text = await heard(texts.map(chunk));
    expect(text.replaceAll(/\s+/g, ' ').trim()).toBe(`${APOLOGY} ${TRUTH}`);
  });

  it('keeps what was true before it', async () => {
    const text = await heard([chunk('One moment. '), chunk("You're booked.")]);
    expect(text.split(APOLOGY).map((part) => part.trim())).toEqual(['One moment.', TRUTH]);
  });

  it('is not heard at all where it calls a tool with it', async () => {
    const toolCalls = [
      llm.FunctionCall.create({ callId: '1', name: 'book_appointment', args: '{}' }),
    ];
    const call: llm.ChatChunk = { id: 'reply', delta: { role: 'assistant', toolCalls } };
    expect((await heard([chunk("You're booked. "), call])).trim()).toBe('');
    expect((await heard([call, chunk("You're booked")], { breaks: false })).trim()).toBe('');
  });
});
