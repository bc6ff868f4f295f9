/** The agent of a call: instructions, tools, and the screen as it is at each turn. */
import { llm, voice } from '@livekit/agents';
import type { ReadableStream } from 'node:stream/web';
import type { EchoGate } from './own-voice/echo-gate.ts';
import { measured, remembered, withoutOwnVoice } from './own-voice/follow-own-voice.ts';
import type { OwnVoice } from './own-voice/own-voice.ts';
import type { ReplyGuard } from './reply-guard.ts';
import type { ToolMap } from './tools/tool-list.ts';
import type { FailureHandling } from './trouble/failure-handling.ts';

export interface BookingAgentOptions {
  instructions: string;
  tools: ToolMap;
  /** Returns the talk with the screen in words at its end, where the model needs it. */
  withScreen: (chatCtx: llm.ChatContext) => llm.ChatContext;
  /** Without it a model or voice that fails is not heard. */
  failures?: FailureHandling;
  /** Without it everything that the model says is heard, the embedded dialogue's words for one: they are code's. */
  guard?: ReplyGuard | undefined;
  /** Without it the agent's own voice is taken for the caller's where the microphone hears it. */
  ownVoice?: OwnVoice;
  /** Learns how loud the agent is. */
  echoGate?: EchoGate;
}

export class BookingAgent extends voice.Agent {
  readonly #options: BookingAgentOptions;

  constructor(options: BookingAgentOptions) {
    super({ instructions: options.instructions, tools: options.tools });
    this.#options = options;
  }

  override async sttNode(
    ...node: Parameters<voice.Agent['sttNode']>
  ): ReturnType<voice.Agent['sttNode']> {
    const heard = await super.sttNode(...node);
    const { ownVoice } = this.#options;
    return heard && ownVoice ? withoutOwnVoice(heard, ownVoice) : heard;
  }

  override async llmNode(
    chatCtx: llm.ChatContext,
    toolCtx: llm.ToolContext,
    modelSettings: voice.ModelSettings,
  ): ReturnType<voice.Agent['llmNode']> {
    const { failures, guard, withScreen } = this.#options;
    const ask = (talk: llm.ChatContext): ReturnType<voice.Agent['llmNode']> =>
      super.llmNode(withScreen(talk), toolCtx, modelSettings);
    const reply = failures ? failures.reply(ask, chatCtx, modelSettings) : await ask(chatCtx);
    return guard ? guard.reply(reply, { isLast: modelSettings.toolChoice === 'none' }) : reply;
  }

  override async ttsNode(
    text: Parameters<voice.Agent['ttsNode']>[0],
    modelSettings: voice.ModelSettings,
  ): ReturnType<voice.Agent['ttsNode']> {
    const speak = (words: typeof text): ReturnType<voice.Agent['ttsNode']> =>
      super.ttsNode(words, modelSettings);
    const judged = this.#judged(text);
    const { failures, echoGate } = this.#options;
    const sound = await (failures ? failures.speech(judged, speak) : speak(judged));
    return sound && echoGate ? measured(sound, echoGate) : sound;
  }

  override async transcriptionNode(
    text: Parameters<voice.Agent['transcriptionNode']>[0],
    modelSettings: voice.ModelSettings,
  ): ReturnType<voice.Agent['transcriptionNode']> {
    // A pipeline's replies were judged in llmNode, where history is made of them, too.
    if (!(this.session.llm instanceof llm.RealtimeModel)) {
      const shown = await super.transcriptionNode(text, modelSettings);
      const { ownVoice } = this.#options;
      return shown && ownVoice ? remembered(shown, ownVoice) : shown;
    }
    return super.transcriptionNode(this.#judged(plainTexts(text)), modelSettings);
  }

  #judged<T extends AsyncIterable<string>>(text: T): T | ReadableStream<string> {
    const speech = this.getActivityOrThrow().currentSpeech;
    const { guard } = this.#options;
    return (guard && speech ? guard.spoken(text, speech) : null) ?? text;
  }
}

async function* plainTexts(
  text: Parameters<voice.Agent['transcriptionNode']>[0],
): AsyncGenerator<string> {
  for await (const piece of text) yield typeof piece === 'string' ? piece : piece.text;
}
