import type { HandOverWords } from '../hand-over.ts';

const TASKS = { book: 'reservando', move: 'haciendo el cambio', cancel: 'cancelando' };

export const handOver: HandOverWords = {
  nobody: () =>
    'No puedo pasarle con una persona. Soy un asistente de IA y puedo reservarle una cita.',
  reach: (to) => `Aquí puede hablar con una persona: ${to}.`,
  calling: () => 'Le paso ahora con una persona. Un momento, por favor.',
  stillCalling: () => 'Sigo intentando comunicarle con alguien. Un momento, por favor.',
  afterwards: (task) => `Ahora mismo estoy ${TASKS[task]}. Justo después le paso con una persona.`,
  summary: (when) =>
    when === undefined
      ? 'Hola, soy el asistente de IA. Tengo en línea a alguien que quiere hablar con usted.'
      : `Hola, soy el asistente de IA. Tengo en línea a alguien por una cita: ${when}.`,
  failed(failure) {
    switch (failure) {
      case 'busy':
        return 'La línea está ocupada.';
      case 'refused':
        return 'No han aceptado la llamada.';
      case 'no_answer':
        return 'En este momento no contesta nadie.';
      case 'unavailable':
        return 'En este momento no puedo hacer llamadas.';
      case 'not_configured':
        return 'Desde aquí no puedo pasarle la llamada.';
    }
  },
  personLeft: () => 'La otra persona ha colgado, así que vuelvo a estar aquí. ¿Necesita algo más?',
};
