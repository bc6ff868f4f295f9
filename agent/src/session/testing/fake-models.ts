/** A language model, a voice and a recogniser that fail on demand in every way that a real one does. */
import {
  APIConnectionError,
  APIStatusError,
  asLanguageCode,
  DEFAULT_API_CONNECT_OPTIONS,
  llm,
  stt,
  tts,
  type APIConnectOptions,
} from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';

const RATE = 24_000;
/** The sample value of the provider's voice, so that it differs from the local one's. */
export const PROVIDER_SOUND = 1111;

/** How one call of the model goes. */
export type ModelTurn =
  | { say: string }
  | { call: string; args: string }
  | { status: number }
  | { cutAfter: string }
  | { stallAfter: string }
  | 'hang'
  | 'nothing'
  | 'throw';

export class FakeLlm extends llm.LLM {
  /** What comes next; the last one stays. */
  turns: ModelTurn[] = [];
  /** What the model was shown, call by call. */
  readonly talks: llm.ChatContext[] = [];

  override label(): string {
    return 'fake.Llm';
  }

  override chat(options: {
    chatCtx: llm.ChatContext;
    toolCtx?: llm.ToolContextLike;
    connOptions?: APIConnectOptions;
  }): llm.LLMStream {
    this.talks.push(options.chatCtx);
    const turn = (this.turns.length > 1 ? this.turns.shift() : this.turns[0]) ?? 'nothing';
    if (turn === 'throw') throw new TypeError('Transforms cannot be represented in JSON Schema');
    const { chatCtx, toolCtx, connOptions = DEFAULT_API_CONNECT_OPTIONS } = options;
    return new FakeStream(this, turn, { chatCtx, ...(toolCtx && { toolCtx }), connOptions });
  }
}

class FakeStream extends llm.LLMStream {
  readonly #turn: ModelTurn;

  constructor(
    owner: llm.LLM,
    turn: ModelTurn,
    options: ConstructorParameters<typeof llm.LLMStream>[1],
  ) {
    super(owner, options);
    this.#turn = turn;
  }

  protected override async run(): Promise<void> {
    const turn = this.#turn;
    const put = (delta: llm.ChoiceDelta): void => {
      this.queue.put({ id: 'reply', delta });
    };
    if (turn === 'nothing' || turn === 'throw') return;
    if (turn === 'hang') return this.#untilAborted();
    if ('status' in turn) throw statusError(turn.status);
    if ('say' in turn) put({ role: 'assistant', content: turn.say });
    if ('call' in turn) {
      const { call: name, args } = turn;
      const toolCall = llm.FunctionCall.create({ callId: `call-${Math.random()}`, name, args });
      put({ role: 'assistant', toolCalls: [toolCall] });
    }
    if ('cutAfter' in turn) {
      put({ role: 'assistant', content: turn.cutAfter });
      await new Promise((resolve) => setImmediate(resolve));
      throw new APIConnectionError({ message: 'cut', options: { retryable: false } });
    }
    if ('stallAfter' in turn) {
      put({ role: 'assistant', content: turn.stallAfter });
      return this.#untilAborted();
    }
  }

  #untilAborted(): Promise<void> {
    return new Promise((resolve) => {
      this.abortController.signal.addEventListener('abort', () => {
        resolve();
      });
    });
  }
}

/** Returns the error of a plugin for an HTTP status, retryable as the framework has it. */
export function statusError(statusCode: number): APIStatusError {
  const retryable = statusCode === 429 || statusCode >= 500;
  return new APIStatusError({
    message: `status ${statusCode}`,
    options: { statusCode, retryable },
  });
}

export type VoiceTurn = 'speak' | 'hang' | 'nothing' | { status: number } | 'cut';

export class FakeTts extends tts.TTS {
  override label = 'fake.Tts';
  turn: VoiceTurn = 'speak';
  readonly #onText: (text: string) => void;

  /** `onText` is called with each text as it is spoken. */
  constructor(onText: (text: string) => void) {
    super(RATE, 1, { streaming: true });
    this.#onText = onText;
  }

  override synthesize(): tts.ChunkedStream {
    throw new Error('streams only');
  }

  override stream(options: { connOptions?: APIConnectOptions } = {}): tts.SynthesizeStream {
    return new FakeVoiceStream(this, this.turn, this.#onText, options.connOptions);
  }
}

class FakeVoiceStream extends tts.SynthesizeStream {
  override label = 'fake.VoiceStream';
  readonly turn: VoiceTurn;
  readonly onText: (text: string) => void;

  constructor(
    owner: tts.TTS,
    turn: VoiceTurn,
    onText: (text: string) => void,
    connOptions?: APIConnectOptions,
  ) {
    super(owner, connOptions);
    this.turn = turn;
    this.onText = onText;
  }

  protected override async run(): Promise<void> {
    if (typeof this.turn === 'object') throw statusError(this.turn.status);
    let text = '';
    for await (const piece of this.input) if (typeof piece === 'string') text += piece;
    if (this.turn === 'nothing' || text.trim() === '') return;
    if (this.turn === 'hang') {
      await new Promise<void>((resolve) => {
        this.abortSignal.addEventListener('abort', () => {
          resolve();
        });
      });
      return;
    }
    this.onText(text.trim());
    const frame = new AudioFrame(new Int16Array(480).fill(PROVIDER_SOUND), RATE, 1, 480);
    this.queue.put({ requestId: 'speech', segmentId: 'speech', frame, final: true });
    if (this.turn === 'cut') {
      await new Promise((resolve) => setImmediate(resolve));
      throw new APIConnectionError({ message: 'cut', options: { retryable: false } });
    }
    this.queue.put(tts.SynthesizeStream.END_OF_STREAM);
  }
}

/** What becomes of one stream of the recogniser. */
export type HearingTurn = { status: number } | 'cut' | 'listen';

export class FakeStt extends stt.STT {
  override label = 'fake.Stt';
  turn: HearingTurn = 'listen';
  /** Streams that were begun. */
  begun = 0;
  #stream: FakeSpeechStream | undefined;

  constructor() {
    super({ streaming: true, interimResults: false });
  }

  protected override _recognize(): Promise<stt.SpeechEvent> {
    throw new Error('streams only');
  }

  override stream(options: { connOptions?: APIConnectOptions } = {}): stt.SpeechStream {
    this.begun += 1;
    this.#stream = new FakeSpeechStream(this, this.turn, options.connOptions);
    return this.#stream;
  }

  /** The words of an utterance come. */
  hear(text: string): void {
    this.#stream?.hear(text);
  }
}

class FakeSpeechStream extends stt.SpeechStream {
  override label = 'fake.SpeechStream';
  readonly turn: HearingTurn;

  constructor(owner: stt.STT, turn: HearingTurn, connOptions?: APIConnectOptions) {
    super(owner, undefined, connOptions);
    this.turn = turn;
  }

  protected override async run(): Promise<void> {
    if (this.turn === 'cut') throw new APIConnectionError({ message: 'cut' });
    if (this.turn !== 'listen') throw statusError(this.turn.status);
    for await (const _frame of this.input);
  }

  hear(text: string): void {
    const alternatives: [stt.SpeechData] = [
      { language: asLanguageCode('en'), text, startTime: 0, endTime: 0, confidence: 1 },
    ];
    this.queue.put({ type: stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives });
  }
}
