/**
 * Keeps a call going whatever its models do: follows the errors of a session, notifies the caller and the page, and
 * restarts what has stopped.
 */
import { inference, stt, voice } from '@livekit/agents';
import type { VoicePart, VoiceStatus } from '@in-call-calendar/shared';
import { ReadableStream } from 'node:stream/web';
import type { SetTimer } from '../runtime/timers.ts';
import { failureKind, type FailureKind } from '../conversation/trouble/failure-kind.ts';
import {
  createFailureHandling,
  type FailureHandling,
} from '../conversation/trouble/failure-handling.ts';
import { createHearingWatch } from '../conversation/trouble/hearing-watch.ts';
import { createReplyWatch } from '../conversation/trouble/reply-watch.ts';
import { RestartingStt } from '../conversation/trouble/restarting-stt.ts';
import { createVoiceHealth } from '../conversation/trouble/voice-health.ts';
import type { TroubleWords } from '../conversation/words/words.ts';
import { UtteranceStt } from '../voice/hearing/utterance-stt.ts';
import type { VoiceModels } from '../voice/voice-models.ts';
import type { LoadedVoice } from './load-voice.ts';

/** One quick second attempt; a slow first one is cut off by the watch over replies, not here. */
const LLM_ATTEMPTS = { maxRetry: 1, retryIntervalMs: 500, timeoutMs: 4500 };
/** The local voice stands in after the first failure: a second attempt would only be silence. */
const TTS_ATTEMPTS = { maxRetry: 0, retryIntervalMs: 500, timeoutMs: 2500 };
/** How long after speech its words may take, in ms, where a recogniser gets the sound while it is spoken. */
const WORDS_WITHIN_MS = 3000;
/** For the way of words that came at the last moment, in ms. */
const DELIVERY_MS = 200;
/** How long words that cannot be said yet wait before they are tried again, in ms. */
const SAY_AGAIN_MS = 500;

/** Provider of the voices that run inside this program. */
const EMBEDDED = 'embedded';

/** Options of a session that no error of a model ends. */
export const RESILIENT_OPTIONS = {
  connOptions: {
    llmConnOptions: LLM_ATTEMPTS,
    ttsConnOptions: TTS_ATTEMPTS,
    maxUnrecoverableErrors: Number.POSITIVE_INFINITY,
  },
} satisfies Partial<voice.AgentSessionOptions>;

