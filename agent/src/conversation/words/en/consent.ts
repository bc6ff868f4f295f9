import type { ConsentWords } from '../words.ts';
import { times } from './times.ts';

export const consent: ConsentWords = {
  book({ start, occurrences, who, minutes }, speaking) {
    const long = minutes === undefined ? '' : `, for ${times.length(minutes)}`;
    const series = occurrences > 1 ? `, ${occurrences} times in all` : '';
    const person = who.length > 0 ? `, for ${who.join(', ')}` : '';
    return `That is ${times.startWithZone(start, speaking)}${long}${series}${person}. Shall I book it?`;
  },
  move: (from, to, speaking) =>
    `Shall I move it from ${times.start(from, speaking)} to ${times.startWithZone(to, speaking)}?`,
  cancel: (start, speaking) =>
    `Shall I cancel the booking for ${times.startWithZone(start, speaking)}?`,
  notAgreed(task) {
    switch (task) {
      case 'book':
        return 'I have not booked it.';
      case 'move':
        return 'I have not moved it.';
      case 'cancel':
        return 'I have not cancelled it.';
    }
  },
  oneAtATime: () => 'One thing at a time: that one has not been done.',
  notOffered: () => 'That time was not offered. Please choose one of the free times.',
};
