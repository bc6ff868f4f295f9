import { describe, expect, it } from 'vitest';
import type { Recogniser } from '../hearing.ts';
import { knownWords } from './known-words.ts';
import { createListener, SECOND_OPINION_MS } from './listener.ts';

const UTTERANCE = { samples: new Int16Array([1, 2]), prompt: '', caller: 'a' };
const known = knownWords(['example'], ['anna']);
const never = (): (() => void) => () => undefined;

function recogniserOf(text: string): Recogniser {
  return {
    hear: () => Promise.resolve({ readings: [{ text, confidence: 0.8 }], silence: 0 }),
    close: () => Promise.resolve(),
  };
}

describe('a call that asks Whisper', () => {
  it('gets a detail that is in doubt as the other recogniser heard it', async () => {
    const asked: Int16Array[] = [];
    const listener = createListener({
      recogniser: recogniserOf('Honna at example.com'),
      known,
      secondOpinion(samples) {
        asked.push(samples);
        return Promise.resolve('anna at example dot com');
      },
      setTimer: never,
    });
    expect(await listener.hear(UTTERANCE)).toEqual({
      words: 'anna at example dot com',
      confidence: 0.8,
    });
    expect(asked).toEqual([UTTERANCE.samples]);
  });

  it('does not wait for it where there is no doubt', async () => {
    const listener = createListener({
      recogniser: recogniserOf('Anna at example.com'),
      known,
      secondOpinion: () => Promise.reject(new Error('it was asked')),
      setTimer: never,
    });
    expect(await listener.hear(UTTERANCE)).toMatchObject({ words: 'anna at example dot com' });
  });

  it.each([
    ['fails', () => Promise.reject(new Error('no decoder')), never],
    [
      'does not answer in time',
      () => new Promise<string>(() => undefined),
      (ms: number, run: () => void) => {
        if (ms === SECOND_OPINION_MS) run();
        return () => undefined;
      },
    ],
  ])('gets the words of Whisper where the other one %s', async (_, secondOpinion, setTimer) => {
    const recogniser = recogniserOf('Honna at example.com');
    const listener = createListener({ recogniser, known, secondOpinion, setTimer });
    expect(await listener.hear(UTTERANCE)).toMatchObject({ words: 'honna at example dot com' });
  });

  it('is not kept waiting where Whisper was late, or nobody waits any more', async () => {
    let asked = 0;
    const secondOpinion = (): Promise<string> => {
      asked += 1;
      return Promise.resolve('anna at example dot com');
    };
    const recogniser = recogniserOf('Honna at example.com');
    const late = createListener({
      recogniser,
      known,
      secondOpinion,
      setTimer(_, run) {
        run();
        return () => undefined;
      },
    });
    expect(await late.hear(UTTERANCE)).toMatchObject({ words: 'honna at example dot com' });
    const listener = createListener({ recogniser, known, secondOpinion, setTimer: never });
    expect(await listener.hear(UTTERANCE, AbortSignal.abort())).toMatchObject({
      words: 'honna at example dot com',
    });
    expect(asked).toBe(0);
  });

  it('gets the words of Whisper where there is no other one', async () => {
    const recogniser = recogniserOf('Honna at example.com');
    const listener = createListener({ recogniser, known, setTimer: never });
    expect(await listener.hear(UTTERANCE)).toMatchObject({ words: 'honna at example dot com' });
  });
});
