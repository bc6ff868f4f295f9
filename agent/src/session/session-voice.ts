/** The voice of a call in its room: publishes how it is doing, greets, and is started again after an error. */
import type { LocalParticipant, Room } from '@livekit/rtc-node';
import {
  formatVoiceStatus,
  VOICE_INPUT_ATTRIBUTE,
  VOICE_STATUS_ATTRIBUTE,
} from '@in-call-calendar/shared';
import type { CallSpeech } from '../conversation/call-speech.ts';
import { isToldByStanding } from '../conversation/takeover-words.ts';
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

export interface SessionVoiceOptions extends Omit<
  SessionConversationOptions,
  'onVoice' | 'onDropped'
> {
  room: Room;
  me: LocalParticipant;
  /** Identity of the caller who is heard. */
  caller: string;
  timeline: Pick<Timeline, 'note'>;
  closers: Closers;
}

export interface SessionVoice {
  speech: CallSpeech;
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
  const { session, agent, models, health, speech, speaker, greeting } = conversation;
  closers.add('models', () => models.close());
  closers.add('health', () => health.close());
  closers.add('speaker', () => {
    speaker.close();
  });

  const hears = canHear(models);
  const start = (): Promise<void> =>
    session.start({
      agent,
      room,
      record: false,
      inputOptions: {
        participantIdentity: caller,
        audioEnabled: hears,
        textEnabled: false,
        // A page that is loaded again leaves, and comes back a moment later.
        closeOnDisconnect: false,
      },
    });

  return {
    speech,
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
      const opening = greeting(isResumed);
      // Who was cut off hears so, whatever they typed meanwhile; a long first greeting may be cut short.
      if (isResumed) speech.sayFirst(opening);
      else speech.say(opening);
      speaker.begin((fact) => isResumed && isToldByStanding(fact, options.call.view()));
      typed.begin((userInput, waited) => {
        // What was typed before the greeting does not cut it off: it says that this is an AI.
        if (!waited) speech.giveWay();
        session.generateReply({ userInput });
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
          session.generateReply({ userInput });
        },
        note: timeline.note,
        now: () => performance.now(),
      });
    },
  };
}
