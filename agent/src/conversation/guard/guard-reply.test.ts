import { ReadableStream } from 'node:stream/web';
import { FlushSentinel, llm } from '@livekit/agents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import type { Claim, Verdict } from './facts.ts';
import { guardReply, type ReplyStream } from './guard-reply.ts';
import { judge } from './judge.ts';
import { EN_CLAIMS } from './testing/en-claims.ts';
import { EN_HARMLESS } from './testing/en-harmless.ts';
import { BEFORE_BOOKING, SENTENCES } from './testing/sentences.ts';
import { chunk, partsOf, streamOf, textOf } from './testing/streams.ts';

const TRUTH = 'TRUTH';
const CLAIM = "You're booked.";

const verdicts = new Map<string, Verdict>();

/** The same sentence comes once for every place its reply is cut at. */
function judgeOnce(sentence: string, language: Language): Verdict {
  const key = `${language} ${sentence}`;
  const verdict = verdicts.get(key) ?? judge(sentence, BEFORE_BOOKING, language);
  verdicts.set(key, verdict);
  return verdict;
}

function guarded(
  reply: ReplyStream,
  { language = 'en', isLast = false }: { language?: Language; isLast?: boolean } = {},
) {
  const dropped: Claim[] = [];
  const stream = guardReply(reply, {
    judge: (sentence) => judgeOnce(sentence, language),
    truth: () => TRUTH,
    onDropped: (claim) => dropped.push(claim),
    isLast,
  });
  return { stream, dropped };
}

async function said(chunks: readonly string[], language: Language = 'en') {
  const { stream, dropped } = guarded(streamOf(chunks.map(chunk)), { language });
  return { text: await textOf(stream), dropped };
}

/** A text as its two halves, for every place it can be cut at, and as single characters. */
function cuts(text: string): string[][] {
  const halves = Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)]);
  return [...halves, Array.from(text)];
}

describe.each(SENTENCES)(
  'a reply in $language, cut at every character',
  ({ language, claims, harmless }) => {
    it.each(Object.values(claims).flat())('lets nothing through of: %s', async (claim) => {
      for (const chunks of cuts(claim)) {
        const { text, dropped } = await said(chunks, language);
        expect(text).toBe(TRUTH);
        expect(dropped).toHaveLength(1);
      }
    });

    it.each(harmless)('loses nothing of: %s', async (sentence) => {
      for (const chunks of cuts(sentence)) {
        expect(await said(chunks, language)).toEqual({ text: sentence, dropped: [] });
      }
    });
  },
);

