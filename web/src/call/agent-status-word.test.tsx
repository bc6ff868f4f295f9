import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AgentStatusWord, type AgentMood } from './agent-status-word.tsx';

/** What is drawn, and what a screen reader is told of by itself. */
function status(mood: AgentMood): { drawn: string; told: string | undefined } {
  const markup = renderToStaticMarkup(<AgentStatusWord mood={mood} />);
  const told = /role="status"[^>]*>([^<]*)</.exec(markup)?.[1];
  return { drawn: markup.replaceAll(/<[^>]*>/g, ' '), told };
}

describe('the state of the agent', () => {
  it.each([
    ['idle', 'Ready'],
    ['listening', 'Listening'],
    ['thinking', 'Thinking…'],
    ['speaking', 'Speaking'],
  ] as const)('is drawn and not spoken over the talk while it is %s', (mood, word) => {
    expect(status(mood).drawn).toContain(word);
    expect(status(mood).told).toBe('');
  });

  it.each(['connecting', 'initializing', 'returning', 'absent', 'reconnecting'] as const)(
    'is told to whoever does not see it while it is %s',
    (mood) => {
      const { drawn, told } = status(mood);
      expect(told).not.toBe('');
      expect(drawn.split(told ?? '')).toHaveLength(3);
    },
  );
});
