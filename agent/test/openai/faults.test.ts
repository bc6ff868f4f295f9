import { toFile, type OpenAI } from 'openai';
import { describe, expect, it } from 'vitest';
import { wavOf } from '../../src/voice/audio/wav.ts';
import { scripted } from './chat-model.ts';
import { startDouble, type DoubleFixture } from './double-fixture.ts';
import type { FaultInput } from './faults.ts';

const model = scripted([{ reply: { content: 'A sentence of some length.' }, repeat: true }]);

async function readChat(client: OpenAI, signal?: AbortSignal): Promise<string[]> {
  const stream = await client.chat.completions.create(
    { model: 'gpt-4.1-mini', messages: [{ role: 'user', content: 'Hi' }], stream: true },
    signal && { signal },
  );
  const words: string[] = [];
  for await (const { choices } of stream) words.push(choices[0]?.delta.content ?? '');
  return words;
}

const speak = async ({ client }: DoubleFixture): Promise<Int16Array> => {
  const { arrayBuffer } = await client.audio.speech
    .create({ input: 'Hello there.', model: 'tts-1', voice: 'alloy', response_format: 'pcm' })
    .then((response) => ({ arrayBuffer: () => response.arrayBuffer() }));
  return new Int16Array(await arrayBuffer());
};

const hear = async ({ client }: DoubleFixture): Promise<string> => {
  const file = await toFile(wavOf(new Int16Array(16_000), 16_000), 'audio.wav');
  return (await client.audio.transcriptions.create({ file, model: 'whisper-1' })).text;
};

async function withFault(endpoint: 'chat' | 'transcriptions' | 'speech', fault: FaultInput) {
  const fixture = await startDouble({ model });
  fixture.double.setFault(endpoint, fault);
  return fixture;
}

describe('a fault of the chat', () => {
  it.each([
    [401, 'invalid_api_key'],
    [404, 'model_not_found'],
    [429, 'rate_limit_exceeded'],
    [500, null],
    [503, 'service_unavailable'],
  ])('refuses with status %d, as often as it is to', async (status, code) => {
    const { client } = await withFault('chat', { kind: 'status', status, times: 1 });
    await expect(readChat(client)).rejects.toMatchObject({ status, code });
    expect((await readChat(client)).join('')).toBe('A sentence of some length.');
  });

  it('says when to try again', async () => {
    const fault = { kind: 'status', status: 429, retryAfterS: 7 } as const;
    const { client } = await withFault('chat', fault);
    const error = await readChat(client).catch((reason: unknown) => reason);
    expect((error as InstanceType<typeof OpenAI.APIError>).headers?.get('retry-after')).toBe('7');
  });

  it('cuts a stream in the middle', async () => {
    const { client, double } = await withFault('chat', { kind: 'cut', afterPieces: 3 });
    const words: string[] = [];
    const stream = await client.chat.completions.create({
      ...{ model: 'gpt-4.1-mini', messages: [{ role: 'user', content: 'Hi' }], stream: true },
    });
    const read = async (): Promise<void> => {
      for await (const { choices } of stream) words.push(choices[0]?.delta.content ?? '');
    };
    await expect(read()).rejects.toThrow();
    expect(words).toEqual(['', 'A se', 'nten']);
    double.setFault('chat', null);
    expect((await readChat(client)).join('')).toBe('A sentence of some length.');
  });

  it.each(['late', 'stalled'] as const)('can keep a client waiting for ever: %s', async (kind) => {
    const { client, double } = await withFault('chat', { kind, times: 1 });
    const patience = new AbortController();
    let isOver = false;
    const waiting = readChat(client, patience.signal)
      .catch(() => undefined)
      .finally(() => {
        isOver = true;
      });
    await expect.poll(() => double.requests.length).toBe(1);
    expect((await readChat(client)).join('')).toBe('A sentence of some length.');
    expect(isOver).toBe(false);
    patience.abort();
    await waiting;
  });

  it('answers late, and then as usual', async () => {
    const { client } = await withFault('chat', { kind: 'late', afterMs: 20 });
    expect((await readChat(client)).join('')).toBe('A sentence of some length.');
  });

  it('writes what is no JSON, or nothing at all', async () => {
    const broken = await withFault('chat', { kind: 'malformed' });
    await expect(readChat(broken.client)).rejects.toThrow(/JSON/);
    const empty = await withFault('chat', { kind: 'empty' });
    expect((await readChat(empty.client)).join('')).toBe('');
  });
});

describe('a fault of speech', () => {
  it.each(['silent', 'empty'] as const)('makes it %s', async (kind) => {
    const samples = await speak(await withFault('speech', { kind }));
    expect(samples.some((sample) => sample !== 0)).toBe(false);
    expect(samples.length > 0).toBe(kind === 'silent');
  });

  it('cuts it, slows it down, or refuses it', async () => {
    await expect(speak(await withFault('speech', { kind: 'cut' }))).rejects.toThrow();
    expect((await speak(await withFault('speech', { kind: 'slow', everyMs: 1 }))).length).toBe(
      (await speak(await startDouble())).length,
    );
    const refused = await withFault('speech', { kind: 'status', status: 500 });
    await expect(speak(refused)).rejects.toMatchObject({ status: 500 });
  });
});

describe('a fault of transcriptions', () => {
  it('empties, breaks, cuts or refuses them', async () => {
    const empty = await withFault('transcriptions', { kind: 'empty' });
    empty.double.hear('not this');
    expect(await hear(empty)).toBe('');
    await expect(hear(await withFault('transcriptions', { kind: 'malformed' }))).rejects.toThrow();
    const cut = await withFault('transcriptions', { kind: 'cut', afterPieces: 0 });
    await expect(hear(cut)).rejects.toThrow();
    const refused = await withFault('transcriptions', { kind: 'status', status: 429 });
    await expect(hear(refused)).rejects.toMatchObject({ status: 429 });
  });
});

describe('the admin endpoint', () => {
  it('switches faults, the model and the next texts', async () => {
    const { client, double } = await startDouble({ model });
    const change = (body: object): Promise<Response> =>
      fetch(new URL('/admin', double.baseUrl), { method: 'POST', body: JSON.stringify(body) });
    await change({ faults: { chat: { kind: 'status', status: 503 } }, hear: ['hello'] });
    await expect(readChat(client)).rejects.toMatchObject({ status: 503 });
    await change({ faults: { chat: null }, model: 'mute' });
    expect((await readChat(client)).join('')).toBe('');
    expect(await hear({ client, double })).toBe('hello');
    const refused = await change({ faults: { chat: { kind: 'earthquake' } } });
    expect(refused.status).toBe(400);
  });
});
