import type { GreetingWords } from '../words.ts';

export const greeting: GreetingWords = {
  first(title, hasScreen) {
    const what = title === undefined ? 'an appointment' : `a ${title.toLowerCase()}`;
    const button = hasScreen
      ? ' Just tell me when, or press the Book appointment button to see the calendar.'
      : ' Just tell me when.';
    return `Hello! I am an AI assistant and can book ${what} for you.${button}`;
  },
  linesBusy: () =>
    'Hello, this is an AI assistant. All lines are busy right now, so I cannot take your call. Please try again in a few minutes. Goodbye.',
  areYouThere: () => 'Are you still there?',
  nobodyThere: () => 'I have not heard from you for a while, so I am ending the call. Goodbye.',
  welcomeBack: () => 'Welcome back.',
  cannotHear: () => 'I cannot hear you here, so please type to me.',
  cutOff: () => 'Sorry, I was cut off for a moment.',
  onwards(what) {
    switch (what) {
      case 'another':
        return 'Is there anything else?';
      case 'when':
        return 'When would suit you?';
      case 'go_on':
        return 'Shall we go on?';
    }
  },
};
