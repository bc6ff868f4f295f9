/** First words and words about the screen for models that are told what to say. */
import type { Fact } from '../call/state.ts';
import type { CallContext } from '../conversation/call-context.ts';
import { factWords } from '../conversation/fact-words.ts';
import { resumedWords } from '../conversation/standing-words.ts';
import { english } from '../conversation/words/en/en.ts';
import type { GreetingOptions } from './voice-models.ts';

export function cloudGreeting(context: CallContext, { resumed }: GreetingOptions = {}): string {
  const { view, hasScreen } = context;
  return resumed === true
    ? `${resumedWords(context, english)} ${onwards(context)}`.trim()
    : english.greeting.first(view.event?.title, hasScreen);
}

/** What a caller is asked after a call was cut off. */
function onwards({ view }: CallContext): string {
  switch (view.step) {
    case 'booking':
    case 'checking':
    case 'changing':
      return '';
    case 'booked':
      return english.greeting.onwards('another');
    case 'closed':
      return english.greeting.onwards('when');
    case 'choosing':
    case 'details':
    case 'moving':
    case 'finding':
      return english.greeting.onwards('go_on');
  }
}

export function cloudFactWords(fact: Fact, { now, view }: CallContext): string | null {
  return factWords(fact, { now, zones: view.zones }, english);
}
