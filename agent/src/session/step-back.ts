/** An agent session that can fall silent, and come back: a person has the caller meanwhile. */
import type { voice } from '@livekit/agents';
import type { SpeakingSession } from '../conversation/call-speech.ts';
import type { HandOverVoice } from '../conversation/hand-over/call-hand-over.ts';
import type { SetTimer } from '../runtime/timers.ts';

/** How long the agent's turn may take to end before something else is begun all the same, in ms. */
const QUIET_MS = 15_000;

export interface StepBack extends HandOverVoice {
  /** What says something beside the answers of the model: nothing, while the agent has stepped back. */
  speaking: SpeakingSession;
  isBack(): boolean;
  /** The session was started anew, and hears again what it should not. */
  restarted(): void;
}

/** @param hears whether the session has anything to hear with */
export function createStepBack(
  session: voice.AgentSession,
  { hears, setTimer }: { hears: boolean; setTimer: SetTimer },
): StepBack {
  let isBack = false;

  function listen(): void {
    if (hears) session.input.setAudioEnabled(!isBack);
  }

  return {
    speaking: {
      say: (text) => (isBack ? { done: () => true } : session.say(text)),
      interrupt: () => session.interrupt(),
    },
    isBack: () => isBack,
    restarted: listen,
    async quiet() {
      let stop: () => void = () => undefined;
      const late = new Promise<void>((resolve) => {
        stop = setTimer(QUIET_MS, resolve);
      });
      // A session that is closing has nothing more to say.
      await Promise.race([session.waitForIdle().catch(() => undefined), late]);
      stop();
    },
    async say(text) {
      if (isBack) return;
      try {
        await session.say(text, { allowInterruptions: false }).waitForPlayout();
      } catch {
        // Nobody is left to be told.
      }
    },
    stepBack() {
      isBack = true;
      listen();
      try {
        session.interrupt({ force: true }).await.catch(() => undefined);
      } catch {
        // Nothing is being said.
      }
    },
    stepIn() {
      isBack = false;
      listen();
    },
  };
}
