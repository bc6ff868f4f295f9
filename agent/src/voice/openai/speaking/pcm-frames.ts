import { AudioFrame } from '@livekit/rtc-node';

/** Sample rate of `response_format: pcm` in the OpenAI API, in Hz; one channel, 16 bits. */
export const SPEECH_RATE = 24_000;

const FRAME_MS = 20;
const FRAME_BYTES = (2 * SPEECH_RATE * FRAME_MS) / 1000;

/** How audio files begin. A server that ignores `response_format` sends one, which would be noise in a caller's ear. */
const FILE_STARTS = ['RIFF', 'OggS', 'fLaC', 'ID3'];

/** Cuts raw PCM that arrives in pieces of any length into frames of 20 ms. */
export class PcmFrames {
  #rest = Buffer.alloc(0);
  #isChecked = false;

  /**
   * Adds bytes and returns the frames that are complete now.
   *
   * @throws Error where the bytes are an audio file and not raw PCM
   */
  push(bytes: Uint8Array): AudioFrame[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const frames: AudioFrame[] = [];
    if (this.#rest.length < FRAME_BYTES) return frames;
    this.#check();
    let at = 0;
    for (; at + FRAME_BYTES <= this.#rest.length; at += FRAME_BYTES) {
      frames.push(toFrame(this.#rest.subarray(at, at + FRAME_BYTES)));
    }
    this.#rest = this.#rest.subarray(at);
    return frames;
  }

  /** What is left over at the end; half a sample is dropped. */
  flush(): AudioFrame[] {
    this.#check();
    const rest = this.#rest.subarray(0, this.#rest.length - (this.#rest.length % 2));
    return rest.length === 0 ? [] : [toFrame(rest)];
  }

  #check(): void {
    if (this.#isChecked) return;
    this.#isChecked = true;
    const start = this.#rest.subarray(0, 4).toString('latin1');
    const format = FILE_STARTS.find((each) => start.startsWith(each));
    if (format === undefined) return;
    throw new Error(`the server sends a ${format} file in place of raw PCM (response_format pcm)`);
  }
}

function toFrame(bytes: Buffer): AudioFrame {
  const samples = new Int16Array(bytes.length / 2);
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = bytes.readInt16LE(2 * index);
  }
  return new AudioFrame(samples, SPEECH_RATE, 1, samples.length);
}
