import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  TrackPublishOptions,
  TrackSource,
  type Room,
} from '@livekit/rtc-node';

const FRAMES_PER_SECOND = 50;

/** A caller's microphone in a room: silence, until it is given something to say. */
export class Microphone {
  readonly #source: AudioSource;
  readonly #rate: number;

  private constructor(rate: number) {
    this.#rate = rate;
    this.#source = new AudioSource(rate, 1);
  }

  /** @param rate of what it will say, in Hz */
  static async publish({ localParticipant }: Room, rate: number): Promise<Microphone> {
    if (localParticipant === undefined) throw new Error('not in the room');
    const microphone = new Microphone(rate);
    const track = LocalAudioTrack.createAudioTrack('microphone', microphone.#source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await localParticipant.publishTrack(track, options);
    return microphone;
  }

  /** Says samples at the speed of speech; resolves when the last one is out. */
  async say(samples: Int16Array): Promise<void> {
    const size = this.#rate / FRAMES_PER_SECOND;
    for (let at = 0; at < samples.length; at += size) {
      const part = samples.slice(at, at + size);
      await this.#source.captureFrame(new AudioFrame(part, this.#rate, 1, part.length));
    }
    await this.#source.waitForPlayout();
  }
}
