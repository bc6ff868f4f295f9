import { useSyncExternalStore } from 'react';
import { useMultibandTrackVolume } from '@livekit/components-react';
import type { CallAgent } from '../use-call-agent.ts';

const BANDS = 5;
/** Height of a bar at rest and its growth at full voice, in percent. */
const REST = 22;
const GROWTH = 78;
/** Height while the agent speaks to somebody who wants no motion. */
const STILL = 60;

const calm = matchMedia('(prefers-reduced-motion: reduce)');
const subscribe = (onChange: () => void) => {
  calm.addEventListener('change', onChange);
  return () => calm.removeEventListener('change', onChange);
};

/** The agent's voice as five bars; they stand still for people who have asked for less motion. */
export function VoiceBars({
  audio,
  isSpeaking,
}: {
  audio: CallAgent['audio'];
  isSpeaking: boolean;
}) {
  const isCalm = useSyncExternalStore(subscribe, () => calm.matches);
  const volumes = useMultibandTrackVolume(isCalm ? undefined : audio, {
    bands: BANDS,
    loPass: 20,
    hiPass: 220,
    updateInterval: 60,
  });
  const heights = Array.from({ length: BANDS }, (_band, index) => {
    if (!isSpeaking) return REST;
    return isCalm ? STILL : REST + Math.min(volumes[index] ?? 0, 1) * GROWTH;
  });
  return (
    <span className="call-bars" aria-hidden="true">
      {heights.map((height, index) => (
        <i key={index} style={{ blockSize: `${height}%` }} />
      ))}
    </span>
  );
}
