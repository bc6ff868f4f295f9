import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AgentStatusWord, type AgentMood } from './agent-status-word.tsx';

/** What is drawn, and what a screen reader announces by itself. */
function status(mood: AgentMood): { shown: string; announced: string | undefined } {
  const markup = renderToStaticMarkup(<AgentStatusWord mood={mood} />);
  const announced = /role="status"[^>]*>([^<]*)</.exec(markup)?.[1];
  return { shown: markup.replaceAll(/<[^>]*>/g, ' '), announced };
}

describe('the state of the agent', () => {
  it.each([
    ['idle', 'Ready'],
    ['listening', 'Listening'],
    ['thinking', 'Thinking…'],
    ['speaking', 'Speaking'],
  ] as const)('is drawn and not spoken over the talk while it is %s', (mood, word) => {
    expect(status(mood).shown).toContain(word);
    expect(status(mood).announced).toBe('');
  });

  it.each(['connecting', 'initializing', 'returning', 'absent', 'reconnecting'] as const)(
    'is announced to whoever does not see it while it is %s',
    (mood) => {
      const { shown, announced } = status(mood);
      expect(announced).not.toBe('');
      expect(shown.split(announced ?? '')).toHaveLength(3);
    },
  );
});
