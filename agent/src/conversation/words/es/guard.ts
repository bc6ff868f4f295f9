import type { GuardWords } from '../guard.ts';

export const guardWords: GuardWords = {
  nothingBooked: () => 'Todavía no hay nada reservado. ¿Qué día le viene bien?',
  chosen: (when) =>
    `Ha elegido usted esta hora: ${when}. Todavía no está reservada. ¿Seguimos con ella?`,
  checking: () => 'Sigo comprobando si se ha completado, y se lo digo enseguida.',
  bookedFor: (when) => `Su cita está reservada: ${when}. ¿Puedo ayudarle en algo más?`,
  pendingFor: (when) =>
    `Su solicitud está enviada: ${when}. Todavía falta que la confirmen. ¿Puedo ayudarle en algo más?`,
  cancelledFor: (when) => `Su cita está cancelada: ${when}. ¿Puedo ayudarle en algo más?`,
  movedTo: (when) => `Su cita se ha cambiado, y ahora es: ${when}. ¿Puedo ayudarle en algo más?`,
  notMoved: (when) => `Su cita sigue como estaba: ${when}. ¿Buscamos otra hora?`,
  lookAtCalendar: () =>
    'En el calendario de su pantalla puede ver cómo está todo. ¿Qué desea hacer?',
};
