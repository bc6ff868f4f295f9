import { voice } from '@livekit/agents';

/**
 * Follows when an agent begins and ceases to be heard, from before its session is started. Its state does not tell: that
 * is `thinking` from when an answer is asked for, also while earlier words are said to their end.
 */
export function followAgentVoice(
  session: voice.AgentSession,
  onChange: (isHeard: boolean) => void,
): void {
  const { EVENT_PLAYBACK_STARTED, EVENT_PLAYBACK_FINISHED } = voice.AudioOutput;
  let isHeard = false;
  let followed: voice.AudioOutput | null = null;
  const set = (heard: boolean): void => {
    if (heard === isHeard) return;
    isHeard = heard;
    onChange(heard);
  };
  const onStarted = (): void => {
    set(true);
  };
  const onFinished = (): void => {
    set(false);
  };
  session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
    const { audio } = session.output;
    if (audio !== followed) {
      followed?.off(EVENT_PLAYBACK_STARTED, onStarted);
      followed?.off(EVENT_PLAYBACK_FINISHED, onFinished);
      followed = audio;
      followed?.on(EVENT_PLAYBACK_STARTED, onStarted);
      followed?.on(EVENT_PLAYBACK_FINISHED, onFinished);
    }
    if (newState !== 'thinking') set(newState === 'speaking');
  });
}
