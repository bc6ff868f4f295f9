import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  ParticipantKind,
  TrackKind,
  TrackPublishOptions,
  TrackSource,
  type Track,
  type Room,
} from '@livekit/rtc-node';

const FRAMES_PER_SECOND = 50;
const RETRY_MS = 50;

/** A caller's microphone in a room: silence, until it is given something to say. */
export class Microphone {
  readonly #room: Room;
  readonly #source: AudioSource;
  readonly #rate: number;

  private constructor(room: Room, rate: number) {
    this.#room = room;
    this.#rate = rate;
    this.#source = new AudioSource(rate, 1);
  }

  /** @param rate of what it will say, in Hz */
  static async publish(room: Room, rate: number): Promise<Microphone> {
    const { localParticipant } = room;
    if (localParticipant === undefined) throw new Error('not in the room');
    const microphone = new Microphone(room, rate);
    const track = LocalAudioTrack.createAudioTrack('microphone', microphone.#source);
    const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
    await localParticipant.publishTrack(track, options);
    return microphone;
  }

  /** Says samples at the speed of speech; resolves when the last one is out. */
  async say(samples: Int16Array): Promise<void> {
    const size = this.#rate / FRAMES_PER_SECOND;
    for (let at = 0; at < samples.length; at += size)
      await this.#pass(samples.slice(at, at + size));
    await this.#source.waitForPlayout();
  }

  /** Gives back what the agent of the room says, at this share of its loudness, until the agent leaves. */
  async echo(share: number): Promise<void> {
    const heard = new AudioStream(await this.#agentTrack(), this.#rate, 1).getReader();
    for (;;) {
      const { done, value } = await heard.read();
      if (done) return;
      await this.#pass(value.data.map((sample) => share * sample));
    }
  }

  async #agentTrack(): Promise<Track> {
    for (;;) {
      const track = [...this.#room.remoteParticipants.values()]
        .filter(({ kind }) => kind === ParticipantKind.AGENT)
        .flatMap(({ trackPublications }) => [...trackPublications.values()])
        .find(({ kind }) => kind === TrackKind.KIND_AUDIO)?.track;
      if (track) return track;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  #pass(samples: Int16Array): Promise<void> {
    return this.#source.captureFrame(new AudioFrame(samples, this.#rate, 1, samples.length));
  }
}
