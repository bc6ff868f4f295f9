import { texts } from './texts.ts';

export type AgentMood = keyof typeof texts.state;

/** Announced once to whoever does not see them. The others change with every sentence, and would be spoken over the talk. */
const ANNOUNCED: ReadonlySet<AgentMood> = new Set([
  'connecting',
  'initializing',
  'returning',
  'absent',
  'reconnecting',
]);

/** What the agent is doing, in a word. */
export function AgentStatusWord({ mood }: { mood: AgentMood }) {
  const word = texts.state[mood];
  const isAnnounced = ANNOUNCED.has(mood);
  return (
    <>
      <span aria-hidden={isAnnounced}>{word}</span>
      <span className="call-hidden" role="status">
        {isAnnounced ? word : ''}
      </span>
    </>
  );
}
