import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';
import { initializeLogger, stt } from '@livekit/agents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimer } from '../runtime/clock.ts';
import type { NeuralHearing } from '../runtime/voice-choice.ts';
import { createNeuralStt, shareEmbeddedHearing } from './neural-hearing.ts';
import { hearingPrompt } from './speech/neural/prompt.ts';
import { installedRecogniser } from './speech/neural/installed.ts';
import { loadKnownWords } from './speech/neural/readings/known-words.ts';
import { createListener } from './speech/neural/readings/listener.ts';
import type { RecogniserProcess } from './speech/neural/recogniser-process.ts';
import { startRecogniser } from './speech/neural/recogniser-process.ts';
import {
  connectListener,
  shareListener,
  type SharedListener,
} from './speech/neural/shared-listener.ts';
import { Synthesizer } from './speech/index.ts';
import { eventsOf, finalTexts, joined, say, silence } from './speech/testing/hear.ts';

const RATE = 16_000;
const PROMPT = 'Intro call with Emma Weber.';
const { START_OF_SPEECH, FINAL_TRANSCRIPT, END_OF_SPEECH, RECOGNITION_USAGE } = stt.SpeechEventType;

const neural: NeuralHearing = {
  model: 'tiny.en',
  modelDir: undefined,
  dir: resolve(import.meta.dirname, '../../../.cache/neural'),
  socket: undefined,
};

describe('the neural recogniser', () => {
  let recogniser: RecogniserProcess;
  let shared: SharedListener;
  let synthesizer: Synthesizer;
  const logged = new EventEmitter();

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    const log = { warn: (fields: object) => logged.emit('warn', fields) };
    const files = await installedRecogniser(neural);
    [recogniser, synthesizer] = await Promise.all([
      startRecogniser({ files, threads: 2, setTimer, log }),
      Synthesizer.start(),
    ]);
    shared = await shareListener(
      createListener({ recogniser, known: await loadKnownWords(), setTimer }),
    );
  });
  afterAll(async () => {
    await shared.close();
    await Promise.all([recogniser.close(), synthesizer.close()]);
  });

  async function hear(
    samples: Int16Array,
    prompt = PROMPT,
  ): Promise<{ events: stt.SpeechEvent[]; errors: string[] }> {
    const listener = connectListener(shared.socket);
    const model = createNeuralStt(listener, () => prompt, 30_000);
    const errors: string[] = [];
    model.on('error', ({ error }) => errors.push(error.message));
    const stream = model.stream();
    say(stream, joined(samples, silence(600, RATE)), RATE);
    stream.endInput();
    const events = await eventsOf(stream);
    await listener.close();
    return { events, errors };
  }

  it.each(['rms', 'slt'] as const)('hears what %s says, as words', async (voice) => {
    const { events } = await hear(
      await synthesizer.synthesize('I would like to book an appointment for next week', voice),
    );
    expect(finalTexts(events)).toEqual(['i would like to book an appointment for next week']);
    expect(events.map(({ type }) => type)).toEqual([
      START_OF_SPEECH,
      FINAL_TRANSCRIPT,
      END_OF_SPEECH,
      RECOGNITION_USAGE,
    ]);
  });

  it('hears a name as it is written on the screen', async () => {
    const samples = await synthesizer.synthesize('my name is jon smythe', 'rms');
    const event = { title: 'Intro call', hostName: 'Jon Smythe' };
    const [without, told] = [await hear(samples), await hear(samples, hearingPrompt(event))];
    expect(finalTexts(without.events)).not.toEqual(['my name is jon smythe']);
    expect(finalTexts(told.events)).toEqual(['my name is jon smythe']);
  });

  it('hears several callers who speak at once', async () => {
    const sentences = ['show me next week', 'the second one please', 'what about friday'];
    const spoken = await Promise.all(sentences.map((text) => synthesizer.synthesize(text, 'rms')));
    const heard = await Promise.all(spoken.map((samples) => hear(samples)));
    expect(heard.map(({ events }) => finalTexts(events))).toEqual(sentences.map((text) => [text]));
  });

  it('hears nothing in silence', async () => {
    expect((await hear(silence(2000, RATE))).events).toEqual([]);
  });

  it('says so when its process dies in the middle of an utterance, and hears the next one', async () => {
    const samples = await synthesizer.synthesize('show me next week', 'rms');
    const again = once(logged, 'warn');
    const pid = recogniser.pid;
    const lost = recogniser.hear({ samples, prompt: PROMPT, caller: 'a' });
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await expect(lost).rejects.toThrow(/ended with SIGKILL/);
    await again;
    // It waits for the new process, for as long as that takes on this machine.
    const { readings } = await recogniser.hear({ samples, prompt: PROMPT, caller: 'a' });
    expect(readings[0]?.text.toLowerCase()).toContain('show me next week');
    expect(recogniser.pid).not.toBe(pid);
  });

  it('gives way to the classic recogniser where it is not installed, and says so', async () => {
    const warnings: string[] = [];
    const log = { warn: (_: object, message: string) => warnings.push(message) };
    const { variables } = await shareEmbeddedHearing({ ...neural, dir: '/nowhere' }, log);
    expect(variables).toEqual({ EMBEDDED_VOICE: 'classic' });
    expect(warnings).toEqual([expect.stringContaining('the classic recogniser is used')]);
  });
});
