import { stt } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';

const { FINAL_TRANSCRIPT } = stt.SpeechEventType;
const FRAME_MS = 20;

/** Silence, in samples. */
export function silence(ms: number, sampleRate: number): Int16Array {
  return new Int16Array((ms * sampleRate) / 1000);
}

/** Pieces of audio, one after the other. */
export function joined(...pieces: Int16Array[]): Int16Array {
  const all = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Pushes audio into a stream as a room does, in frames of 20 ms, but as fast as it is taken. */
export function say(stream: stt.SpeechStream, samples: Int16Array, sampleRate: number): void {
  const size = (FRAME_MS * sampleRate) / 1000;
  for (let at = 0; at < samples.length; at += size) {
    const frame = samples.slice(at, at + size);
    stream.pushFrame(new AudioFrame(frame, sampleRate, 1, frame.length));
  }
}

/** Reads a stream to its end. */
export async function eventsOf(stream: stt.SpeechStream): Promise<stt.SpeechEvent[]> {
  const events: stt.SpeechEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

/** The final transcripts among events. */
export function finalTexts(events: readonly stt.SpeechEvent[]): string[] {
  return events
    .filter(({ type }) => type === FINAL_TRANSCRIPT)
    .map(({ alternatives }) => alternatives?.[0].text ?? '');
}
