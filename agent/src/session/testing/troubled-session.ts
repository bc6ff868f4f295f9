/** A conversation with models that fail, without a room: what is said and published, with the time of each. */
import { createCallerActivity } from '../../conversation/caller-activity.ts';
import { stt, voice } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { formatVoiceStatus } from '@in-call-calendar/shared';
import { TransformStream } from 'node:stream/web';
import { createTestCall, type FakeScheduler } from '../../calendar/testing/fake-calendar.ts';
import type { SetTimer } from '../../runtime/timers.ts';
import { english } from '../../conversation/words/en/en.ts';
import { createSessionConversation } from '../session-conversation.ts';
import { FakeLlm, FakeStt, FakeTts, PROVIDER_SOUND, type HearingTurn } from './fake-models.ts';

/** Of a frame of sound. */
const FRAME_MS = 20;

export interface Happening {
  at: number;
  what: string;
}

export interface TroubledSession {
  llm: FakeLlm;
  tts: FakeTts;
  stt: FakeStt;
  session: voice.AgentSession;
  scheduler: FakeScheduler;
  /** Words that begin from now on are played to their end only when the returned function is called. */
  holdPlayout(): () => void;
  /** `said: …`, `sound: local`, `status: …`, `hears: …`, `closed`; times are ms after the caller's last words. */
  happened: Happening[];
  failures: { part: string; kind: string; inARow: number }[];
  /** The caller types, and the reply is waited for. */
  ask(text: string): Promise<void>;
  /** Waits until something has happened that the text names. */
  until(what: string): Promise<void>;
  /** The caller speaks, as fast as it is taken. */
  speak(samples: Int16Array, sampleRate: number): Promise<void>;
  close(): Promise<void>;
}

export interface TroubledOptions {
  setTimer: SetTimer;
  hasScreen?: boolean;
  /** How the recogniser begins, or one of the caller's own; without it there is none. */
  hearing?: HearingTurn | stt.STT;
}

/** Starts a session over models that fail on demand; its clock and calendar are those of a test. */
export async function startTroubledSession(options: TroubledOptions): Promise<TroubledSession> {
  const { setTimer, hasScreen = true, hearing } = options;
  let since = performance.now();
  const happened: Happening[] = [];
  const waiting = new Set<() => void>();
  const note = (what: string): void => {
    happened.push({ at: Math.round(performance.now() - since), what });
    for (const check of waiting) check();
  };
  const failures: TroubledSession['failures'] = [];
  const test = createTestCall();
  const event = await test.scheduler.describe();
  const models = {
    llm: new FakeLlm(),
    tts: new FakeTts((text) => {
      note(`said: ${text}`);
    }),
    stt: new FakeStt(),
  };
  const ownStt = hearing instanceof stt.STT ? hearing : undefined;
  if (hearing && !(hearing instanceof stt.STT)) models.stt.turn = hearing;
  const conversation = createSessionConversation({
    call: test.call,
    event,
    attemptFor: (start) => `attempt-${start}`,
    voice: () => ({
      ...models,
      stt: hearing ? (ownStt ?? models.stt) : undefined,
      turnHandling: { turnDetection: 'vad', interruption: { mode: 'vad' } },
      tellScreen: true,
      greeting: () => '',
      factWords: () => null,
      close: () => Promise.resolve(),
    }),
    words: english,
    hasScreen,
    now: () => Date.now(),
    setTimer,
    log: { info: () => undefined, warn: () => undefined },
    activity: createCallerActivity(() => 0),
    onDropped: () => undefined,
    onVoice: {
      onStatus: (status) => {
        note(`status: ${formatVoiceStatus(status)}`);
      },
      onHears: (hears) => {
        note(`hears: ${hears}`);
      },
      note: (failure) => {
        failures.push(failure);
      },
    },
  });
  const { session, agent, health } = conversation;
  const output = new FakeOutput((source) => {
    note(`sound: ${source}`);
  });
  session.output.audio = output;
  const input = new SpokenInput();
  if (hearing) session.input.audio = input;
  session.on(voice.AgentSessionEventTypes.Close, () => {
    note('closed');
  });
  await session.start({ agent, record: false });

  const until = (what: string): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!happened.some((each) => each.what.includes(what))) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });

  return {
    ...models,
    session,
    scheduler: test.scheduler,
    happened,
    failures,
    holdPlayout: () => output.hold(),
    until,
    async ask(userInput) {
      happened.length = 0;
      since = performance.now();
      await session.generateReply({ userInput }).waitForPlayout();
    },
    speak: (samples, sampleRate) => input.speak(samples, sampleRate),
    async close() {
      await session.close();
      await health.close();
    },
  };
}

/** Plays at once, unless it is held, and reports whose voice it was. */
class FakeOutput extends voice.AudioOutput {
  #source: string | undefined;
  #isHeld = false;

  readonly onSound: (source: string) => void;

  constructor(onSound: (source: string) => void) {
    super(24_000);
    this.onSound = onSound;
  }

  override async captureFrame(frame: AudioFrame): Promise<void> {
    await super.captureFrame(frame);
    if (this.#source !== undefined) return;
    this.#source = frame.data.every((sample) => sample === PROVIDER_SOUND) ? 'provider' : 'local';
    this.onSound(this.#source);
    this.onPlaybackStarted(Date.now());
  }

  hold(): () => void {
    this.#isHeld = true;
    return () => {
      this.#isHeld = false;
      this.#finish(false);
    };
  }

  override flush(): void {
    super.flush();
    if (!this.#isHeld) this.#finish(false);
  }

  override clearBuffer(): void {
    this.#finish(true);
  }

  #finish(interrupted: boolean): void {
    if (this.#source === undefined) return;
    this.#source = undefined;
    this.onPlaybackFinished({ playbackPosition: 1, interrupted });
  }
}

/** A microphone that is silent but for what is spoken into it. */
class SpokenInput extends voice.AudioInput {
  async speak(samples: Int16Array, sampleRate: number): Promise<void> {
    const { readable, writable } = new TransformStream<AudioFrame, AudioFrame>();
    this.multiStream.addInputStream(readable);
    const writer = writable.getWriter();
    const size = (FRAME_MS * sampleRate) / 1000;
    for (let at = 0; at < samples.length; at += size) {
      const frame = samples.slice(at, at + size);
      await writer.write(new AudioFrame(frame, sampleRate, 1, frame.length));
    }
    await writer.close();
  }
}
