import { resolve } from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../conversation/words/en/en.ts';
import { Synthesizer } from '../embedded/speech/index.ts';
import type { Recogniser } from '../embedded/speech/neural/hearing.ts';
import { installedRecogniser } from '../embedded/speech/neural/installed.ts';
import { loadKnownWords } from '../embedded/speech/neural/readings/known-words.ts';
import { createListener } from '../embedded/speech/neural/readings/listener.ts';
import {
  startRecogniser,
  type RecogniserProcess,
} from '../embedded/speech/neural/recogniser-process.ts';
import { WhisperStt } from '../embedded/speech/neural/whisper-stt.ts';
import { joined, silence } from '../embedded/speech/testing/hear.ts';
import { setTimer } from '../runtime/clock.ts';
import { UtteranceStt } from '../voice/hearing/utterance-stt.ts';
import { startTroubledSession, type TroubledSession } from './testing/troubled-session.ts';

const RATE = 16_000;

describe('a call whose recogniser dies while it hears the caller', () => {
  let synthesizer: Synthesizer;
  let recogniser: RecogniserProcess;
  let call: TroubledSession;

  beforeEach(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    const files = await installedRecogniser({
      model: 'tiny.en',
      modelDir: undefined,
      dir: resolve(import.meta.dirname, '../../../.cache/neural'),
      socket: undefined,
    });
    const log = { warn: () => undefined };
    recogniser = await startRecogniser({ files, threads: 2, setTimer, log });
    synthesizer = await Synthesizer.start();
  });
  afterEach(() => Promise.all([call.close(), recogniser.close(), synthesizer.close()]));

  it('asks the caller to repeat what was lost, and goes on', async () => {
    const sentence = await synthesizer.synthesize('show me next week', 'rms');
    let first = recogniser.pid;
    const dying: Recogniser = {
      hear(utterance, signal) {
        const heard = recogniser.hear(utterance, signal);
        if (first !== undefined) process.kill(first, 'SIGKILL');
        first = undefined;
        return heard;
      },
      close: () => Promise.resolve(),
    };
    const listener = createListener({
      recogniser: dying,
      known: await loadKnownWords(),
      setTimer,
    });
    call = await startTroubledSession({
      // Not eager: what fails before the end of speech is known is heard again, and nothing is lost.
      hearing: new UtteranceStt({
        recogniser: new WhisperStt({ listener, prompt: () => 'Intro call.', caller: 'a' }),
        language: 'en',
        timeoutMs: 30_000,
      }),
      setTimer,
    });
    call.llm.turns = [{ say: 'Here is next week.' }];
    await call.speak(joined(sentence, silence(1000, RATE)), RATE);
    await call.until(`said: ${english.trouble.didNotCatch()}`);
    expect(call.llm.talks).toEqual([]);
    await call.speak(joined(sentence, silence(1000, RATE)), RATE);
    await call.until('said: Here is next week.');
    const heard = call.session.history.items.filter(
      (item) => item.type === 'message' && item.role === 'user',
    );
    expect(heard).toMatchObject([{ content: ['show me next week'] }]);
  });
});
