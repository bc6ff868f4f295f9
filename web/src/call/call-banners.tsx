import type { VoiceStatus } from '@in-call-calendar/shared';
import type { Room } from 'livekit-client';
import { useStartAudio } from '@livekit/components-react';
import type { MicrophoneTrouble } from './call-state.ts';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { VoiceTrouble } from './voice-trouble.tsx';

interface BannerProps {
  problem: string;
  text: string;
  action?: { label: string; run: () => void };
}

/** One thing that is wrong, and what to do about it. */
function Banner({ problem, text, action }: BannerProps) {
  return (
    <div className="call-banner" role="alert" data-problem={problem}>
      <Icon name="warn" />
      <p>{text}</p>
      {action && (
        <button type="button" className="call-plain" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}

export interface CallBannersProps {
  room: Room;
  microphoneTrouble: MicrophoneTrouble | null;
  isReconnecting: boolean;
  /** The browser has no network at all. */
  isOffline: boolean;
  /** The connection is too poor for a clear voice. */
  isWeak: boolean;
  /** No line is free: the call ends by itself. */
  areLinesBusy: boolean;
  /** The agent has gone silent, and another one is on its way. */
  isAgentLost: boolean;
  /** Nobody has answered for too long. */
  isAgentLate: boolean;
  /** The agent can hear the caller. */
  agentCanHear: boolean;
  /** How the agent's voice is doing. */
  voice: VoiceStatus;
  /** The agent had been there before. */
  agentWasHere: boolean;
  /** The calendar was asked for and did not open. */
  calendarFailed: boolean;
  onRetryMicrophone: () => void;
  onRestart: () => void;
  onOpenCalendar: () => void;
}

/** What is wrong with the call right now. */
export function CallBanners(props: CallBannersProps) {
  const {
    microphoneTrouble,
    isReconnecting,
    isAgentLost,
    isAgentLate,
    agentCanHear,
    agentWasHere,
  } = props;
  const isSaid = props.voice.level !== 'ok' && props.voice.part === 'hearing';
  return (
    <>
      <SoundButton room={props.room} />
      {props.isWeak && !isReconnecting && (
        <Banner problem="weak-connection" text={texts.weakConnection} />
      )}
      {isReconnecting && (
        <Banner
          problem="reconnecting"
          text={props.isOffline ? texts.offline : texts.reconnecting}
        />
      )}
      {props.areLinesBusy && <Banner problem="lines-busy" text={texts.startTrouble.lines_busy} />}
      {isAgentLost && !isAgentLate && !isReconnecting && (
        <Banner problem="agent-lost" text={texts.agentLost} />
      )}
      {isAgentLate && !isReconnecting && (
        <Banner
          problem="no-agent"
          text={agentWasHere ? texts.agentGone : texts.agentLate}
          action={{ label: texts.tryAgain, run: props.onRestart }}
        />
      )}
      <VoiceTrouble voice={props.voice} />
      {!agentCanHear && !isSaid && <Banner problem="agent-deaf" text={texts.agentDeaf} />}
      {props.calendarFailed && (
        <Banner
          problem="calendar"
          text={texts.calendarFailed}
          action={{ label: texts.tryAgain, run: props.onOpenCalendar }}
        />
      )}
      {microphoneTrouble && agentCanHear && (
        <Banner
          problem={`microphone-${microphoneTrouble}`}
          text={texts.microphoneTrouble[microphoneTrouble]}
          action={{ label: texts.tryAgain, run: props.onRetryMicrophone }}
        />
      )}
    </>
  );
}

/** Browsers may keep sound off until the page is touched. */
function SoundButton({ room }: { room: Room }) {
  const { mergedProps, canPlayAudio } = useStartAudio({ room, props: { type: 'button' } });
  if (canPlayAudio) return null;
  return (
    <button {...mergedProps} className="call-primary">
      <Icon name="sound" />
      {texts.enableSound}
    </button>
  );
}
