import type { ChangeTask } from '../../../calendar/effect.ts';
import type { ChangeWords } from '../words.ts';
import { of, onDate, times, to } from './times.ts';

const done = (task: ChangeTask): string => (task === 'cancel' ? 'cancelado' : 'cambiado');

export const changes: ChangeWords = {
  findForm: () =>
    'Para encontrar su cita necesito el correo electrónico con el que se reservó y el día.',
  looking: () => 'Todavía la estoy buscando. Le avisaré en cuanto lo sepa.',
  findFailed: () =>
    'Ahora mismo no puedo acceder al calendario, así que no he podido mirar. Podemos intentarlo de nuevo en un momento.',
  noBooking: () =>
    'Aquí todavía no hay ninguna cita que pueda cambiar. Dígame el correo y el día, y la busco.',

  found(records, speaking) {
    const [first] = records;
    if (first && records.length === 1) {
      const pending =
        first.status === 'pending' ? ` ${first.hostName} todavía tiene que confirmarla.` : '';
      return `He encontrado su cita para ${times.startWithZone(first.start, speaking)}.${pending}`;
    }
    const starts = records.map(({ start }) => times.start(start, speaking));
    return `He encontrado ${records.length} citas: ${times.join(starts, 'and')}.`;
  },

  foundNothing: (date) =>
    date === undefined
      ? 'No he encontrado ninguna cita futura con esos datos.'
      : `No he encontrado ninguna cita con ese correo para ${onDate(date)}.`,

  moved(record, from, speaking) {
    const move = `${of(times.start(from, speaking))} ${to(times.startWithZone(record.start, speaking))}`;
    if (record.status === 'pending') {
      return `He solicitado el cambio ${move}. ${record.hostName} todavía tiene que confirmarlo.`;
    }
    return `Su cita se ha cambiado ${move}.`;
  },

  cancelled: ({ start }, speaking) =>
    `Está cancelada su cita para ${times.startWithZone(start, speaking)}.`,

  unknown: (task) =>
    `Todavía estoy comprobando con el calendario si su cita se ha ${done(task)}. Le avisaré en cuanto lo sepa.`,

  failed(task, kind, question, speaking) {
    const ifSent = (sentence: string): string => (speaking.notifiesAttendee ? sentence : '');
    if (question !== undefined)
      return `El calendario pide ahora «${question}» antes de poder ${task === 'cancel' ? 'cancelar' : 'cambiar'} esta cita, y yo no puedo responder ahí. La cita queda como estaba.${ifSent(' Con el enlace del correo de confirmación puede responder.')}`;
    switch (kind) {
      case 'rate_limited':
      case 'unavailable':
      case 'bad_response':
        return `Ahora mismo no puedo acceder al calendario, así que su cita no se ha ${done(task)}. Podemos intentarlo de nuevo en un momento.`;
      case 'not_found':
        return `Esa cita ya no está en el calendario, así que no se ha ${done(task)}.`;
      case 'slot_taken':
      case 'out_of_window':
        return 'Esa hora ya no está disponible, así que su cita queda como estaba. Elija otra, por favor.';
      case 'invalid_details':
      case 'limit_reached':
      case 'not_allowed':
      case 'unauthorized':
        return `El calendario no permite ${task === 'cancel' ? 'cancelar' : 'cambiar'} esta cita aquí, así que queda como estaba.${ifSent(' El correo de confirmación tiene un enlace para hacerlo.')}`;
      case 'unknown_outcome':
        return changes.unknown(task);
    }
  },

  whichTimeInstead: () => '¿Qué hora prefiere en su lugar?',
  bookingIsFor: (start, speaking) =>
    `Su cita es ${times.start(start, speaking)}. ${changes.whichTimeInstead()}`,
  shallIMove: (from, start, speaking) =>
    `¿La cambio ${of(times.start(from, speaking))} ${to(times.start(start, speaking))}?`,
};
