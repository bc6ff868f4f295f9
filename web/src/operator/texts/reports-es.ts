/** What tests of a calendar and timelines of calls say in Spanish. */
import type { checks as englishChecks, timeline as englishTimeline } from './reports-en.ts';

export const checks: typeof englishChecks = {
  event_type: { found: 'El tipo de evento existe.', fix: '' },
  slots: { found: 'Hay horas libres.', fix: '' },
  key_refused: {
    found: 'Cal.com no acepta la clave.',
    fix: 'Cree una clave nueva en Cal.com en Settings > Developer > API keys y cópiela entera, con cal_ delante. Las claves de cal.eu valen en un servidor preparado para cal.eu.',
  },
  slug_missing: {
    found: 'No se ha nombrado ningún tipo de evento.',
    fix: 'Ponga el final de la dirección de la página de reservas.',
  },
  event_type_unknown: {
    found: 'La cuenta no tiene ningún tipo de evento con ese nombre.',
    fix: 'Tome el final de la dirección de la página de reservas.',
  },
  not_allowed: {
    found: 'La clave no puede leer esta cuenta o este tipo de evento.',
    fix: 'Use una clave de la cuenta a la que pertenece el tipo de evento.',
  },
  rate_limited: {
    found: 'Cal.com ha tenido demasiadas peticiones con esta clave.',
    fix: 'Espere un minuto y pruebe de nuevo; busque otros programas que usen la misma clave.',
  },
  unreachable: {
    found: 'No se puede llegar a Cal.com.',
    fix: 'Pruebe de nuevo en un momento; status.cal.com informa de los fallos.',
  },
  not_calcom: {
    found: 'Lo que responde no es la API de Cal.com.',
    fix: 'Pida a quien lleva este servidor que revise CAL_API_URL.',
  },
  paid: {
    found: 'El tipo de evento es de pago, y en una llamada no se cobra.',
    fix: 'Elija un tipo de evento gratuito.',
  },
  unaskable_questions: {
    found: 'Tiene preguntas obligatorias que una llamada no puede hacer.',
    fix: 'Hágalas opcionales en Cal.com en Event type > Advanced > Booking questions.',
  },
  needs_confirmation: {
    found:
      'Las reservas son solo solicitudes hasta que el anfitrión las confirma; se dice a quien llama.',
    fix: 'Desactive «Requires confirmation» en Cal.com si las llamadas han de terminar con una cita fija.',
  },
  no_availability: {
    found: 'No hay ninguna hora libre en los próximos 30 días.',
    fix: 'Mire en Cal.com el horario, el periodo de reserva, la antelación mínima y los calendarios conectados.',
  },
  slots_failed: {
    found: 'No se pueden leer las horas libres.',
    fix: 'Pruebe de nuevo. Si sigue igual, pida a quien lleva este servidor que revise CAL_API_URL.',
  },
};

export const timeline: typeof englishTimeline = {
  by: { voice: 'de viva voz', touch: 'con un toque', system: 'por sí solo' },
  refusals: {
    wrong_state: 'rechazado: no es posible en ese paso',
    slot_unknown: 'rechazado: no es una hora ofrecida',
    invalid_details: 'rechazado: falta una respuesta o no sirve',
    not_allowed: 'rechazado: el calendario o la llamada no lo permite',
    limit_reached: 'rechazado: más veces de las que admite una llamada',
  },
  refused: (kind) => `rechazado: ${kind}`,
  for: (when) => `para ${when}`,
  events: {
    described: 'Tipo de evento leído de Cal.com',
    availability: 'Horas libres',
    open: 'Calendario abierto, u otras fechas',
    close: 'Calendario cerrado',
    highlight: 'Horas señaladas',
    select: 'Hora elegida',
    release: 'Hora dejada',
    held: 'Hora apartada',
    hold_failed: 'No se pudo apartar la hora',
    hold_ending: 'La hora apartada está por vencer',
    hold_expired: 'La hora apartada venció',
    details: 'Datos dados',
    book: 'Reserva enviada',
    booked: 'Reservado',
    book_failed: 'La reserva falló',
    series: 'Serie de reservas',
    timezone: 'Zona horaria o reloj cambiados',
    find: 'Se buscó una reserva anterior',
    found: 'Reserva anterior encontrada',
    find_failed: 'Reserva anterior no encontrada',
    move: 'Se buscó otra hora',
    reschedule: 'Cambio de hora enviado',
    cancel: 'Cancelación enviada',
    changed: 'Reserva modificada',
    change_failed: 'El cambio falló',
    booking_changed: 'Reserva modificada en otro sitio',
    silent: 'Quien llama calla',
    sign_of_life: 'Quien llama ha vuelto',
    unanswered: 'Pulsación sin respuesta',
    again: 'Otra reserva empezada',
    takeover: 'Otro agente siguió con la llamada',
  },
  calls: {
    began: 'Empezó la llamada',
    ended: 'Terminó la llamada',
    'caller away': 'Se cortó la línea de quien llama',
    'caller back': 'Volvió la línea de quien llama',
    'claim dropped': 'Frase falsa retenida',
    'voice failed': 'Falló la voz',
    'voice restarted': 'La voz arrancó de nuevo',
    'handover shown': 'Se mostró cómo hablar con una persona',
    'handover started': 'Se llama a una persona',
    'handover answered': 'Una persona tomó la llamada',
    'handover failed': 'No se pudo hablar con una persona',
    'handover over': 'La persona colgó',
  },
};
