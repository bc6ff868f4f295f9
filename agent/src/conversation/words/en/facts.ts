import { capital } from '../capital.ts';
import type { FactWords } from '../words.ts';
import { times } from './times.ts';

export const facts: FactWords = {
  opened: () => 'The calendar is open. Which day would suit you?',
  selected: (start, speaking) =>
    `${capital(times.start(start, speaking))}, good. Please fill in your name and e-mail, or tell me.`,
  availabilityFailed: () =>
    'I cannot reach the calendar right now. The times will appear as soon as it answers.',
  availabilityBack: () => 'The calendar answers again, and the free times are there now.',
  stillThere: () => 'Are you still there? I am still holding your time for you.',
  givenBack: () =>
    'I have not heard from you for a while, so I am not holding your time any more. Your details are kept, and we can go on whenever you like.',
  anythingElse: () => 'Is there anything else?',
  moveOrCancel: () => 'Would you like to move or cancel it?',
  whichOne: () => 'Which one do you mean?',
};
