/** The voice of a call in its room: publishes how it is doing, greets, and is started again after an error. */
import type { LocalParticipant, Room } from '@livekit/rtc-node';
import {
  formatPersonStatus,
  formatVoiceStatus,
  PERSON_ATTRIBUTE,
  VOICE_INPUT_ATTRIBUTE,
  VOICE_STATUS_ATTRIBUTE,
} from '@in-call-calendar/shared';
import type { CallHandOver, HandOverLines } from '../conversation/hand-over/call-hand-over.ts';
import type { CallSpeech } from '../conversation/call-speech.ts';
import { isToldByStanding } from '../conversation/takeover-words.ts';
import { typedMessage } from '../conversation/modality.ts';
import type { TypedMessages } from '../conversation/typed-messages.ts';
import { after } from '../runtime/clock.ts';
import type { Timeline } from '../store/timeline.ts';
import { canHear } from '../voice/voice-models.ts';
import type { Closers } from './closers.ts';
import { followKeys } from './session-phone.ts';
import { restartAfterErrors } from './restart-after-errors.ts';
import {
  createSessionConversation,
  type SessionConversationOptions,
} from './session-conversation.ts';
import { startInRoom } from './start-in-room.ts';

export interface SessionVoiceOptions extends Omit<
  SessionConversationOptions,
  'onVoice' | 'onDropped' | 'handOver'
> {
  room: Room;
  me: LocalParticipant;
  /** Identity of the caller who is heard. */
  caller: string;
  timeline: Pick<Timeline, 'note'>;
  /** What carries calls to people. */
  lines: HandOverLines | undefined;
  /** A person has the caller. */
  onHandedOver: () => void;
  closers: Closers;
}

export interface SessionVoice {
  speech: CallSpeech;
  /** Brings a person into the call. */
  handOver: CallHandOver;
  /** The caller asked for a person without words: does what a tool would do, and says what came of it. */
  askForPerson(): void;
  /** Says that the call ends, which it does once that is out. */
  sayGoodbye(text: string): void;
  /** Whether the voice can hear; `attributes` is the same for the page. */
  hears: boolean;
  attributes: Record<string, string>;
  /** Starts the session in the room, and again whenever an error has closed it. */
  start(): Promise<void>;
  /** Says the first words, then speaks of what happens on the screen and answers what is typed. */
  greet(isResumed: boolean, typed: TypedMessages): void;
}

/** Makes the voice of a call; nothing is heard or said before {@link SessionVoice.start}. */
export function createSessionVoice(options: SessionVoiceOptions): SessionVoice {
  const { room, me, caller, hasScreen, words, timeline, closers, log } = options;

  function publish(attribute: string, value: string): void {
    me.setAttributes({ [attribute]: value }).catch((error: unknown) => {
      log.warn({ error, attribute }, 'the page was not notified');
    });
  }

  const conversation = createSessionConversation({
    ...options,
    handOver: {
      lines: options.lines,
      publish(status) {
        publish(PERSON_ATTRIBUTE, formatPersonStatus(status));
      },
      note: timeline.note,
      onAnswered: options.onHandedOver,
    },
    onDropped(claim) {
      log.warn({ claim }, 'the model claimed what is not so');
      timeline.note('claim dropped', { claim });
    },
    onVoice: {
      onStatus(status) {
        publish(VOICE_STATUS_ATTRIBUTE, formatVoiceStatus(status));
      },
      onHears(hears) {
        publish(VOICE_INPUT_ATTRIBUTE, String(hears));
      },
      note(failure) {
        timeline.note('voice failed', failure);
      },
    },
  });
  const { session, agent, models, health, speech, handOver, stepBack } = conversation;
  closers.add('models', () => models.close());
  closers.add('health', () => health.close());
  closers.add('speaker', () => {
    conversation.speaker.close();
  });

  closers.add('hand-over', handOver.close);

  const hears = canHear(models);
  const start = async (): Promise<void> => {
    await startInRoom({
      session,
      agent,
      room,
      inputOptions: {
        participantIdentity: caller,
        audioEnabled: hears,
        textEnabled: false,
        noiseCancellation: conversation.echoFilter,
        // A page that is loaded again leaves, and comes back a moment later.
        closeOnDisconnect: false,
      },
    });
    stepBack.restarted();
  };

  function askForPerson(): void {
    speech.interrupt();
    speech.say(handOver.ask().say);
  }

  return {
    speech,
    handOver,
    askForPerson,
    sayGoodbye(text) {
      speech.interrupt();
      speech.say(text);
      options.onGoodbye?.(stepBack.quiet());
    },
    hears,
    attributes: { [VOICE_INPUT_ATTRIBUTE]: String(hears) },
    async start() {
      restartAfterErrors(session, {
        start,
        after,
        isOver: closers.isClosing,
        onRestarted() {
          timeline.note('voice restarted');
          speech.say(words.trouble.cannotAnswer(hasScreen));
        },
        log,
      });
      await start();
    },
    greet(isResumed, typed) {
      const opening = conversation.greeting(isResumed);
      // Who was cut off hears so, whatever they typed meanwhile; a long first greeting may be cut short.
      if (isResumed) speech.sayFirst(opening);
      else speech.say(opening);
      conversation.speaker.begin(
        (fact) => isResumed && isToldByStanding(fact, options.call.view()),
      );
      typed.begin((userInput, waited) => {
        if (stepBack.isBack()) return;
        // What was typed before the greeting does not cut it off: it says that this is an AI.
        if (!waited) speech.giveWay();
        session.generateReply({ userInput: typedMessage(userInput) });
      });
      if (hasScreen) return;
      followKeys({
        room,
        caller,
        open: conversation.open,
        handles: conversation.handles,
        words: words.keys,
        speech,
        answer: (userInput) => {
          session.generateReply({ userInput: typedMessage(userInput) });
        },
        askForPerson,
        isTaken: () => stepBack.isBack(),
        note: timeline.note,
        now: () => performance.now(),
      });
    },
  };
}
