import { useMultibandTrackVolume } from '@livekit/components-react';
import { texts } from './texts.ts';
import type { CallAgent } from './use-call-agent.ts';

const BANDS = 5;

export type AgentMood = Exclude<keyof typeof texts.state, 'absent'> | 'absent';

/** What the agent is doing, as one of the words the page has. */
export function moodOf(
  agent: CallAgent | null,
  isReconnecting: boolean,
  isLate: boolean,
  isLost: boolean,
): AgentMood {
  if (isReconnecting) return 'reconnecting';
  if (isLost) return 'returning';
  if (agent === null) return isLate ? 'absent' : 'connecting';
  switch (agent.state) {
    case 'idle':
    case 'listening':
    case 'thinking':
    case 'speaking':
      return agent.state;
    default:
      return 'initializing';
  }
}

/** The agent's state in a word, and its voice as five bars. */
export function AgentStatus({ agent, mood }: { agent: CallAgent | null; mood: AgentMood }) {
  const volumes = useMultibandTrackVolume(agent?.audio, {
    bands: BANDS,
    loPass: 20,
    hiPass: 220,
    updateInterval: 60,
  });
  return (
    <div className="call-status" data-agent-state={mood}>
      <span className="call-bars" aria-hidden="true">
        {volumes.map((volume, index) => (
          <i
            key={index}
            style={{ blockSize: `${mood === 'speaking' ? 22 + Math.min(volume, 1) * 78 : 22}%` }}
          />
        ))}
      </span>
      <span role="status">{texts.state[mood]}</span>
    </div>
  );
}
