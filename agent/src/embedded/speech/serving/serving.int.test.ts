import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimer } from '../../../runtime/clock.ts';
import { EmbeddedStt } from '../hearing/embedded-stt.ts';
import { buildLanguageModel, type LanguageModel } from '../language/build-language-model.ts';
import { eventsOf, finalTexts, joined, say, silence } from '../testing/hear.ts';
import { connectSpeech } from './connect-speech.ts';
import { shareSpeech, type ServedSpeech } from './share-speech.ts';

const RATE = 16_000;
const SENTENCE = 'show me next week';

describe('the speech that the calls of a worker share', () => {
  let dir: string;
  let model: LanguageModel;
  let served: ServedSpeech;
  const logged = new EventEmitter();

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    dir = await mkdtemp(join(tmpdir(), 'speech-'));
    const log = { warn: (fields: object) => logged.emit('warn', fields) };
    [model, served] = await Promise.all([
      buildLanguageModel({ business: { title: 'Intro call' }, dir }),
      shareSpeech({ setTimer, log }),
    ]);
  });
  afterAll(async () => {
    await served.close();
    await rm(dir, { recursive: true });
  });

  /** What a call hears of a sentence that it has spoken itself. */
  async function hearSay(text: string): Promise<string[]> {
    const speech = connectSpeech(served.socket);
    const decoders = await speech.decoders(model);
    const stream = new EmbeddedStt({ decoders }).stream();
    say(stream, joined(await speech.synthesize(text, 'rms'), silence(400, RATE)), RATE);
    stream.endInput();
    const heard = finalTexts(await eventsOf(stream));
    speech.close();
    return heard;
  }

  it('speaks and hears for calls, also for two at once', async () => {
    const heard = await Promise.all([hearSay(SENTENCE), hearSay('the second one please')]);
    expect(heard).toEqual([[SENTENCE], ['the second one please']]);
  });

  it('is there again after its process has ended, for a call that goes on', async () => {
    const speech = connectSpeech(served.socket);
    const decoders = await speech.decoders(model);
    const lost = await decoders.acquire({});
    const again = once(logged, 'warn');
    process.kill(served.pid() ?? 0, 'SIGKILL');
    await again;
    await expect(lost.startUtterance()).rejects.toThrow('has ended');
    await decoders.discard(lost);
    const decoder = await decoders.acquire({});
    await decoder.startUtterance();
    await decoder.process(await speech.synthesize(SENTENCE, 'rms'));
    expect(await decoder.endUtterance()).toBe(SENTENCE);
    speech.close();
  });

  it('is there again after its process has hung', async () => {
    const again = once(logged, 'warn');
    const pid = served.pid();
    process.kill(pid ?? 0, 'SIGSTOP');
    const speech = connectSpeech(served.socket);
    const lost = speech.synthesize(SENTENCE, 'rms');
    await expect(lost).rejects.toThrow('has ended');
    expect(await again).toEqual([{ how: 'gave no sign of life' }]);
    expect((await speech.synthesize(SENTENCE, 'rms')).length).toBeGreaterThan(0);
    expect(served.pid()).not.toBe(pid);
    speech.close();
  });

  it('takes back what a call had that ended in the middle of a sentence', async () => {
    const speech = connectSpeech(served.socket);
    const decoders = await speech.decoders(model);
    const decoder = await decoders.acquire({});
    await decoder.startUtterance();
    speech.close();
    expect(await hearSay(SENTENCE)).toEqual([SENTENCE]);
  });

  it('hears no details where Whisper does not hear', async () => {
    const speech = connectSpeech(served.socket);
    await expect(speech.hearDetail(silence(100, RATE))).rejects.toThrow('nothing else hears here');
    speech.close();
  });

  it('says so where a decoder cannot be loaded', async () => {
    const speech = connectSpeech(served.socket);
    const missing = { ...model, lm: join(dir, 'none.lm') };
    await expect(speech.decoders(missing)).rejects.toThrow('could not read the language model');
    speech.close();
  });
});

describe('the classic recogniser beside Whisper', () => {
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => void warnings.push(message) };
  let dir: string;

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    dir = await mkdtemp(join(tmpdir(), 'speech-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('hears addresses, letters and numbers, those of several callers one after the other', async () => {
    const served = await shareSpeech({ detailDir: join(dir, 'language'), setTimer, log });
    const speech = connectSpeech(served.socket);
    const details = [
      'a n n a at example dot com',
      "it's spelled n o v a k",
      'kevin at example dot org',
    ];
    const spoken = await Promise.all(details.map((text) => speech.synthesize(text, 'slt')));
    expect(await Promise.all(spoken.map((samples) => speech.hearDetail(samples)))).toEqual(details);
    speech.close();
    await served.close();
    expect(warnings).toEqual([]);
  });

  it('is said to be missing where it cannot be loaded; the voice speaks all the same', async () => {
    const file = join(dir, 'no-folder');
    await writeFile(file, '');
    const served = await shareSpeech({ detailDir: file, setTimer, log });
    expect(warnings).toEqual(['addresses, spelt names and numbers are heard by Whisper alone']);
    const speech = connectSpeech(served.socket);
    await expect(speech.hearDetail(silence(100, RATE))).rejects.toThrow('nothing else hears here');
    expect((await speech.synthesize(SENTENCE, 'slt')).length).toBeGreaterThan(0);
    speech.close();
    await served.close();
  });
});
