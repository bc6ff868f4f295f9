/** Speech that is heard even where the provider's voice fails: the local voice then says the same words. */
import type { AudioFrame } from '@livekit/rtc-node';
import { ReadableStream, type ReadableStreamDefaultReader } from 'node:stream/web';
import { failureKind, type FailureKind } from './failure-kind.ts';

/** How long the provider may take from a whole sentence to its first sound, and then from one to the next, in ms. */
export const FIRST_SOUND_WITHIN_MS = 2500;
export const SOUND_STALL_MS = 4000;

/** Speaks a text; never rejects, and always makes some sound, if only silence, so that the transcript goes on. */
export type LocalVoice = (text: string) => AsyncIterable<AudioFrame>;

export interface SpeechWithFallbackOptions {
  localVoice: LocalVoice;
  setTimer: (ms: number, run: () => void) => () => void;
  /** What the provider has reported since this was asked last; nothing where it has not failed. */
  takeError: () => FailureKind | undefined;
  onFailed: (kind: FailureKind) => void;
  onWorked: () => void;
}

type Speak = (text: ReadableStream<string>) => Promise<ReadableStream<AudioFrame> | null>;

/** The sound of a text that is still being written. The stream itself never fails. */
export function speechWithFallback(
  text: AsyncIterable<string>,
  speak: Speak,
  options: SpeechWithFallbackOptions,
): ReadableStream<AudioFrame> {
  let reader: ReadableStreamDefaultReader<AudioFrame> | undefined;
  let over = false;
  const isOver = (): boolean => over;
  let stopTimer = (): void => undefined;
  const release = (): void => {
    stopTimer();
    reader?.cancel().catch(() => undefined);
  };

  return new ReadableStream<AudioFrame>({
    start(controller) {
      options.takeError();
      let sounded = false;
      const heard = (): boolean => sounded;
      /** Set once the provider counts no more. */
      let failure: FailureKind | undefined;
      const hasFailed = (): boolean => failure !== undefined;
      let giveUp: () => void = () => undefined;
      const givenUp = new Promise<void>((resolve) => {
        giveUp = resolve;
      });
      const waitFor = (ms: number): void => {
        stopTimer();
        stopTimer = options.setTimer(ms, () => {
          failure = heard() ? 'cut' : 'timeout';
          giveUp();
        });
      };
      let complete = false;
      const isWhole = (): boolean => complete;
      const copy = copyOf(text, {
        onSentence() {
          if (!heard() && !isOver() && !hasFailed()) waitFor(FIRST_SOUND_WITHIN_MS);
        },
        onEnd() {
          complete = true;
          if (heard() && !isOver() && !hasFailed()) waitFor(SOUND_STALL_MS);
        },
      });

      async function fromProvider(): Promise<void> {
        const source = await speak(copy.stream);
        if (isOver() || hasFailed()) {
          await source?.cancel();
          return;
        }
        reader = source?.getReader();
        for (;;) {
          const next = await reader?.read();
          if (isOver() || hasFailed() || !next || next.done) return;
          sounded = true;
          stopTimer();
          // Before the text is whole, the silence may be its writer's.
          if (isWhole()) waitFor(SOUND_STALL_MS);
          controller.enqueue(next.value);
        }
      }

      async function run(): Promise<void> {
        await Promise.race([
          fromProvider().catch((error: unknown) => {
            failure ??= failureKind(error);
          }),
          givenUp,
        ]);
        release();
        const reported = options.takeError();
        const kind = failure ?? reported;
        failure = kind ?? 'empty';
        if (isOver()) return;
        if (heard()) {
          if (kind === undefined) options.onWorked();
          else options.onFailed('cut');
          return;
        }
        const words = await copy.whole;
        if (isOver() || !/[\p{L}\p{N}]/u.test(words)) return;
        options.onFailed(failure);
        for await (const frame of options.localVoice(words)) {
          if (isOver()) return;
          controller.enqueue(frame);
        }
      }
      void run().finally(() => {
        if (!isOver()) controller.close();
        over = true;
      });
    },
    cancel() {
      over = true;
      release();
    },
  });
}

/**
 * The same text twice: as a stream, and as a whole at its end. No `tee`: cancelling one of its branches waits for the
 * other one, and what LiveKit Agents does after it would never be done.
 */
function copyOf(
  text: AsyncIterable<string>,
  on: {
    /** The first sentence is complete, or the text is. */
    onSentence: () => void;
    onEnd: () => void;
  },
): { stream: ReadableStream<string>; whole: Promise<string> } {
  let isWanted = true;
  let whole: Promise<string> = Promise.resolve('');
  const stream = new ReadableStream<string>({
    start(controller) {
      async function read(): Promise<string> {
        let written = '';
        let told = false;
        for await (const piece of text) {
          written += piece;
          if (isWanted) controller.enqueue(piece);
          if (!told && /[.!?…]\s/.test(written)) {
            told = true;
            on.onSentence();
          }
        }
        if (!told && written.trim() !== '') on.onSentence();
        return written;
      }
      whole = read()
        // A text that breaks off leaves nothing to be said.
        .catch(() => '')
        .finally(() => {
          on.onEnd();
          if (isWanted) controller.close();
        });
    },
    cancel() {
      isWanted = false;
    },
  });
  return { stream, whole };
}
