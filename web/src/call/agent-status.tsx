import { AgentStatusWord, type AgentMood } from './agent-status-word.tsx';
import type { CallAgent } from './use-call-agent.ts';
import { VoiceBars } from './visualiser/voice-bars.tsx';

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
  return (
    <div className="call-status" data-agent-state={mood}>
      <VoiceBars audio={agent?.audio} isSpeaking={mood === 'speaking'} />
      <AgentStatusWord mood={mood} />
    </div>
  );
}
