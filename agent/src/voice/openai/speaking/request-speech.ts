import type { Dispatcher } from 'undici';
import { connectionError, statusError } from '../api-failure.ts';

export interface SpeechServer {
  /** Without a slash at the end. */
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  voice: string;
  /** Speaks from then on where the server refuses the voice. */
  instead?: string | undefined;
}

export interface SpeechRequestOptions {
  dispatcher: Dispatcher;
  signal: AbortSignal;
  /** How long the first byte, and each one after it, may take, in ms. */
  timeoutMs: number;
}

/**
 * Asks for a text to be spoken: raw PCM, in pieces as the server makes them. Resolves when the server begins to
 * answer.
 *
 * @throws APIError where it refuses, or cannot be reached in time
 */
export async function requestSpeech(
  { baseUrl, apiKey, model, voice }: SpeechServer,
  input: string,
  { dispatcher, signal, timeoutMs }: SpeechRequestOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const url = new URL(`${baseUrl}/audio/speech`);
  try {
    const { statusCode, body } = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, voice, input, response_format: 'pcm' }),
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    if (statusCode >= 400) throw statusError(statusCode, await body.text());
    return body;
  } catch (error) {
    throw connectionError(error);
  }
}
