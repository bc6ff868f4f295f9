import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectSpeech, type SharedSpeech } from './connect-speech.ts';
import { serveSpeech } from './serve-speech.ts';

let dir: string;
let server: { close(): Promise<void> };
let asked: { text: string; signal: AbortSignal | undefined }[];
let tell: () => void;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'speech-'));
  asked = [];
  tell = () => undefined;
  server = await serveSpeech({
    path: join(dir, 'socket'),
    load: () => Promise.reject(new Error('nobody hears here')),
    voices: {
      forCall: () => ({
        // Renders until nobody wants it any more.
        synthesize: (text, _voice, signal) =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(new Error(`gave up: ${text}`)));
            asked.push({ text, signal });
            tell();
          }),
      }),
    },
  });
});
afterEach(async () => {
  await server.close();
  await rm(dir, { recursive: true });
});

function connect(): SharedSpeech {
  return connectSpeech(join(dir, 'socket'));
}

function whenAsked(): Promise<void> {
  return new Promise((resolve) => {
    tell = resolve;
  });
}

it('gives up in the process that speaks what a caller has interrupted, and only that', async () => {
  const call = connect();
  const bargeIn = new AbortController();
  const first = whenAsked();
  const lost = call.synthesize('A long sentence.', 'hibari', bargeIn.signal);
  lost.catch(() => undefined);
  await first;
  const second = whenAsked();
  const next = call.synthesize('Another one.', 'hibari', new AbortController().signal);
  next.catch(() => undefined);
  await second;
  bargeIn.abort();
  await expect(lost).rejects.toThrow('gave up: A long sentence.');
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  call.close();
});

it('gives up what a call waits for that has ended', async () => {
  const call = connect();
  const first = whenAsked();
  call.synthesize('A long sentence.', 'hibari').catch(() => undefined);
  await first;
  const given = new Promise((resolve) => asked[0]?.signal?.addEventListener('abort', resolve));
  call.close();
  await given;
  expect(asked[0]?.signal?.aborted).toBe(true);
});

it('asks for nothing that was given up before', async () => {
  const call = connect();
  await expect(call.synthesize('Hello.', 'hibari', AbortSignal.abort())).rejects.toThrow();
  expect(asked).toEqual([]);
  call.close();
});
