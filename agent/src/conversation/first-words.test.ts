import { describe, expect, it } from 'vitest';
import { allStates, NOW } from '../calendar/testing/states.ts';
import { toView } from '../calendar/view.ts';
import type { CallContext } from './call-context.ts';
import { firstWords } from './first-words.ts';
import { english } from './words/en/en.ts';
import { german } from './words/de/de.ts';

function contextOf(name: string): CallContext {
  const state = allStates()[name];
  if (!state) throw new Error(`no state ${name}`);
  const view = toView(state, english.calendar);
  return { now: NOW, view, slots: [], visible: [], hasScreen: true };
}

describe('the first words', () => {
  it('say what it is, and name the button only where there is a screen', () => {
    const context = contextOf('closed');
    expect(firstWords(context, english)).toContain('AI assistant');
    expect(firstWords(context, english)).toContain('button');
    expect(firstWords({ ...context, hasScreen: false }, english)).not.toContain('button');
  });

  it('are in the language of the words', () => {
    expect(firstWords(contextOf('closed'), german)).toContain('KI-Assistent');
  });

  it('after the call was cut off say so, and where it stands', () => {
    const resumed = (name: string): string =>
      firstWords(contextOf(name), english, { resumed: true });
    expect(resumed('closed')).toBe('Sorry, I was cut off for a moment. When would suit you?');
    expect(resumed('chosen')).toBe(
      'Sorry, I was cut off for a moment. You had chosen tomorrow, Wednesday, November 25th at 9 AM. It is not booked yet. Shall we go on?',
    );
    expect(resumed('booked')).toContain('You are booked for tomorrow, Wednesday, November 25th');
    expect(resumed('movingTo')).toContain('Nothing has been moved yet. Shall we go on?');
    expect(resumed('sent')).not.toContain('?');
    expect(resumed('asking')).not.toContain('?');
  });
});
