/** First words and words about the screen for models that are told what to say. */
import type { Fact } from '../call/state.ts';
import type { CallContext } from '../conversation/call-context.ts';
import { factWords } from '../conversation/fact-words.ts';

export function cloudGreeting({ view, hasScreen }: CallContext): string {
  const what = view.event ? `a ${view.event.title.toLowerCase()}` : 'an appointment';
  const button = hasScreen
    ? ' Just tell me when, or press the Book appointment button to see the calendar.'
    : ' Just tell me when.';
  return `Hello! I am an AI assistant and can book ${what} for you.${button}`;
}

export function cloudFactWords(fact: Fact, { now, view }: CallContext): string | null {
  return factWords(fact, { now, zones: view.zones });
}
