import type { ConsentWords } from '../words.ts';
import { times } from './times.ts';

export const consent: ConsentWords = {
  book({ start, occurrences, who, minutes }, speaking) {
    const long = minutes === undefined ? '' : `, für ${times.length(minutes)}`;
    const series = occurrences > 1 ? `, insgesamt ${occurrences} Mal` : '';
    const person = who.length > 0 ? `, für ${who.join(', ')}` : '';
    return `Das ist ${times.startWithZone(start, speaking)}${long}${series}${person}. Soll ich das buchen?`;
  },
  move: (from, to, speaking) =>
    `Soll ich den Termin von ${times.start(from, speaking)} auf ${times.startWithZone(to, speaking)} verlegen?`,
  cancel: (start, speaking) =>
    `Soll ich den Termin ${times.startWithZone(start, speaking)} absagen?`,
  notAgreed(task) {
    switch (task) {
      case 'book':
        return 'Ich habe noch nichts gebucht.';
      case 'move':
        return 'Ich habe noch nichts verlegt.';
      case 'cancel':
        return 'Ich habe noch nichts abgesagt.';
    }
  },
  oneAtATime: () => 'Eins nach dem anderen: das ist noch nicht geschehen.',
  notOffered: () => 'Diese Zeit stand nicht zur Wahl. Bitte wählen Sie eine der freien Zeiten.',
};
