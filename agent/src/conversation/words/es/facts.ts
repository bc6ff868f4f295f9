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
  stillThere: (start, speaking) =>
    `¿Sigue ahí? Le estoy guardando ${times.start(start, speaking)}.`,
  givenBack: (start, speaking) =>
    `Hace un rato que no le oigo, así que ya no le guardo ${times.start(start, speaking)}. Sus datos se conservan, y podemos seguir cuando quiera.`,
  anythingElse: () => '¿Necesita algo más?',
  moveOrCancel: () => '¿Quiere cambiarla o cancelarla?',
  whichOne: () => '¿Cuál de ellas es?',
};
