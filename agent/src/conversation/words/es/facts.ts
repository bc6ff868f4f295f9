import { capital } from '../capital.ts';
import type { FactWords } from '../words.ts';
import { times } from './times.ts';

export const facts: FactWords = {
  opened: () => 'El calendario está abierto. ¿Qué día le vendría bien?',
  selected: (start, speaking) =>
    `${capital(times.start(start, speaking))}, muy bien. Escriba su nombre y su correo, o dígamelos.`,
  availabilityFailed: () =>
    'Ahora mismo no puedo acceder al calendario. Las horas aparecerán en cuanto responda.',
  availabilityBack: () => 'El calendario vuelve a responder, y las horas libres ya están ahí.',
  stillThere: () => '¿Sigue ahí? Le sigo guardando su hora.',
  givenBack: () =>
    'Hace un rato que no le oigo, así que ya no le guardo su hora. Sus datos se conservan, y podemos seguir cuando quiera.',
  anythingElse: () => '¿Necesita algo más?',
  moveOrCancel: () => '¿Quiere cambiarla o cancelarla?',
  whichOne: () => '¿Cuál de ellas es?',
};
