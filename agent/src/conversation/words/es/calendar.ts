import { labelOf, type DefaultLabels } from '@in-call-calendar/shared';
import type { CalendarWords } from '../../../calendar/calendar-words.ts';

const LABELS: DefaultLabels = {
  name: 'Su nombre',
  email: 'Correo electrónico',
  attendeePhoneNumber: 'Número de teléfono',
  smsReminderNumber: 'Teléfono para recordatorios',
  title: 'De qué se trata',
  notes: 'Notas adicionales',
};
const UNITS = {
  characters: 'caracteres',
  entries: 'respuestas',
  characters_each: 'caracteres cada una',
} as const;
const LINK = 'El correo de confirmación tiene un enlace para cambiar o cancelar una cita.';
const NOT_AN_ADDRESS =
  'Eso no parece una dirección de correo. Debe tener la forma nombre@example.com.';

export const calendar: CalendarWords = {
  language: 'es',

  notice(notice) {
    switch (notice.reason) {
      case 'taken':
        return 'Otra persona acaba de ocupar esa hora. Elija otra, por favor.';
      case 'taken_while_moving':
        return 'Esa hora se acaba de ocupar. Su cita queda como estaba; elija otra hora, por favor.';
      case 'not_bookable_any_more':
        return 'Esa hora ya no se puede reservar. Elija otra, por favor.';
      case 'hold_expired':
        return 'La hora ya no está guardada. Aún puede reservarla si nadie la ocupa antes.';
      case 'given_back':
        return 'Hace un rato que no da señales, así que esta hora ya no está guardada. Sus datos se conservan, y aún puede reservarla si nadie la ocupa antes.';
      case 'still_there':
        return '¿Sigue ahí? Esta hora está guardada para usted. Si no da señales, se libera dentro de un minuto.';
      case 'details_refused':
        return 'El calendario no ha aceptado los datos. Compruébelos, por favor.';
      case 'address_limit':
        return 'Por ahora no se pueden hacer más reservas con ese correo.';
      case 'hold_limit':
        return calendar.refusal({ kind: 'limit_reached', reason: 'holds' });
      case 'not_bookable':
        return 'Esto no se puede reservar aquí.';
      case 'change_refused':
        return `El calendario no permite ${notice.task === 'cancel' ? 'cancelar' : 'cambiar'} esta cita aquí. Queda como estaba; el correo de confirmación tiene un enlace.`;
      case 'not_booked':
        return 'No se ha podido hacer la reserva. No se ha reservado nada.';
      case 'booking_unavailable':
        return 'Ahora mismo no se puede acceder al calendario. No se ha reservado nada; inténtelo de nuevo en un momento.';
      case 'change_unavailable':
        return `Ahora mismo no se puede acceder al calendario. Su cita no se ha ${notice.task === 'cancel' ? 'cancelado' : 'cambiado'}; inténtelo de nuevo en un momento.`;
      case 'cancelled_elsewhere':
        return 'Esta cita se acaba de cancelar desde otro sitio.';
      case 'changed_elsewhere':
        return 'Esta cita se acaba de cambiar desde otro sitio.';
      case 'change_interrupted':
        return 'Su cita se estaba cambiando cuando se interrumpió el asistente. Ya no está a su hora anterior: búsquela por su nuevo día, o en el mensaje que se le envió.';
      case 'booking_gone':
        return 'La cita ya no se encuentra en el calendario. Puede que se haya cambiado o cancelado.';
      case 'booking_not_sent':
        return 'Su reserva no llegó al calendario: no se ha reservado nada. Confírmela de nuevo, por favor.';
    }
  },

  problem(problem) {
    switch (problem.kind) {
      case 'too_long':
        return `Es demasiado largo: como máximo ${problem.max} ${UNITS[problem.of]}.`;
      case 'name':
        return 'Escriba un nombre.';
      case 'email':
        return NOT_AN_ADDRESS;
      case 'emails':
        return `${problem.bad} no es una dirección de correo.`;
      case 'phone':
        return 'Eso no parece un número de teléfono. Indíquelo con el prefijo del país, como +34 912 345 678.';
      case 'phone_digits':
        return 'Eso no parece un número de teléfono. Compruebe las cifras.';
      case 'phone_country':
        return 'Indique el número con el prefijo del país, como +34 912 345 678.';
      case 'phone_unknown':
        return 'Ese número de teléfono no existe en su país. Compruebe las cifras.';
      case 'number':
        return 'Indique un número.';
      case 'url':
        return 'Indique una dirección web completa, como https://example.com.';
      case 'option':
        return `Elija una de estas opciones: ${problem.options.join(', ')}.`;
      case 'options':
        return `Elija entre estas opciones: ${problem.options.join(', ')}.`;
      case 'yes_or_no':
        return 'Responda sí o no.';
      case 'refused':
        return 'El calendario no acepta este dato. Compruébelo.';
    }
  },

  refusal(refusal) {
    switch (refusal.reason) {
      case 'busy':
        return 'Se está enviando algo al calendario. Espere primero el resultado, por favor.';
      case 'booked_already':
        return 'Se trata de una cita que ya existe. Elija otra hora para reservar de nuevo.';
      case 'details_final':
        return 'Esta cita ya está reservada. Elija otra hora para reservar de nuevo.';
      case 'moving':
        return 'Se está cambiando una cita. Confirme antes su nueva hora, o déjela como está.';
      case 'no_time_chosen':
        return 'Elija primero una hora, por favor.';
      case 'call_over':
        return 'Esta llamada ha terminado.';
      case 'other_time_chosen':
        return 'La hora elegida ha cambiado. Mírela y confirme de nuevo, por favor.';
      case 'no_new_time_chosen':
        return 'Elija primero la nueva hora para esta cita, por favor.';
      case 'move_to_series':
        return 'Una cita que se cambia no puede convertirse en una serie.';
      case 'move_to_same_time':
        return 'La cita ya está a esa hora.';
      case 'over':
        return 'Esta cita ya ha pasado o está cancelada, y no se puede cambiar.';
      case 'not_on_offer':
        return 'Esa hora no se ofrece. Elija una de las horas libres, por favor.';
      case 'missing':
        return `Falta todavía: ${refusal.missing.map((field) => labelOf(field, LABELS)).join(', ')}.`;
      case 'no_such_field':
        return 'El formulario no pregunta eso.';
      case 'email':
        return NOT_AN_ADDRESS;
      case 'paid':
        return 'Esta cita es de pago, así que se reserva en su propia página. El enlace está en el calendario.';
      case 'not_authorised':
        return 'Busque primero esta cita por su correo y su día, por favor.';
      case 'lookUps':
        return `En esta llamada no se pueden buscar más citas. ${LINK}`;
      case 'holds':
        return 'En esta llamada no se pueden guardar más horas. Aún puede reservar una que esté libre.';
      case 'bookings':
        return 'En esta llamada no se pueden hacer más reservas.';
      case 'changes':
        return `En esta llamada no se pueden cambiar más citas. ${LINK}`;
    }
  },

  request(refusal) {
    switch (refusal) {
      case 'forbidden':
        return 'Este calendario es de otra llamada.';
      case 'rate_limited':
        return 'Son demasiadas peticiones a la vez. Espere un momento, por favor.';
      case 'too_large':
        return 'Es demasiado texto de una vez.';
      case 'bad_request':
        return 'El calendario no ha entendido la página.';
      case 'internal':
        return 'Algo ha fallado aquí. Inténtelo de nuevo, por favor.';
    }
  },
};
