import type { KeyWords } from '../words.ts';
import { times } from './times.ts';

const PLACES = ['first', 'second', 'third'];

/** `1, 2 or 3`. */
function upTo(count: number): string {
  return times.join(
    Array.from({ length: count }, (_, index) => String(index + 1)),
    'or',
  );
}

export const keys: KeyWords = {
  offer: (count) => `You can also press ${upTo(count)}.`,
  yesNo(question) {
    switch (question) {
      case 'book':
        return 'Say yes, or press 1 to book it and 2 to change something.';
      case 'move':
        return 'Say yes, or press 1 to move it and 2 to leave it.';
      case 'cancel':
        return 'Say yes, or press 1 to cancel it and 2 to keep it.';
      case 'other':
        return 'You can also press 1 for yes and 2 for no.';
    }
  },
  hint({ choices, question }) {
    const always = 'Star repeats what I said, and 0 asks for a person.';
    if (choices > 0) return `For the times I named, press ${upTo(choices)}. ${always}`;
    return question === null
      ? `${always} For the rest, just talk to me.`
      : `${keys.yesNo(question)} ${always}`;
  },
  choice(nth, handle) {
    const said = `the ${PLACES[nth - 1] ?? `number ${nth}`} one`;
    return handle === undefined ? said : `${said} (${handle})`;
  },
  answer: (yes) => (yes ? 'yes' : 'no'),
  again: () => 'Could you say that again, please?',
};
