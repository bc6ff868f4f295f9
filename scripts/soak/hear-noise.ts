/** What the neural recogniser makes of minutes in which no caller speaks, faster than they pass. */
import { join } from 'node:path';
import { initializeLogger, stt } from '@livekit/agents';
import { createOwnVoice } from '../../agent/src/conversation/own-voice/own-voice.ts';
import { createNeuralStt } from '../../agent/src/embedded/neural-hearing.ts';
import type { UtteranceListener } from '../../agent/src/embedded/speech/neural/hearing.ts';
import {
  installedRecogniser,
  installedSpeaker,
} from '../../agent/src/embedded/speech/neural/installed.ts';
import { hearingPrompt } from '../../agent/src/embedded/speech/neural/prompt.ts';
import { loadKnownWords } from '../../agent/src/embedded/speech/neural/readings/known-words.ts';
import { createListener } from '../../agent/src/embedded/speech/neural/readings/listener.ts';
import { startRecogniser } from '../../agent/src/embedded/speech/neural/recogniser-process.ts';
import { loadVoices } from '../../agent/src/embedded/speech/speaking/load-voices.ts';
import { resample } from '../../agent/src/embedded/speech/speaking/resample.ts';
import { NEURAL_RATE, NEURAL_VOICE } from '../../agent/src/embedded/speech/speaking/voices.ts';
import { finalTexts, joined, say } from '../../agent/src/embedded/speech/testing/hear.ts';
import { setTimer } from '../../agent/src/runtime/clock.ts';
import { meaningOf } from '../bench/hearing/meaning-of.ts';
import { ROOT } from '../setup/setup.mjs';
import { chords, echo, silence, whiteNoise } from './sounds.ts';

const RATE = 16_000;
const ECHO_DB = 20;
const MINUTE_S = 60;
/** Long: an utterance waits for all before it. */
const TIMEOUT_MS = 600_000;
const EVENT = { title: 'Intro call', hostName: 'Emma Weber' };
/** What the agent says while it hears itself. */
const SENTENCES = [
  'Hello. What can I do for you?',
  'I have 9:15 AM, 10:30 AM and 2 PM on Monday, November 30.',
  'Which one suits you? You can also tap a time.',
  'Just say yes and I will book it, or tell me what to change.',
  'Shall I go ahead and book it?',
];

/** Counts for one kind of sound. */
export interface NoiseCounts {
  /** Times that a voice was taken for one. */
  utterances: number;
  /** Those whose words were known for the agent's own. */
  echoes: number;
  /** Those whose words were not, and would be turns of the caller. */
  turns: number;
  /** Those whose words do something: a wish, a choice, a yes. */
  acted_on: number;
}

/**
 * Hears `minutes` of silence, white noise, chords and the agent's own voice 20 dB quieter, in equal parts. Needs the
 * neural recogniser and voice.
 */
export async function hearNoise(
  minutes: number,
  random: () => number,
  log: (line: string) => void,
): Promise<Record<string, NoiseCounts>> {
  initializeLogger({ pretty: false, level: 'silent' });
  const dir = join(ROOT, '.cache', 'neural');
  const warn = {
    warn: (fields: object, message: string) => log(`${message} ${JSON.stringify(fields)}`),
  };
  const files = await installedRecogniser({
    dir,
    model: 'tiny.en',
    modelDir: undefined,
    socket: undefined,
  });
  const speaker = await installedSpeaker({ dir });
  const recogniser = await startRecogniser({ files, threads: 2, setTimer, log: warn });
  const listener = createListener({ recogniser, known: await loadKnownWords(), setTimer });
  const voices = await loadVoices({ files: speaker, setTimer, log: warn });
  try {
    const call = voices.forCall();
    const spoken: Int16Array[] = [];
    for (const sentence of SENTENCES) {
      spoken.push(await call.synthesize(sentence, NEURAL_VOICE), silence(1, NEURAL_RATE));
    }
    const agent = await resample(joined(...spoken), NEURAL_RATE, RATE);
    const sounds: Record<string, (seconds: number) => Int16Array> = {
      silence: (seconds) => silence(seconds, RATE),
      white_noise: (seconds) => whiteNoise(seconds, RATE, random),
      chords: (seconds) => chords(seconds, RATE),
      own_echo: (seconds) => echo(agent, seconds, RATE, ECHO_DB),
    };
    const seconds = Math.ceil((minutes * MINUTE_S) / Object.keys(sounds).length);
    const counts: Record<string, NoiseCounts> = {};
    for (const [name, make] of Object.entries(sounds)) {
      const events = await hear(make(seconds), inTurn(listener));
      const texts = finalTexts(events);
      const callers = name === 'own_echo' ? withoutEchoes(events, agent.length / RATE) : texts;
      const acted = callers.filter((turn) => meaningOf(turn, '') !== meaningOf('', ''));
      for (const turn of callers)
        log(`${name}: "${turn}"${acted.includes(turn) ? ', acted on' : ''}`);
      const { START_OF_SPEECH } = stt.SpeechEventType;
      counts[name] = {
        utterances: events.filter(({ type }) => type === START_OF_SPEECH).length,
        echoes: texts.length - callers.length,
        turns: callers.length,
        acted_on: acted.length,
      };
    }
    return counts;
  } finally {
    await Promise.all([listener.close(), voices.close()]);
  }
}

async function hear(samples: Int16Array, listener: UtteranceListener): Promise<stt.SpeechEvent[]> {
  const model = createNeuralStt(listener, () => hearingPrompt(EVENT), TIMEOUT_MS);
  const failures: Error[] = [];
  model.on('error', ({ error }) => failures.push(error));
  const stream = model.stream();
  say(stream, samples, RATE);
  stream.endInput();
  const events: stt.SpeechEvent[] = [];
  for await (const event of stream) events.push(event);
  if (failures[0] !== undefined) throw failures[0];
  return events;
}

/** What is left for the caller of what comes back of an agent that says the same every `roundS` seconds. */
function withoutEchoes(events: readonly stt.SpeechEvent[], roundS: number): string[] {
  const own = createOwnVoice({ language: 'en', now: () => 0, onEcho: () => undefined });
  own.speaking(true);
  own.heard();
  let last = -1;
  return events.flatMap(({ type, alternatives }) => {
    if (type !== stt.SpeechEventType.FINAL_TRANSCRIPT || !alternatives) return [];
    const round = Math.floor(alternatives[0].startTime / roundS);
    if (round !== last) {
      own.begins();
      own.says(SENTENCES.join(' '));
    }
    last = round;
    return own.isEcho(alternatives[0].text) ? [] : [alternatives[0].text];
  });
}

/** One utterance after the other: minutes come at once here, and the recogniser's queue is short. */
function inTurn(listener: UtteranceListener): UtteranceListener {
  let last: Promise<unknown> = Promise.resolve();
  return {
    hear(utterance, signal) {
      const heard = last.then(() => listener.hear(utterance, signal));
      last = heard.catch(() => undefined);
      return heard;
    },
    close: () => listener.close(),
  };
}
