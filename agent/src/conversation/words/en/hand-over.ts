import type { HandOverWords } from '../hand-over.ts';

const TASKS = { book: 'booking it', move: 'moving it', cancel: 'cancelling it' };

export const handOver: HandOverWords = {
  nobody: () =>
    "I can't put you through to a person. I am an AI assistant, and I can book a time for you.",
  reach: (to) => `You can reach a person here: ${to}.`,
  calling: () => "I'm putting you through to a person now. One moment, please.",
  stillCalling: () => 'I am still trying to reach somebody for you. One moment, please.',
  afterwards: (task) => `I'm ${TASKS[task]} now. I will put you through right after.`,
  summary: (when) =>
    when === undefined
      ? 'Hello, this is the AI assistant. I have a caller here who would like to talk to you.'
      : `Hello, this is the AI assistant. I have a caller here about an appointment: ${when}.`,
  failed(failure) {
    switch (failure) {
      case 'busy':
        return 'The line is busy.';
      case 'refused':
        return 'The call was not taken.';
      case 'no_answer':
        return 'Nobody is answering at the moment.';
      case 'unavailable':
        return 'I cannot place a call at the moment.';
      case 'not_configured':
        return 'I cannot put you through from here.';
    }
  },
  personLeft: () => 'The other person has hung up, so I am here again. Is there anything else?',
};
