import type { Room } from 'livekit-client';
import { useLocalParticipant } from '@livekit/components-react';
import { DeviceMenu } from './devices/device-menu.tsx';
import { Icon } from './icon.tsx';
import { MessageBox, type MessageBoxProps } from './message-box.tsx';
import { texts } from './texts.ts';

export interface CallControlsProps {
  room: Room;
  /** Asks for the microphone again; null while nothing is wrong with it. */
  onRetryMicrophone: (() => void) | null;
  send: MessageBoxProps['send'];
  onHangUp: () => void;
}

/** Microphone, devices, typing, and the way out of the call. */
export function CallControls({ room, onRetryMicrophone, send, onHangUp }: CallControlsProps) {
  const { isMicrophoneEnabled } = useLocalParticipant({ room });
  return (
    <div className="call-controls" role="group" aria-label={texts.controlsName}>
      <button
        type="button"
        className="call-round"
        data-action="mute"
        aria-pressed={!isMicrophoneEnabled}
        aria-label={texts.mute}
        title={isMicrophoneEnabled ? texts.mute : texts.unmute}
        onClick={() => {
          if (onRetryMicrophone) onRetryMicrophone();
          else void room.localParticipant.setMicrophoneEnabled(!isMicrophoneEnabled);
        }}
      >
        <Icon name={isMicrophoneEnabled ? 'microphone' : 'muted'} />
      </button>
      <DeviceMenu room={room} />
      <MessageBox send={send} />
      <button
        type="button"
        className="call-round call-hang-up"
        data-action="hang-up"
        aria-label={texts.hangUp}
        title={texts.hangUp}
        onClick={onHangUp}
      >
        <Icon name="hangUp" />
      </button>
    </div>
  );
}
