import type { ConsentWords } from '../words.ts';
import { of, times, to } from './times.ts';

export const consent: ConsentWords = {
  book({ start, occurrences, who, minutes }, speaking) {
    const long = minutes === undefined ? '' : `, de ${times.length(minutes)}`;
    const series = occurrences > 1 ? `, ${occurrences} veces en total` : '';
    const person = who.length > 0 ? `, a nombre de ${who.join(', ')}` : '';
    return `Sería ${times.startWithZone(start, speaking)}${long}${series}${person}. ¿Lo reservo?`;
  },
  move: (from, until, speaking) =>
    `¿Cambio la cita ${of(times.start(from, speaking))} ${to(times.startWithZone(until, speaking))}?`,
  cancel: (start, speaking) => `¿Cancelo la cita ${of(times.startWithZone(start, speaking))}?`,
  notAgreed(task) {
    switch (task) {
      case 'book':
        return 'Todavía no he reservado nada.';
      case 'move':
        return 'Todavía no he cambiado nada.';
      case 'cancel':
        return 'Todavía no he cancelado nada.';
    }
  },
  oneAtATime: () => 'Una cosa a la vez: eso todavía no está hecho.',
  notOffered: () => 'Esa hora no estaba disponible. Por favor, elija una de las horas libres.',
};
