import type { TroubleWords } from '../words.ts';

export const trouble: TroubleWords = {
  filler: () => 'One moment, please.',
  fillerBooking: () => 'One moment, I am waiting for the calendar.',
  cannotAnswer: (hasScreen) =>
    hasScreen
      ? 'I’m sorry, I cannot answer right now. You can pick a time on your screen: the calendar button opens the calendar.'
      : 'I’m sorry, I cannot answer right now. Please try again in a moment.',
  cannotHear: (hasScreen) =>
    hasScreen
      ? 'I’m sorry, I cannot hear you right now. Please type to me, or press the calendar button on your screen.'
      : 'I’m sorry, I cannot hear you right now. Please try again in a moment.',
  cannotSpeak: (hasScreen) =>
    hasScreen
      ? 'I’m sorry, my voice is not working properly. You can read what I say on your screen.'
      : 'I’m sorry, my usual voice is not working. I will go on with this one.',
  stillDown: (hasScreen) =>
    hasScreen
      ? 'I’m sorry, I still cannot answer. Please go on by touch: the calendar button on your screen opens the calendar, which works without me.'
      : 'I’m sorry, I still cannot answer. Please call again later.',
  didNotCatch: () => 'Sorry, I didn’t catch that. Could you say it again?',
};