export interface SessionHealthOptions {
  models: VoiceModels;
  words: TroubleWords;
  hasScreen: boolean;
  localVoice: LoadedVoice;
  /** Whether the agent can be heard at this moment. */
  isSpeaking: () => boolean;
  /** The state of the voice as a whole has changed. */
  onStatus: (status: VoiceStatus) => void;
  /** Whether the caller is heard has changed. */
  onHears: (hears: boolean) => void;
  /** Called for the timeline with what failed, and how often in a row. */
  note: (failure: { part: VoicePart; kind: FailureKind; inARow: number }) => void;
  setTimer: SetTimer;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export interface SessionHealth {
  /** The recogniser to make the session with; undefined where there is none. */
  stt: voice.AgentSessionOptions['stt'];
  /** How long heard speech may go without words, in ms; null where silence is not watched. */
  transcriptionTimeout: number | null;
  /** For the agent of the session. */
  failures: FailureHandling;
  /** The recogniser has heard the agent itself, so that no words of a caller come. */
  heardItself(): void;
  /** Follows a session, from before it is started. */
  follow(session: voice.AgentSession): void;
  close(): Promise<void>;
}

/** Makes the health of a session; {@link SessionHealth.follow} it before it is started. */
export function createSessionHealth(options: SessionHealthOptions): SessionHealth {
  const { models, words, hasScreen, localVoice, setTimer, log } = options;
  let session: voice.AgentSession | undefined;
  let isClosed = false;
  let logged = new Set<string>();
  let speechError: FailureKind | undefined;
  const health = createVoiceHealth(options.onStatus);

  function logOnce(part: VoicePart, kind: FailureKind, message: string): void {
    const key = `${part}/${kind}/${message}`;
    if (logged.has(key)) return;
    logged.add(key);
    log.warn({ part, kind }, message);
  }

  function failed(part: VoicePart, kind: FailureKind): number {
    const inARow = health.failed(part);
    logOnce(part, kind, 'voice failed');
    options.note({ part, kind, inARow });
    return inARow;
  }

  /** `locally`: by the voice inside this program. */
  function say(text: string, locally = false): void {
    if (isClosed) return;
    try {
      if (!session) throw new Error('there is no session yet');
      session.say(text, locally ? { audio: ReadableStream.from(localVoice.speak(text)) } : {});
    } catch {
      // It is just starting, or starting again.
      setTimer(SAY_AGAIN_MS, () => {
        say(text, locally);
      });
    }
  }

  const watch = createReplyWatch({
    words,
    hasScreen,
    now: () => performance.now(),
    setTimer,
    isSpeaking: options.isSpeaking,
    sayBetween: say,
    onFailed(kind) {
      failed('answering', kind);
      return health.isDown('answering');
    },
    onWorked() {
      health.worked('answering');
    },
  });

  const hearing = createHearingWatch({
    onLost(kind) {
      if (failed('hearing', kind) > 1) return;
      options.onHears(false);
      say(words.cannotHear(hasScreen));
    },
    onBack() {
      health.worked('hearing');
      options.onHears(true);
    },
    onDoubt() {
      recogniser?.restart();
    },
    onUnheard() {
      if (session?.agentState === 'listening') say(words.didNotCatch());
    },
  });
  const recogniser = restarting(models.stt, {
    setTimer,
    onFailed: hearing.failed,
    onUtteranceFailed: hearing.utteranceFailed,
    onWorked: hearing.worked,
  });

  function onError({ error }: voice.ErrorEvent): void {
    const cause = 'error' in error ? error.error : error;
    const kind = failureKind(cause);
    switch (error.type) {
      case 'llm_error':
        if (error.recoverable) logOnce('answering', kind, 'the model is asked again');
        else watch.modelFailed(kind);
        return;
      case 'tts_error':
        if (!error.recoverable) speechError = kind;
        return;
      case 'stt_error':
        // Of a recogniser without restarts of its own: the session is started again.
        if (!error.recoverable) failed('hearing', kind);
        return;
      case 'realtime_model_error':
        if (!error.recoverable) {
          failed('answering', kind);
          say(words.cannotAnswer(hasScreen));
        }
        return;
      case 'interruption_detection_error':
        log.warn({ kind }, 'interruptions are not detected well');
    }
  }

  return {
    stt: recogniser ?? models.stt,
    transcriptionTimeout: recogniser ? wordsWithin(models.stt) : null,
    failures: createFailureHandling({
      watch,
      words,
      standIn: isEmbedded(models.tts)
        ? undefined
        : {
            localVoice: localVoice.speak,
            setTimer,
            takeError() {
              const error = speechError;
              speechError = undefined;
              return error;
            },
            onFailed(kind) {
              if (failed('speaking', kind) === 1) say(words.cannotSpeak(hasScreen), true);
            },
            onWorked() {
              health.worked('speaking');
            },
          },
      onTurn() {
        logged = new Set();
      },
    }),
    heardItself: hearing.heardItself,
    follow(started) {
      session = started;
      started.on(voice.AgentSessionEventTypes.Error, onError);
      started.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
        if (newState !== 'speaking') return;
        watch.callerSpoke();
        hearing.spoke();
      });
      started.on(voice.AgentSessionEventTypes.UserInputTranscribed, ({ isFinal, transcript }) => {
        if (isFinal && transcript.trim() !== '') hearing.worked();
      });
      started.on(voice.AgentSessionEventTypes.UserTranscriptionTimeout, ({ speechDuration }) => {
        hearing.noWords(speechDuration);
      });
    },
    async close() {
      isClosed = true;
      watch.close();
      await localVoice.close();
    },
  };
}

/** Returns the recogniser of a provider with restarts of its own; undefined for none, and for the embedded one. */
function restarting(
  model: VoiceModels['stt'],
  options: ConstructorParameters<typeof RestartingStt>[1],
): RestartingStt | undefined {
  if (model === undefined || isEmbedded(model)) return undefined;
  const inner = typeof model === 'string' ? inference.STT.fromModelString(model) : model;
  return inner instanceof stt.STT ? new RestartingStt(inner, options) : undefined;
}

/**
 * Returns how long the words of a recogniser may take, in ms. One that gets whole utterances is not restarted before its
 * own limit: the words that are still on their way would be lost, on a slow server every time.
 */
function wordsWithin(model: VoiceModels['stt']): number {
  return model instanceof UtteranceStt ? model.wordsWithinMs + DELIVERY_MS : WORDS_WITHIN_MS;
}

function isEmbedded(model: VoiceModels['stt'] | VoiceModels['tts']): boolean {
  return typeof model === 'object' && model.provider === EMBEDDED;
}
