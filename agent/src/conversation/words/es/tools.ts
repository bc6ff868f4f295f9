import { zoneName } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import type { ToolWords } from '../words.ts';
import { times } from './times.ts';

export const tools: ToolWords = {
  chosen: (start, speaking, minutes) =>
    `${capital(times.start(start, speaking))}${minutes === undefined ? '' : `, de ${times.length(minutes)}`}.`,
  length: (minutes) => `De acuerdo, ${times.length(minutes)}.`,
  notFree: (start, nearest, speaking) =>
    `${capital(times.start(start, speaking))} no está libre.${nearest.length > 0 ? ` Lo más cercano es ${times.choices(nearest, speaking)}.` : ''}`,
  nothingChosen: () => 'Todavía no hay ninguna hora elegida. ¿Cuál prefiere?',
  nothingChanged: () => 'De acuerdo, no se ha cambiado nada.',
  gaveBack: () => 'He dejado libre esa hora.',
  closed: () => 'He cerrado el calendario.',
  zone(zone, now, callerIsThere) {
    const name = zoneName(zone, now, 'es-ES');
    return callerIsThere
      ? `Ahora todas las horas están en su zona: ${name}.`
      : `Ahora las horas están en: ${name}.`;
  },
  clock: (hour12) =>
    hour12
      ? 'El calendario muestra ahora las horas con a. m. y p. m.'
      : 'El calendario muestra ahora las horas en formato de 24 horas.',
  goodbye: () => 'Gracias por llamar. ¡Adiós!',
};
