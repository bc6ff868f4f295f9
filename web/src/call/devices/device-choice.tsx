import { useId, useState } from 'react';
import type { Room } from 'livekit-client';
import { useMediaDeviceSelect } from '@livekit/components-react';
import { texts } from '../texts.ts';

export interface DeviceChoiceProps {
  room: Room;
  kind: 'audioinput' | 'audiooutput';
}

/** Which microphone, or which speaker, the call uses. Nothing where there is none to choose from. */
export function DeviceChoice({ room, kind }: DeviceChoiceProps) {
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({ room, kind });
  const [hasFailed, setHasFailed] = useState(false);
  const id = useId();
  const words = texts.devices[kind];
  // Browsers keep the names back until the microphone may be used.
  const named = devices.filter(({ deviceId }) => deviceId !== '');
  if (named.length === 0) return <p className="call-device-none">{words.none}</p>;

  async function choose(deviceId: string): Promise<void> {
    try {
      await setActiveMediaDevice(deviceId);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }

  return (
    <div className="call-device">
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        data-device={kind}
        value={activeDeviceId}
        aria-describedby={hasFailed ? `${id}-failed` : undefined}
        onChange={(event) => void choose(event.target.value)}
      >
        {named.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label === '' ? words.unnamed(index + 1) : label}
          </option>
        ))}
      </select>
      {hasFailed && (
        <p id={`${id}-failed`} className="call-device-failed" role="alert">
          {words.failed}
        </p>
      )}
    </div>
  );
}
