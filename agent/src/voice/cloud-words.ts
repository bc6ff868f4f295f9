/** First words and words about the screen for models that are told what to say. */
import type { Fact } from '../call/state.ts';
import type { CallContext } from '../conversation/call-context.ts';
import { factWords } from '../conversation/fact-words.ts';
import { resumedWords } from './resumed-words.ts';
import type { GreetingOptions } from './voice-models.ts';

export function cloudGreeting(context: CallContext, { resumed }: GreetingOptions = {}): string {
  if (resumed === true) return `${resumedWords(context)} ${onwards(context)}`.trim();
  const { view, hasScreen } = context;
  const what = view.event ? `a ${view.event.title.toLowerCase()}` : 'an appointment';
  const button = hasScreen
    ? ' Just tell me when, or press the Book appointment button to see the calendar.'
    : ' Just tell me when.';
  return `Hello! I am an AI assistant and can book ${what} for you.${button}`;
}

/** What a caller is asked after a call was cut off. */
function onwards({ view }: CallContext): string {
  switch (view.step) {
    case 'booking':
    case 'checking':
    case 'changing':
      return '';
    case 'booked':
      return 'Is there anything else?';
    case 'closed':
      return 'When would suit you?';
    case 'choosing':
    case 'details':
    case 'moving':
    case 'finding':
      return 'Shall we go on?';
  }
}

export function cloudFactWords(fact: Fact, { now, view }: CallContext): string | null {
  return factWords(fact, { now, zones: view.zones });
}
