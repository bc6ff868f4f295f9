import type { Press } from '@in-call-calendar/shared';
import type { StatusWords } from '../words.ts';
import { of, times } from './times.ts';

const NOT_ARRIVED: Record<Press['kind'], string> = {
  select: 'Esa hora no está elegida: su pulsación no me ha llegado. Pulse otra vez, por favor.',
  book: 'No hay nada reservado: su pulsación no me ha llegado. Pulse otra vez, por favor.',
  confirm_move: 'No se ha cambiado nada: su pulsación no me ha llegado. Pulse otra vez, por favor.',
  cancel: 'No se ha cancelado nada: su pulsación no me ha llegado. Pulse otra vez, por favor.',
  find: 'No se ha buscado nada: su pulsación no me ha llegado. Pulse otra vez, por favor.',
};

export const status: StatusWords = {
  choosing: () => 'Estábamos mirando las horas libres.',
  lookingForNewTime: (start, speaking) =>
    `Estábamos buscando otra hora para su cita ${of(times.start(start, speaking))}.`,
  chosen: (start, speaking) =>
    `Había elegido ${times.start(start, speaking)}. Todavía no está reservado.`,
  checkingBooking: (start, speaking) =>
    `Estoy comprobando si su reserva para ${times.start(start, speaking)} ha llegado.`,
  chosenInstead: (start, from, speaking) =>
    from === undefined
      ? `Había elegido ${times.start(start, speaking)}. Todavía no se ha cambiado nada.`
      : `Había elegido ${times.start(start, speaking)} en lugar ${of(times.start(from, speaking))}. Todavía no se ha cambiado nada.`,
  checkingChange: (start, task, speaking) =>
    `Estoy comprobando si su cita ${of(times.start(start, speaking))} se ha ${task === 'cancel' ? 'cancelado' : 'cambiado'}.`,
  finding: () => 'Estábamos buscando su cita.',
  notArrived: (press) => NOT_ARRIVED[press],
  booked(start, status, speaking) {
    const when = times.startWithZone(start, speaking);
    switch (status) {
      case 'cancelled':
        return `Está cancelada su cita para ${when}.`;
      case 'rejected':
        return `Se ha rechazado su solicitud para ${when}.`;
      case 'pending':
        return `Todavía hay que confirmar su solicitud para ${when}.`;
      case 'accepted':
        return `Su cita está reservada para ${when}.`;
    }
  },
};
