import { labelOf, type DefaultLabels } from '@in-call-calendar/shared';
import { calendarWords } from '../calendar-words.ts';
import { times } from './times.ts';

const LABELS: DefaultLabels = {
  name: 'Su nombre',
  email: 'Correo electrónico',
  attendeePhoneNumber: 'Número de teléfono',
  smsReminderNumber: 'Teléfono para recordatorios',
  title: 'De qué se trata',
  notes: 'Notas adicionales',
};

export const calendar = calendarWords(
  {
    language: 'es',
    link: 'El correo de confirmación tiene un enlace para cambiar o cancelar una cita.',
    notices: {
      taken: 'Otra persona acaba de ocupar esa hora. Elija otra, por favor.',
      taken_while_moving:
        'Esa hora se acaba de ocupar. Su cita queda como estaba; elija otra hora, por favor.',
      not_bookable_any_more: 'Esa hora ya no se puede reservar. Elija otra, por favor.',
      hold_expired: 'La hora ya no está guardada. Aún puede reservarla si nadie la ocupa antes.',
      given_back:
        'Hace un rato que no da señales, así que esta hora ya no está guardada. Sus datos se conservan, y aún puede reservarla si nadie la ocupa antes.',
      still_there:
        '¿Sigue ahí? Esta hora está guardada para usted. Si no da señales, se libera dentro de un minuto.',
      details_refused: 'El calendario no ha aceptado los datos. Compruébelos, por favor.',
      address_limit: 'Por ahora no se pueden hacer más reservas con ese correo.',
      not_bookable: 'Esto no se puede reservar aquí.',
      not_booked: 'No se ha podido hacer la reserva. No se ha reservado nada.',
      booking_unavailable:
        'Ahora mismo no se puede acceder al calendario. No se ha reservado nada; inténtelo de nuevo en un momento.',
      cancelled_elsewhere: 'Esta cita se acaba de cancelar desde otro sitio.',
      changed_elsewhere: 'Esta cita se acaba de cambiar desde otro sitio.',
      change_interrupted:
        'Su cita se estaba cambiando cuando se interrumpió el asistente. Ya no está a su hora anterior: búsquela por su nuevo día.',
      booking_gone:
        'La cita ya no se encuentra en el calendario. Puede que se haya cambiado o cancelado.',
      booking_not_sent:
        'Su reserva no llegó al calendario: no se ha reservado nada. Confírmela de nuevo, por favor.',
    },
    changeNotices: {
      change_refused: (isCancel) =>
        `El calendario no permite ${isCancel ? 'cancelar' : 'cambiar'} esta cita aquí. Queda como estaba.`,
      change_unavailable: (isCancel) =>
        `Ahora mismo no se puede acceder al calendario. Su cita no se ha ${isCancel ? 'cancelado' : 'cambiado'}; inténtelo de nuevo en un momento.`,
    },
    changeNeedsAnswer: (isCancel, question) =>
      `El calendario pide ahora «${question}» antes de ${isCancel ? 'cancelar' : 'cambiar'} esta cita, y aquí no se puede responder. La cita queda como estaba.`,
    notThatLong: (length) => `Esa hora no está libre durante ${length}. Elija otra, por favor.`,
    problems: {
      name: 'Escriba un nombre.',
      email: 'Eso no parece una dirección de correo. Debe tener la forma nombre@example.com.',
      phone:
        'Eso no parece un número de teléfono. Indíquelo con el prefijo del país, como +34 912 345 678.',
      phone_digits: 'Eso no parece un número de teléfono. Compruebe las cifras.',
      phone_country: 'Indique el número con el prefijo del país, como +34 912 345 678.',
      phone_unknown: 'Ese número de teléfono no existe en su país. Compruebe las cifras.',
      number: 'Indique un número.',
      url: 'Indique una dirección web completa, como https://example.com.',
      yes_or_no: 'Responda sí o no.',
      needs_yes: 'Sin un sí aquí no se puede reservar.',
      refused: 'El calendario no acepta este dato. Compruébelo.',
    },
    units: {
      characters: 'caracteres',
      entries: 'respuestas',
      characters_each: 'caracteres cada una',
    },
    tooLong: (max, unit) => `Es demasiado largo: como máximo ${max} ${unit}.`,
    notAnAddress: (given) => `${given} no es una dirección de correo.`,
    chooseOne: (options) => `Elija una de estas opciones: ${options}.`,
    chooseFrom: (options) => `Elija entre estas opciones: ${options}.`,
    refusals: {
      busy: 'Se está enviando algo al calendario. Espere primero el resultado, por favor.',
      booked_already: 'Se trata de una cita que ya existe. Elija otra hora para reservar de nuevo.',
      details_final: 'Esta cita ya está reservada. Elija otra hora para reservar de nuevo.',
      moving: 'Se está cambiando una cita. Confirme antes su nueva hora, o déjela como está.',
      no_time_chosen: 'Elija primero una hora, por favor.',
      call_over: 'Esta llamada ha terminado.',
      other_time_chosen: 'La hora elegida ha cambiado. Mírela y confirme de nuevo, por favor.',
      no_new_time_chosen: 'Elija primero la nueva hora para esta cita, por favor.',
      move_to_series: 'Una cita que se cambia no puede convertirse en una serie.',
      move_to_same_time: 'La cita ya está a esa hora.',
      over: 'Esta cita ya ha pasado o está cancelada, y no se puede cambiar.',
      not_on_offer: 'Esa hora no se ofrece. Elija una de las horas libres, por favor.',
      no_such_field: 'El formulario no pregunta eso.',
      paid: 'Esta cita es de pago, así que se reserva en su propia página. El enlace está en el calendario.',
      length_of_move: 'Una cita que se cambia conserva su duración.',
      not_authorised: 'Busque primero esta cita por su correo y su día, por favor.',
      lookUps: 'En esta llamada no se pueden buscar más citas.',
      holds:
        'En esta llamada no se pueden guardar más horas. Aún puede reservar una que esté libre.',
      bookings: 'En esta llamada no se pueden hacer más reservas.',
      changes: 'En esta llamada no se pueden cambiar más citas.',
    },
    noSuchLength: (lengths) => `Dura ${lengths}; no hay otra duración.`,
    missing: (fields) =>
      `Falta todavía: ${fields.map((field) => labelOf(field, LABELS)).join(', ')}.`,
    requests: {
      forbidden: 'Este calendario es de otra llamada.',
      rate_limited: 'Son demasiadas peticiones a la vez. Espere un momento, por favor.',
      too_large: 'Es demasiado texto de una vez.',
      bad_request: 'El calendario no ha entendido la página.',
      internal: 'Algo ha fallado aquí. Inténtelo de nuevo, por favor.',
    },
  },
  times,
);
