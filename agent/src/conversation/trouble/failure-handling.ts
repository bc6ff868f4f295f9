/** What stands between an agent and its models, so that a caller hears something whatever they do. */
import type { llm, voice } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { ReadableStream } from 'node:stream/web';
import type { TroubleWords } from '../words/words.ts';
import { replyWithFallback, type ReplyChunk } from './reply-with-fallback.ts';
import { speechWithFallback, type SpeechWithFallbackOptions } from './speech-with-fallback.ts';
import { withoutTroubleWords } from './own-words.ts';
import type { ReplyWatch } from './reply-watch.ts';

type Reply = ReadableStream<ReplyChunk> | null;
type Text = ReadableStream<string> | AsyncIterable<string>;
type Sound = ReadableStream<AudioFrame> | null;

export interface FailureHandling {
  /** The model's reply to a talk, with words of ours where it fails or is slow. `ask` asks the model. */
  reply(
    ask: (chatCtx: llm.ChatContext) => Promise<Reply>,
    chatCtx: llm.ChatContext,
    settings: voice.ModelSettings,
  ): Reply;
  /** The sound of a text; `speak` is the provider's voice. */
  speech(text: Text, speak: (text: Text) => Promise<Sound>): Promise<Sound>;
}

export interface FailureHandlingOptions {
  watch: ReplyWatch;
  words: TroubleWords;
  /** How speech that fails is replaced; undefined where the provider's voice is the local one. */
  standIn: SpeechWithFallbackOptions | undefined;
  /** A new turn of the caller is answered. */
  onTurn: () => void;
}

export function createFailureHandling(options: FailureHandlingOptions): FailureHandling {
  const { watch, words, standIn, onTurn } = options;
  return {
    reply(ask, chatCtx, settings) {
      const isNewTurn = chatCtx.items.at(-1)?.type !== 'function_call_output';
      if (isNewTurn) onTurn();
      return replyWithFallback(() => ask(withoutTroubleWords(chatCtx, words)), {
        watch,
        isNewTurn,
        isLast: settings.toolChoice === 'none',
      });
    },
    speech(text, speak) {
      return standIn === undefined
        ? speak(text)
        : Promise.resolve(speechWithFallback(text, speak, standIn));
    },
  };
}
