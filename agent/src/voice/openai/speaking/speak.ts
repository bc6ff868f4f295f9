import { APIStatusError, type APIConnectOptions } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Dispatcher } from 'undici';
import { connectionError, givenUp } from '../api-failure.ts';
import { PcmFrames } from './pcm-frames.ts';
import { requestSpeech, type SpeechServer } from './request-speech.ts';

/**
 * Asks for a text to be spoken, at once; the frames come as the server sends them.
 *
 * @throws APIError out of the iteration, never one to be retried: the framework would begin the whole turn again,
 * without the text that it has read already
 */
export type Speak = (
  text: string,
  options: { signal: AbortSignal; connOptions: APIConnectOptions },
) => AsyncGenerator<AudioFrame>;

/** Answers to a request that is wrong in itself, as by a voice that there is none of. */
const REFUSED = [400, 404, 422];

/**
 * Speech from one server. A request that fails before it is answered is sent once more where that can help; one whose
 * voice may be refused, with the voice instead.
 */
export function createSpeak(server: SpeechServer, dispatcher: Dispatcher): Speak {
  let { voice } = server;
  return (text, { signal, connOptions }) => {
    const ask = (): ReturnType<typeof requestSpeech> =>
      requestSpeech({ ...server, voice }, text, {
        dispatcher,
        signal,
        timeoutMs: connOptions.timeoutMs,
      });
    const body = ask().catch((error: unknown) => {
      const isRefused = error instanceof APIStatusError && REFUSED.includes(error.statusCode);
      if (isRefused && server.instead !== undefined && voice !== server.instead) {
        voice = server.instead;
        return ask();
      }
      const isWorthIt = connOptions.maxRetry > 0 && connectionError(error).retryable;
      if (signal.aborted || !isWorthIt) throw error;
      return ask();
    });
    // An interruption may come before anybody waits for it.
    body.catch(() => undefined);
    return framesOf(body);
  };
}

async function* framesOf(body: Promise<AsyncIterable<Uint8Array>>): AsyncGenerator<AudioFrame> {
  const cutter = new PcmFrames();
  try {
    for await (const bytes of await body) yield* cutter.push(bytes);
    yield* cutter.flush();
  } catch (error) {
    throw givenUp(connectionError(error));
  }
}
