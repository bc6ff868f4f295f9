import { zoneName } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import { seriesParts } from '../series.ts';
import type { OutcomeWords } from '../words.ts';
import { times } from './times.ts';

/** What a question is called in a sentence, by its slug; its own name for others. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['name', 'su nombre'],
  ['email', 'su correo electrónico'],
  ['attendeePhoneNumber', 'su número de teléfono'],
  ['smsReminderNumber', 'su número de teléfono'],
  ['notes', 'sus notas'],
]);

export const outcomes: OutcomeWords = {
  booked(record, speaking) {
    const when = times.startWithZone(record.start, speaking);
    if (record.status === 'pending') {
      return `He enviado su solicitud para ${when}. ${record.hostName} todavía tiene que confirmarla${speaking.notifiesAttendee ? ', y le avisarán por correo' : ''}.`;
    }
    const sent = speaking.notifiesAttendee
      ? ` Se envía una confirmación a ${record.attendee.email}.`
      : '';
    return `Su cita está reservada para ${when}.${sent}`;
  },

  series(record, series, speaking) {
    const { had, isRequest, taken, failed, checking } = seriesParts(series, speaking, times);
    const missed = ({ count, spoken }: typeof taken, one: string, many: string): string =>
      count === 0 ? '' : `${capital(spoken)} ${count === 1 ? one : many}.`;
    const between = `, desde ${had.first} hasta ${had.last}, ${zoneName(speaking.zones.shown, record.start, 'es-ES')}`;
    return [
      `${isRequest ? 'Solicitadas' : 'Reservadas'}: ${had.count === series.length ? `las ${series.length} citas${between}` : `${had.count} de ${series.length} citas`}.`,
      missed(taken, 'ya estaba ocupado', 'ya estaban ocupados'),
      missed(failed, 'no ha sido posible', 'no han sido posibles'),
      checking.count === 0 ? '' : `Todavía estoy comprobando ${checking.spoken}, y le avisaré.`,
      isRequest ? `${record.hostName} todavía tiene que confirmarlo.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },

  taken(start, alternatives, speaking) {
    const gone = `Lo siento, ${times.start(start, speaking)} se acaba de ocupar.`;
    return alternatives.length === 0
      ? gone
      : `${gone} Lo más cercano que tengo es ${times.choices(alternatives.slice(0, 2), speaking)}.`;
  },

  notThatLong(start, minutes, alternatives, speaking) {
    const gone = `Lo siento, ${times.start(start, speaking)} no está libre durante ${times.length(minutes)}.`;
    return alternatives.length === 0
      ? gone
      : `${gone} Lo más cercano que tengo es ${times.choices(alternatives.slice(0, 2), speaking)}.`;
  },

  checking: () =>
    'Todavía estoy comprobando con el calendario si ha funcionado. Le avisaré en cuanto lo sepa.',

  failed(kind, field) {
    switch (kind) {
      case 'slot_taken':
      case 'out_of_window':
        return 'Esa hora ya no se puede reservar. Elija otra, por favor.';
      case 'invalid_details':
        return field === undefined
          ? 'El calendario no ha aceptado los datos. ¿Podría comprobarlos?'
          : `El calendario no ha aceptado lo que tengo como ${FIELDS.get(field) ?? field}. ¿Podría comprobarlo?`;
      case 'limit_reached':
        return 'Por ahora no se pueden hacer más reservas con ese correo, así que no se ha reservado nada.';
      case 'not_allowed':
        return 'Esto no se puede reservar aquí, así que no se ha reservado nada.';
      case 'rate_limited':
      case 'unavailable':
        return 'Ahora mismo no puedo acceder al calendario, así que no se ha reservado nada. Sus datos se conservan; podemos intentarlo de nuevo en un momento.';
      case 'not_found':
      case 'unauthorized':
      case 'bad_response':
        return 'No se ha podido hacer la reserva, así que no se ha reservado nada. Sus datos se conservan.';
      case 'unknown_outcome':
        return outcomes.checking();
    }
  },
};
