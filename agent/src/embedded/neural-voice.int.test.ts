import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimer } from '../runtime/clock.ts';
import { wordErrors } from './speech/evaluation/word-errors.ts';
import { connectSpeech } from './speech/serving/connect-speech.ts';
import { shareSpeech, type ServedSpeech } from './speech/serving/share-speech.ts';
import { findNeuralVoice, loadVoices } from './speech/speaking/load-voices.ts';
import { createVoices, type Flite } from './speech/speaking/voices-of-calls.ts';
import { startSpeaker, type Speaker } from './speech/neural/speaker-process.ts';
import { installedRecogniser, installedSpeaker } from './speech/neural/installed.ts';
import { hearingPrompt } from './speech/neural/prompt.ts';
import { startRecogniser, type RecogniserProcess } from './speech/neural/recogniser-process.ts';
import { spokenWords } from './speech/neural/spoken-words.ts';
import { resample } from './speech/speaking/resample.ts';
import { NEURAL_RATE, NEURAL_VOICE } from './speech/speaking/voices.ts';

const HEARING_RATE = 16_000;
const PROMPT = hearingPrompt({ title: 'Intro call', hostName: 'Emma Weber' });
const dir = resolve(import.meta.dirname, '../../../.cache/neural');

/** What the agent says in calls, with times, dates, names and addresses. */
const SENTENCES = [
  'Hello, this is the assistant of Emma Weber. What can I do for you?',
  'I have 9:15 AM, 10:30 AM and 2 PM on Monday, November 30.',
  'On Thursday, December 3, there are 8:00 AM, 11:45 AM and 4:20 PM.',
  'Which one suits you? You can also tap a time.',
  'The time you chose is Wednesday, January 13 at 12:30 PM.',
  'Mornings, as you said. I have Tuesday at 9 AM and Friday at 11:30 AM.',
  'And your e-mail address? You can spell it, or type it on the screen.',
  'So that is Anna Berg, at anna.berg@gmail.com. Is that right?',
  'I have robert.smith@outlook.com. Did I get that right?',
  'Your number is 212-555-0199, is it?',
  'Just say yes and I will book it, or tell me what to change.',
  'An intro call with Emma Weber, on Tuesday, December 1 at 2:30 PM. Shall I go ahead and book it?',
  'Done. Your appointment is confirmed for Tuesday, December 1 at 2:30 PM.',
  'A confirmation goes to maria.lopez@example.com.',
  'Something went wrong on my side just now. Could you try that once more?',
  'Which e-mail address was it booked with? Please spell out the unusual parts.',
  'Would you like to move it, or cancel it?',
  'It takes 30 minutes and costs $50.',
  'Michael Johnson, Sarah Miller and David Wilson are on the list.',
  'The times are shown in New York time. Is there anything else I can do for you?',
];

/** A text in one spelling: 9 a.m. is 9:00am, December 1 is December 1st, and a full stop inside a word is a dot. */
function words(text: string): string {
  return spokenWords(
    text.replace(/\b([ap])\.m\./gi, '$1m').replace(/(?<=[a-z])\.(?=[a-z])/g, ' dot '),
  )
    .replace(/(\d):00\b/g, '$1')
    .replaceAll(':', ' ')
    .replace(/(\d)(?=[ap]m\b)/g, '$1 ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
}

/** Only the neural voice may speak here. */
const flite: Flite = {
  synthesize: () => Promise.reject(new Error('this is not the neural voice')),
};
const never = (): (() => void) => () => undefined;

describe('the neural voice', () => {
  let recogniser: RecogniserProcess;
  let speaker: Speaker;
  let served: ServedSpeech;
  const logged = new EventEmitter();
  const log = { warn: (_: object, message: string) => logged.emit('warn', message) };

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    const files = await installedRecogniser({
      model: 'tiny.en',
      modelDir: undefined,
      dir,
      socket: undefined,
    });
    const voice = await installedSpeaker({ dir });
    [recogniser, speaker, served] = await Promise.all([
      startRecogniser({ files, threads: 2, setTimer, log }),
      startSpeaker({ files: voice, setTimer, log }),
      shareSpeech({ speaker: voice, setTimer, log }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([recogniser.close(), speaker.close(), served.close()]);
  });

  it('is understood: of what the agent says, 97 words of 100 are heard back', async () => {
    const speech = connectSpeech(served.socket);
    const misheard: { said: string; heard: string }[] = [];
    let all = 0;
    let errors = 0;
    for (const text of SENTENCES) {
      const spoken = await speech.synthesize(text, NEURAL_VOICE);
      const samples = await resample(spoken, NEURAL_RATE, HEARING_RATE);
      const answer = await recogniser.hear({ samples, prompt: PROMPT, caller: 'a' });
      const [said, heard] = [words(text), words(answer.readings[0]?.text ?? '')];
      all += said.split(' ').length;
      errors += wordErrors(said, heard);
      if (said !== heard) misheard.push({ said, heard });
    }
    speech.close();
    expect(errors / all, JSON.stringify({ errors, all, misheard })).toBeLessThanOrEqual(0.03);
  });

  it('is started again when its process dies, and says the sentence all the same', async () => {
    const call = createVoices({ flite, speaker, setTimer: never, log }).forCall();
    const before = await call.synthesize('Which one suits you?', NEURAL_VOICE);
    const again = once(logged, 'warn');
    const { pid } = speaker;
    const after = call.synthesize('Which one suits you?', NEURAL_VOICE);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    expect(await again).toEqual(['the neural voice is started again']);
    expect(await after).toEqual(before);
    expect(speaker.pid).not.toBe(pid);
  });

  it('is started again when its process hangs, too', async () => {
    const again = once(logged, 'warn');
    const { pid } = speaker;
    if (pid !== undefined) process.kill(pid, 'SIGSTOP');
    const lost = speaker.speak('Which one suits you?', 'a');
    await expect(lost).rejects.toThrow('it gave no sign of life');
    await again;
    expect((await speaker.speak('All right.', 'a')).length).toBeGreaterThan(0);
    expect(speaker.pid).not.toBe(pid);
  });

  it('gives way to the classic voice where it is not there, and says so', async () => {
    const said: string[] = [];
    const note = { warn: (_: object, message: string) => void said.push(message) };
    expect(await findNeuralVoice({ dir: '/nowhere' }, note)).toBeUndefined();
    const voices = await loadVoices({ files: undefined, setTimer, log: note });
    const samples = await voices.forCall().synthesize('Which one suits you?', NEURAL_VOICE);
    await voices.close();
    expect(samples.length / NEURAL_RATE).toBeGreaterThan(0.5);
    expect(said).toEqual(['no neural voice here: the classic one speaks']);
  });

  it('gives way to the classic voice where it is damaged, and says so', async () => {
    const files = await findNeuralVoice({ dir }, log);
    const said: string[] = [];
    const note = { warn: (_: object, message: string) => void said.push(message) };
    const damaged = files && { ...files, voiceDir: '/nowhere' };
    const voices = await loadVoices({ files: damaged, setTimer, log: note });
    await voices.close();
    expect(said).toContain('no neural voice here: the classic one speaks');
  });
});
