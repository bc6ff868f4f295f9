/** The streams and events of an agent that tell of its own voice. */
import { stt, voice } from '@livekit/agents';
import { FrameProcessor, type AudioFrame } from '@livekit/rtc-node';
import { TransformStream, type ReadableStream } from 'node:stream/web';
import type { EchoGate } from './echo-gate.ts';
import { followAgentVoice } from './follow-agent-voice.ts';
import type { OwnVoice } from './own-voice.ts';

type Heard = stt.SpeechEvent | string;
type Sound = NonNullable<Awaited<ReturnType<voice.Agent['ttsNode']>>>;
type Shown = NonNullable<Awaited<ReturnType<voice.Agent['transcriptionNode']>>>;

const { FINAL_TRANSCRIPT, INTERIM_TRANSCRIPT, PREFLIGHT_TRANSCRIPT } = stt.SpeechEventType;

/** Follows when agent and caller are heard, from before the session is started; `onAgent` is told of the agent, too. */
export function followOwnVoice(
  session: voice.AgentSession,
  ownVoice: OwnVoice,
  gate: EchoGate,
  onAgent: (isHeard: boolean) => void,
): void {
  followAgentVoice(session, (isHeard) => {
    ownVoice.speaking(isHeard);
    gate.speaking(isHeard);
    onAgent(isHeard);
  });
  session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
    if (newState === 'speaking') ownVoice.heard();
    gate.heard(newState === 'speaking');
  });
}

/** What a microphone sends, with silence in place of what the gate leaves out. */
export class EchoFilter extends FrameProcessor<AudioFrame> {
  readonly #gate: EchoGate;

  constructor(gate: EchoGate) {
    super();
    this.#gate = gate;
  }

  override process(frame: AudioFrame): AudioFrame {
    if (this.#gate.leavesOut(frame.data)) frame.data.fill(0);
    return frame;
  }

  override isEnabled(): boolean {
    return true;
  }

  override setEnabled(): void {
    // Nobody turns it off.
  }

  override close(): void {
    // It holds nothing.
  }
}

/** What an agent has to say as sound, of which the gate learns how loud it is. */
export function measured(sound: Sound, gate: EchoGate): Sound {
  return sound.pipeThrough(
    new TransformStream({
      transform(frame, controller) {
        gate.says(frame.data, frame.sampleRate);
        controller.enqueue(frame);
      },
    }),
  );
}

/**
 * What a recogniser hears without the agent's own voice. Of a voice that may be the agent's only the whole words pass:
 * the page would show the first of them as the caller's.
 */
export function withoutOwnVoice(
  heard: ReadableStream<Heard>,
  ownVoice: OwnVoice,
): ReadableStream<Heard> {
  return heard.pipeThrough(
    new TransformStream<Heard, Heard>({
      transform(event, controller) {
        if (!isOwn(event, ownVoice)) controller.enqueue(event);
      },
    }),
  );
}

function isOwn(event: Heard, ownVoice: OwnVoice): boolean {
  if (typeof event === 'string') return ownVoice.isEcho(event);
  if (event.type === FINAL_TRANSCRIPT) return ownVoice.isEcho(event.alternatives?.[0].text ?? '');
  return (
    (event.type === INTERIM_TRANSCRIPT || event.type === PREFLIGHT_TRANSCRIPT) &&
    ownVoice.isUnsure()
  );
}

/** What an agent shows of what it says, which is remembered. */
export function remembered(shown: Shown, ownVoice: OwnVoice): Shown {
  return shown.pipeThrough(
    new TransformStream({
      start() {
        ownVoice.begins();
      },
      transform(piece, controller) {
        ownVoice.says(typeof piece === 'string' ? piece : piece.text);
        controller.enqueue(piece);
      },
    }),
  );
}
