import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Room } from 'livekit-client';
import { Icon } from '../icon.tsx';
import { texts } from '../texts.ts';
import { DeviceChoice } from './device-choice.tsx';

/** Not every browser lets a page choose where its sound comes out. */
const canChooseSpeaker = () => 'setSinkId' in HTMLMediaElement.prototype;

/** A button that opens the choice of microphone and speaker above it; part of the page, not over it. */
export function DeviceMenu({ room }: { room: Room }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  }

  return (
    <div className="call-devices" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="call-round"
        data-action="devices"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={texts.devices.name}
        title={texts.devices.name}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="settings" />
      </button>
      {isOpen && (
        <div id={id} className="call-devices-panel" role="group" aria-label={texts.devices.name}>
          <DeviceChoice room={room} kind="audioinput" />
          {canChooseSpeaker() && <DeviceChoice room={room} kind="audiooutput" />}
        </div>
      )}
    </div>
  );
}
