import type { KeyWords } from '../words.ts';
import { times } from './times.ts';

const PLACES = ['erste', 'zweite', 'dritte'];

/** `1, 2 oder 3`. */
function upTo(count: number): string {
  return times.join(
    Array.from({ length: count }, (_, index) => String(index + 1)),
    'or',
  );
}

export const keys: KeyWords = {
  offer: (count) => `Sie können auch die ${upTo(count)} drücken.`,
  yesNo(question) {
    switch (question) {
      case 'book':
        return 'Sagen Sie Ja, oder drücken Sie die 1 zum Buchen und die 2, um etwas zu ändern.';
      case 'move':
        return 'Sagen Sie Ja, oder drücken Sie die 1 zum Verlegen und die 2, um nichts zu ändern.';
      case 'cancel':
        return 'Sagen Sie Ja, oder drücken Sie die 1 zum Absagen und die 2, um den Termin zu behalten.';
      case 'other':
        return 'Sie können auch die 1 für Ja und die 2 für Nein drücken.';
    }
  },
  hint({ choices, question }) {
    const always = 'Die Sterntaste wiederholt das Gesagte, die 0 steht für einen Menschen.';
    if (choices > 0) return `Für die genannten Zeiten drücken Sie die ${upTo(choices)}. ${always}`;
    return question === null
      ? `${always} Alles andere sagen Sie mir einfach.`
      : `${keys.yesNo(question)} ${always}`;
  },
  choice(nth, handle) {
    const said = `die ${PLACES[nth - 1] ?? `${nth}.`} Zeit`;
    return handle === undefined ? said : `${said} (${handle})`;
  },
  answer: (yes) => (yes ? 'Ja' : 'Nein'),
  again: () => 'Können Sie das bitte wiederholen?',
};
