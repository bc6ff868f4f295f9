import { describe, expect, it } from 'vitest';
import type { Speaker } from '../neural/speaker-process.ts';
import { createVoices } from './voices-of-calls.ts';
import { NEURAL_RATE, NEURAL_VOICE, SAMPLE_RATE } from './voices.ts';

const SECOND = new Int16Array(SAMPLE_RATE);
const FROM_NEURAL = new Int16Array([1, 2, 3]);

interface Setting {
  speak?: Speaker['speak'];
  setTimer?: (ms: number, run: () => void) => () => void;
}

function voicesWith({ speak, setTimer = () => () => undefined }: Setting) {
  const warned: string[] = [];
  const inFlite: string[] = [];
  const voices = createVoices({
    flite: {
      synthesize(text, voice) {
        inFlite.push(`${voice}: ${text}`);
        return Promise.resolve(SECOND);
      },
    },
    speaker: speak && { pid: 1, speak, close: () => Promise.resolve() },
    setTimer,
    log: { warn: (_, message) => void warned.push(message) },
  });
  return { voices, warned, inFlite };
}

describe('the voices of calls', () => {
  it('let the neural one say what is written out for it, for each call apart', async () => {
    const asked: { text: string; caller: string }[] = [];
    const { voices, inFlite } = voicesWith({
      speak(text, caller) {
        asked.push({ text, caller });
        return Promise.resolve(FROM_NEURAL);
      },
    });
    const [one, other] = [voices.forCall(), voices.forCall()];
    expect(await one.synthesize('At 9 AM.', NEURAL_VOICE)).toBe(FROM_NEURAL);
    await one.synthesize('Yes.', NEURAL_VOICE);
    await other.synthesize('No.', NEURAL_VOICE);
    expect(await other.synthesize('No.', 'rms')).toBe(SECOND);
    expect(asked.map(({ text }) => text)).toEqual(['At nine A.M.', 'Yes.', 'No.']);
    expect(asked[0]?.caller).toBe(asked[1]?.caller);
    expect(asked[2]?.caller).not.toBe(asked[0]?.caller);
    expect(inFlite).toEqual(['rms: No.']);
  });

  it('ask the neural one once more when its process has ended', async () => {
    let tries = 0;
    const { voices, warned } = voicesWith({
      speak() {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('ended')) : Promise.resolve(FROM_NEURAL);
      },
    });
    expect(await voices.forCall().synthesize('Yes.', NEURAL_VOICE)).toBe(FROM_NEURAL);
    expect(warned).toEqual([]);
  });

  it('let flite say what the neural one cannot, at its rate, and say so', async () => {
    const { voices, warned, inFlite } = voicesWith({
      speak: () => Promise.reject(new Error('too much is waiting')),
    });
    const samples = await voices.forCall().synthesize('At 9 AM.', NEURAL_VOICE);
    expect(samples.length / NEURAL_RATE).toBeCloseTo(1, 1);
    expect(inFlite).toEqual(['slt: At 9 AM.']);
    expect(warned).toEqual(['the classic voice says a sentence: the neural one cannot']);
  });

  it('do not wait for a neural one that does not answer', async () => {
    const { voices, inFlite } = voicesWith({
      speak: (_text, _caller, signal) =>
        new Promise((_, reject) => {
          if (signal?.aborted === true) reject(new Error('late'));
          signal?.addEventListener('abort', () => reject(new Error('late')));
        }),
      setTimer(_ms, run) {
        queueMicrotask(run);
        return () => undefined;
      },
    });
    await voices.forCall().synthesize('Yes.', NEURAL_VOICE);
    expect(inFlite).toEqual(['slt: Yes.']);
  });

  it('say nothing that was given up', async () => {
    const bargeIn = new AbortController();
    const { voices, inFlite, warned } = voicesWith({
      speak() {
        bargeIn.abort();
        return Promise.reject(new Error('nobody waits'));
      },
    });
    const lost = voices.forCall().synthesize('Yes.', NEURAL_VOICE, bargeIn.signal);
    await expect(lost).rejects.toThrow('nobody waits');
    expect([...inFlite, ...warned]).toEqual([]);
  });
});
