/** Keeps fillers and apologies out of what a model reads of the talk: it would learn to say them itself. */
import { llm } from '@livekit/agents';
import type { TroubleWords } from '../words/words.ts';

/** The talk without our own words for waiting and failing; the same object where there are none. */
export function withoutTroubleWords(
  chatCtx: llm.ChatContext,
  words: TroubleWords,
): llm.ChatContext {
  const own = [
    words.filler(),
    words.fillerBooking(),
    words.didNotCatch(),
    ...[true, false].flatMap((hasScreen) => [
      words.cannotAnswer(hasScreen),
      words.cannotHear(hasScreen),
      words.cannotSpeak(hasScreen),
      words.stillDown(hasScreen),
    ]),
  ];
  const strip = (text: string): string =>
    own.reduce((rest, phrase) => rest.replaceAll(phrase, ''), text).trim();
  const isOwn = (item: llm.ChatItem): item is llm.ChatMessage =>
    item.type === 'message' &&
    item.role === 'assistant' &&
    own.some((phrase) => item.textContent?.includes(phrase));
  if (!chatCtx.items.some(isOwn)) return chatCtx;
  const copy = chatCtx.copy();
  copy.items = copy.items.flatMap((item): llm.ChatItem[] => {
    if (!isOwn(item)) return [item];
    const text = strip(item.textContent ?? '');
    const { id, role, interrupted, createdAt, extra } = item;
    return text === ''
      ? []
      : [llm.ChatMessage.create({ id, role, content: text, interrupted, createdAt, extra })];
  });
  return copy;
}