describe('a guarded reply', () => {
  it('drops all text after a claim, and ends in the truth once', async () => {
    const reply = ['One moment. ', 'Youre boo', 'ked! Anything else? See you ', 'on Tuesday.'];
    expect(await said(reply)).toEqual({ text: `One moment. ${TRUTH}`, dropped: ['done'] });
  });

  it('says nothing instead of a claim where it also calls a tool', async () => {
    const toolCalls = [llm.FunctionCall.create({ callId: '1', name: 'book', args: '{}' })];
    const parts = [chunk(CLAIM), { id: 'reply', delta: { role: 'assistant' as const, toolCalls } }];
    const { stream, dropped } = guarded(streamOf(parts));
    expect(await partsOf(stream)).toEqual([parts[1]]);
    expect(dropped).toEqual(['done']);
  });

  it('says the truth all the same where no other reply can follow the tool', async () => {
    const toolCalls = [llm.FunctionCall.create({ callId: '1', name: 'book', args: '{}' })];
    const parts = [chunk(CLAIM), { id: 'reply', delta: { role: 'assistant' as const, toolCalls } }];
    const { stream } = guarded(streamOf(parts), { isLast: true });
    expect(await partsOf(stream)).toEqual([parts[1], chunk(TRUTH)]);
  });

  it('passes a tool call at once, before the sentence that came with it is complete', async () => {
    const toolCalls = [llm.FunctionCall.create({ callId: '1', name: 'book', args: '{}' })];
    const delta = { role: 'assistant' as const, content: 'I will book', toolCalls };
    const { stream } = guarded(streamOf([{ id: 'reply', delta }, chunk(' it.')]));
    const parts = await partsOf(stream);
    expect(parts).toEqual([
      { id: 'reply', delta: { role: 'assistant', toolCalls } },
      chunk('I will book it.'),
    ]);
  });

  it('passes usage and flush marks, and ends a sentence at a flush mark', async () => {
    const usage = { completionTokens: 1, promptTokens: 1, promptCachedTokens: 0, totalTokens: 2 };
    const parts: (string | llm.ChatChunk | FlushSentinel)[] = [
      chunk('One'),
      FlushSentinel,
      'Two',
      { id: 'reply', usage },
    ];
    const { stream } = guarded(streamOf(parts));
    expect(await partsOf(stream)).toEqual([
      chunk('One'),
      FlushSentinel,
      { id: 'reply', usage },
      'Two',
    ]);
  });

  it('gives a sentence out before the next one is there', async () => {
    const source = new ReadableStream<llm.ChatChunk>({
      start: (controller) => controller.enqueue(chunk('One moment. And')),
    });
    const reader = guarded(source).stream.getReader();
    expect((await reader.read()).value).toEqual(chunk('One moment.'));
    await reader.cancel();
  });

  it('judges a sentence by what is known when it is emitted', async () => {
    let isBooked = false;
    let feed: ReadableStreamDefaultController<llm.ChatChunk> | undefined;
    const source = new ReadableStream<llm.ChatChunk>({
      start(controller) {
        feed = controller;
        controller.enqueue(chunk('One moment. You are'));
      },
    });
    const reader = guardReply(source, {
      judge: (sentence) =>
        isBooked || !sentence.includes('booked')
          ? { passes: true }
          : { passes: false, claim: 'done' },
      truth: () => TRUTH,
      onDropped: () => undefined,
    }).getReader();
    await reader.read();
    isBooked = true;
    feed?.enqueue(chunk(' booked. '));
    expect((await reader.read()).value).toEqual(chunk(' You are booked.'));
    await reader.cancel();
  });

  it('passes an error of the source on', async () => {
    const source = new ReadableStream<llm.ChatChunk>({
      pull: (controller) => controller.error(new Error('cut off')),
    });
    await expect(textOf(guarded(source).stream)).rejects.toThrow('cut off');
  });

  it('cancels the source when it is cancelled', async () => {
    const reasons: unknown[] = [];
    const source = new ReadableStream<llm.ChatChunk>({
      cancel: (reason) => void reasons.push(reason),
    });
    await guarded(source).stream.cancel('interrupted');
    expect(reasons).toEqual(['interrupted']);
  });

  it('passes text without verbs and times as it is, in any chunks', async () => {
    const word = fc.constantFrom(
      'well',
      'thank',
      'lovely',
      'Anna',
      'ja',
      'gracias',
      '.',
      '!',
      '\n',
      ',',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), async (words) => {
        expect(await said(words.map((each) => `${each} `))).toMatchObject({ dropped: [] });
        expect((await said(words)).text).toBe(words.join(''));
      }),
    );
  });

  it('says the same whatever the chunks are', async () => {
    const sentence = fc.constantFrom(...EN_HARMLESS, ...EN_CLAIMS.done);
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { maxLength: 4 }),
        fc.array(fc.nat(300)),
        async (sentences, at) => {
          const text = sentences.join(' ');
          const places = [0, ...at.map((place) => place % (text.length + 1)), text.length].sort(
            (a, b) => a - b,
          );
          const chunks = places.slice(1).map((to, index) => text.slice(places[index], to));
          expect(await said(chunks)).toEqual(await said([text]));
        },
      ),
      { numRuns: 50 },
    );
  });
});
