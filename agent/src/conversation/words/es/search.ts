import { capital } from '../capital.ts';
import type { SearchWords } from '../words.ts';
import { onDate, times } from './times.ts';

export const search: SearchWords = {
  unreachable: () =>
    'Ahora mismo no puedo acceder al calendario. Mostrará las horas en cuanto responda.',

  nothing(dates, filter, today) {
    const nothing = `No hay nada libre ${times.wish(dates, filter, today)}`.trim();
    return {
      butOtherTimes: (starts, speaking) =>
        `${nothing}. Lo que sí tengo es ${times.choices(starts, speaking)}.`,
      butLater: (starts, speaking) =>
        `${nothing}. Lo siguiente que hay libre es ${times.choices(starts, speaking)}.`,
      laterUnread: () => `${nothing}, y ahora mismo no puedo consultar días posteriores.`,
      until: (date) => `${nothing}, y no he encontrado nada más hasta ${onDate(date)}.`,
    };
  },

  closest: (starts, speaking) =>
    `Esa hora exacta no está libre. Lo más cercano que tengo es ${times.choices(starts, speaking)}.`,
  free: (starts, speaking) =>
    starts.length === 1
      ? `${capital(times.choices(starts, speaking))} está libre.`
      : `${capital(times.choices(starts, speaking, 'and'))} están libres.`,
  only: (start, speaking) => `Hay una sola hora libre: ${times.start(start, speaking)}.`,
  soonest: (starts, speaking) => `Lo más pronto que tengo es ${times.choices(starts, speaking)}.`,
  latest: (starts, speaking) => `Lo más tarde que tengo es ${times.choices(starts, speaking)}.`,
  some: (starts, all, speaking) =>
    `Tengo ${times.choices(starts, speaking)}${all ? '' : ', entre otras horas'}.`,
};
