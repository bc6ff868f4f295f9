import { mergeFrames, stt } from '@livekit/agents';
import type { APIConnectOptions, AudioBuffer } from '@livekit/agents';
import { AudioResampler } from '@livekit/rtc-node';
import type { AudioFrame } from '@livekit/rtc-node';
import { EmbeddedSpeechStream } from './embedded-speech-stream.ts';
import { HEARING_RATE, HEARING_SETTINGS } from '../../../voice/audio/hearing-settings.ts';
import type { HearingSettings } from '../../../voice/audio/hearing-settings.ts';
import { transcript } from './transcript.ts';
import { Utterance } from './utterance.ts';
import type { DecoderSource } from './utterance.ts';

export interface EmbeddedSttOptions {
  decoders: DecoderSource;
  settings?: Partial<HearingSettings>;
  /** Epoch milliseconds. */
  now?: () => number;
}

/**
 * Speech to text without a service: PocketSphinx with a language model of booking talk. English only. It streams
 * and finds the ends of utterances itself, so the session needs no adapter.
 */
export class EmbeddedStt extends stt.STT {
  override label = 'embedded.Stt';
  readonly #decoders: DecoderSource;
  readonly #settings: HearingSettings;
  readonly #now: () => number;

  constructor({ decoders, settings = {}, now = Date.now }: EmbeddedSttOptions) {
    super({ streaming: true, interimResults: true });
    this.#decoders = decoders;
    this.#settings = { ...HEARING_SETTINGS, ...settings };
    this.#now = now;
  }

  override get model(): string {
    return 'pocketsphinx-en-us';
  }

  override get provider(): string {
    return 'embedded';
  }

  override stream(options: { connOptions?: APIConnectOptions } = {}): stt.SpeechStream {
    return new EmbeddedSpeechStream(
      this,
      { decoders: this.#decoders, settings: this.#settings, now: this.#now },
      options.connOptions,
    );
  }

  protected override async _recognize(buffer: AudioBuffer): Promise<stt.SpeechEvent> {
    const utterance = await Utterance.begin(this.#decoders, {});
    const frame = mergeFrames(buffer);
    for (const { data } of resampled(frame)) await utterance.hear(data);
    const text = await utterance.end();
    const endTime = frame.samplesPerChannel / frame.sampleRate;
    return {
      type: stt.SpeechEventType.FINAL_TRANSCRIPT,
      alternatives: [transcript(text, 0, endTime)],
    };
  }
}

function resampled(frame: AudioFrame): AudioFrame[] {
  if (frame.sampleRate === HEARING_RATE) return [frame];
  const resampler = new AudioResampler(frame.sampleRate, HEARING_RATE, 1);
  const frames = [...resampler.push(frame), ...resampler.flush()];
  resampler.close();
  return frames;
}
