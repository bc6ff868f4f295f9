/** Spanish, with the polite form of address. */
import type { Texts } from '../texts.ts';
import type { AgentWords } from './agent-words.ts';
import { PLACES } from './places.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const freeTimes = (count: number) => plural(count, 'hora libre', 'horas libres');

export const language = 'es';

export const texts: Texts = {
  panelName: 'Calendario de citas',
  chooseTitle: 'Elija una hora',
  detailsTitle: 'Sus datos',
  bookedTitle: 'Su cita está reservada',
  requestedTitle: 'Solicitud enviada',
  close: 'Cerrar el calendario',
  duration: (minutes) =>
    minutes % 60 === 0 && minutes >= 60 ? plural(minutes / 60, 'hora', 'horas') : `${minutes} min`,
  withHost: (host) => `con ${host}`,

  range: { '1w': '1 semana', '2w': '2 semanas', '1m': '1 mes', '3m': '3 meses' },
  rangeName: 'Cuánto se muestra',
  lengthName: 'Duración de la cita',
  previous: 'Días anteriores',
  next: 'Días siguientes',
  options: 'Opciones',
  today: 'Hoy',
  tomorrow: 'Mañana',
  goToSoonest: 'Próxima hora libre',
  soonest: 'La primera hora libre',
  paid: 'Esta cita se paga al reservarla, en su propia página.',
  paidLink: 'Abrir la página de reserva',
  filter: {
    name: 'Qué horas',
    part: { morning: 'Por la mañana', afternoon: 'Por la tarde', evening: 'Por la noche' },
    more: 'Días y horas',
    weekdays: 'Días de la semana',
    notBefore: 'No antes de',
    startBefore: 'Que empiece antes de',
    anyTime: 'A cualquier hora',
    only: (days) => `Solo ${days}`,
    not: (days) => `Excepto ${days}`,
    from: (time) => `Desde las ${time}`,
    before: (time) => `Antes de las ${time}`,
    until: (time) => `Hasta las ${time}`,
    asYouSaid: (words) => `${words}, como ha dicho`,
    remove: 'Quitar:',
  },

  zoneYours: (name) => `Horas en su zona (${name})`,
  zoneHosts: (name) => `Horas en la zona del anfitrión (${name})`,
  zoneOther: (name, city) => `Horas en ${city} (${name})`,
  showYours: (city) => `Mostrar su hora (${city})`,
  showHosts: (city) => `Mostrar la hora del anfitrión (${city})`,
  zoneLabel: 'Zona horaria',
  zoneIsYours: (city) => `${city} (la suya)`,
  zoneIsHosts: (city) => `${city} (anfitrión)`,
  allZones: 'Todas las zonas horarias',
  shortClock12: '12 h',
  shortClock24: '24 h',
  clock12: 'Reloj de 12 h',
  clock24: 'Reloj de 24 h',

  freeTimes,
  noTimes: 'Sin horas',
  unread: 'Aún no se sabe',
  gone: 'ya no está libre',
  slotListName: 'Horas libres. Las flechas pasan de una a otra.',
  timesOf: (day) => `Horas del ${day}`,
  suggested: 'Propuesta',
  seatsLeft: (count) => plural(count, 'plaza libre', 'plazas libres'),
  pickDay: 'Elija un día para ver sus horas.',
  monthKeys: 'Las flechas pasan de día en día; Re Pág y Av Pág, de mes en mes.',
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',

  loading: 'Buscando horas libres…',
  refreshing: 'Actualizando…',
  staleAge: (age) => `visto ${age}`,
  justNow: 'ahora mismo',
  minutesAgo: (minutes) => `hace ${plural(minutes, 'minuto', 'minutos')}`,
  hoursAgo: (hours) => `hace ${plural(hours, 'hora', 'horas')}`,
  slotsFailed: 'Ahora mismo no se pueden consultar las horas libres.',
  retry: 'Intentarlo de nuevo',
  emptyTitle: 'Aquí no hay horas libres',
  emptyFiltered: (filter) => `En estos días no hay nada libre para: ${filter}.`,
  emptyPlain: 'En estos días todo está ocupado.',
  laterDates: 'Ver días siguientes',
  nextAvailable: (day) => `Próxima libre: ${day}`,
  showAll: 'Mostrar todas las horas',
  alternatives: 'Otras horas',
  dismiss: 'Ocultar',

  when: 'Cuándo',
  hostTime: (time, city) => `${time} en ${city}, donde está el anfitrión`,
  changeTime: 'Cambiar la hora',
  holdAsking: 'Guardando esta hora para usted…',
  holdMinutes: (minutes) => `Guardada para usted ${plural(minutes, 'minuto', 'minutos')} más`,
  holdEnding: 'Guardada para usted menos de un minuto más',
  holdNone: 'No está guardada, pero sí libre: aún puede reservarla.',
  requiredMark: '(obligatorio)',
  optionalMark: 'opcional',
  heardMark: 'Así lo ha oído el asistente; compruébelo',
  heardRight: 'Es correcto',
  requiredError: {
    name: 'Escriba su nombre.',
    email: 'Escriba su correo electrónico.',
    phone: 'Escriba su número de teléfono.',
    other: (label) => `Por favor, responda: ${label}`,
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'too_long': {
        const unit = {
          characters: 'caracteres',
          entries: 'respuestas',
          characters_each: 'caracteres cada una',
        };
        return `Es demasiado largo: como máximo ${problem.max} ${unit[problem.of]}.`;
      }
      case 'name':
        return 'Escriba un nombre.';
      case 'email':
        return 'Eso no parece una dirección de correo. Debe tener la forma nombre@example.com.';
      case 'emails':
        return `${problem.bad} no es una dirección de correo.`;
      case 'phone':
        return 'Eso no parece un número de teléfono. Escríbalo con el prefijo del país, como +34 912 345 678.';
      case 'number':
        return 'Escriba un número.';
      case 'url':
        return 'Escriba una dirección web completa, como https://example.com.';
      case 'option':
        return `Elija una de estas opciones: ${problem.options.join(', ')}.`;
      case 'options':
        return `Elija entre estas opciones: ${problem.options.join(', ')}.`;
      case 'yes_or_no':
        return 'Responda sí o no.';
      case 'needs_yes':
        return 'Sin un sí aquí no se puede reservar.';
    }
  },
  chooseOption: 'Elija una opción',
  severalEmails: 'Separe varias direcciones con comas.',
  yourZone: 'su hora',
  confirm: 'Confirmar la reserva',
  request: 'Solicitar la reserva',
  needsConfirmation: (host) => `${host} confirma cada solicitud antes de que quede reservada.`,
  sending: 'Enviando su reserva…',
  sendingHint: 'Estará reservada cuando el calendario lo diga.',
  checking: 'Lo estamos comprobando con el calendario…',
  checkingHint:
    'Aún no ha llegado respuesta: la cita ni está reservada ni ha fallado. Puede tardar un momento.',

  status: {
    accepted: 'Reservada',
    pending: 'Solicitada',
    cancelled: 'Cancelada',
    rejected: 'Rechazada',
  },
  statusHint: {
    accepted: (email) => `Se envía una confirmación a ${email}.`,
    pending: (email) =>
      `Aún no está reservada: el anfitrión tiene que confirmarla. La respuesta llegará a ${email}.`,
  },
  who: 'Quién',
  where: 'Dónde',
  place: PLACES.es,
  notes: 'Notas',
  youAnd: (attendee, host) => `${attendee} y ${host}`,
  addToCalendar: 'Añadir a su calendario',
  google: 'Google',
  outlook: 'Outlook',
  download: 'Descargar (.ics)',
  copy: 'Copiar los datos',
  copied: 'Copiado',
  copyFailed: 'Aquí no se permite copiar.',
  bookAnother: 'Reservar otra cita',

  findEntry: 'Buscar mi cita',
  findAnother: 'Buscar otra cita',
  findTitle: 'Busque su cita',
  findHint: 'Se encuentra por el correo con el que se reservó y por su día.',
  findByReference: 'Tengo una referencia de la reserva',
  findByEmail: 'Buscar por correo y día',
  findEmail: 'Correo electrónico',
  findDate: 'Día de la cita',
  findReference: 'Referencia de la reserva',
  findReferenceHint: 'Está en la confirmación, si recibió una. También sirve el enlace.',
  findSubmit: 'Buscar',
  findAsking: 'Buscando…',
  findDateError: 'Indique el día de la cita.',
  findReferenceError: 'Escriba la referencia.',
  findNothing: 'No se ha encontrado ninguna cita futura con esos datos.',
  findNothingHint: 'Compruebe la dirección y el día.',
  findFailed: 'Ahora mismo no se pueden buscar citas. Este intento no cuenta.',
  findTries: (count) => plural(count, 'intento más', 'intentos más'),
  findNoTries: 'En esta llamada no se pueden buscar más citas.',
  findSeveral: (count) => `${plural(count, 'cita encontrada', 'citas encontradas')}. ¿Cuál es?`,
  back: 'Atrás',
  backToTimes: 'Volver a las horas libres',

  foundTitle: 'Su cita',
  movedTitle: 'Su cita se ha cambiado',
  moveRequestedTitle: 'La nueva hora está solicitada',
  cancelledTitle: 'Su cita está cancelada',
  rejectedTitle: 'Esta solicitud se rechazó',
  partlyTitle: (done, all) => `Reservadas: ${done} de ${all} citas`,
  partlyRequestedTitle: (done, all) => `Solicitadas: ${done} de ${all} citas`,
  seriesTitle: 'Todas las citas de la serie',
  outcome: {
    booked: 'Reservada',
    requested: 'Solicitada',
    taken: 'No reservada: la ha ocupado otra persona',
    failed: 'No reservada',
    checking: 'Comprobándose: aún ni reservada ni fallida',
  },
  foundHint: {
    accepted: 'Así está en el calendario.',
    pending: 'El anfitrión aún no la ha confirmado.',
    cancelled: 'Esta cita se ha cancelado.',
    rejected: 'El anfitrión ha rechazado esta solicitud.',
  },
  cancelledHint: (email) => `La hora vuelve a estar libre. Se envía un aviso a ${email}.`,
  movedHint: (email) => `La nueva hora se envía a ${email}.`,
  you: 'Usted',
  reschedule: 'Cambiar la hora',
  cancel: 'Cancelar la cita',
  cancelQuestion: '¿Cancelar esta cita?',
  cancelReason: 'Motivo',
  cancelConfirm: 'Sí, cancelarla',
  cancelKeep: 'Conservarla',
  cancelSending: 'Cancelando…',

  moveBanner: (when) => `Nueva hora para su cita del ${when}`,
  moveStop: 'Conservar la hora anterior',
  moveTitle: '¿Cambiar su cita?',
  moveFrom: 'Hasta ahora',
  moveTo: 'Nueva hora',
  moveConfirm: 'Cambiar la cita',
  moveOther: 'Elegir otra hora',
  moveSending: 'Cambiando su cita…',
  moveHint: 'Estará cambiada cuando el calendario lo diga.',
  cancelHint: 'Estará cancelada cuando el calendario lo diga.',
  changeChecking:
    'Aún no ha llegado respuesta: no es seguro si la cita ha cambiado. Puede tardar un momento.',

  repeat: 'Repetir',
  repeatNever: 'No se repite',
  repeatWords: ({ frequency, interval }) => {
    const [one, many] = {
      weekly: ['semana', 'semanas'],
      monthly: ['mes', 'meses'],
      yearly: ['año', 'años'],
    }[frequency];
    return interval === 1 ? `Cada ${one ?? ''}` : `Cada ${interval} ${many ?? ''}`;
  },
  repeatCount: 'Cuántas veces',
  repeatTimes: (count) => plural(count, 'vez', 'veces'),
  repeatDates: 'Citas de la serie',
  repeatHint: 'Solo se guarda la primera. Cada una se reserva por separado.',

  lost: 'La conexión se ha interrumpido. Lo que ve puede no estar al día.',
  mismatchTitle: 'Esta página y el asistente no se entienden',
  mismatch: 'Vuelva a cargar la página.',
  reload: 'Volver a cargar',
  noAgent: 'El asistente no está ahora mismo. No se pierde nada de lo que ha escrito.',
  notArrived: {
    select: 'Esta hora no está elegida: su pulsación no llegó. Pulse otra vez, por favor.',
    book: 'No hay nada reservado: su pulsación no llegó. Pulse otra vez, por favor.',
    confirm_move: 'No se ha cambiado nada: su pulsación no llegó. Pulse otra vez, por favor.',
    cancel: 'No se ha cancelado nada: su pulsación no llegó. Pulse otra vez, por favor.',
    find: 'No se ha buscado nada: su pulsación no llegó. Pulse otra vez, por favor.',
  },
  noAnswer: {
    press: 'Aún no ha llegado respuesta. Aquí se verá qué ha pasado.',
    other: 'No ha llegado respuesta. Inténtelo de nuevo.',
    details: 'Sus datos aún no se han podido enviar. Aquí se conservan.',
  },

  said: {
    opened: (count, from, to) => `Calendario abierto. ${freeTimes(count)} del ${from} al ${to}.`,
    window: (count, from, to) => `${freeTimes(count)} del ${from} al ${to}.`,
    suggested: (count) => `${plural(count, 'hora propuesta', 'horas propuestas')}.`,
    chosen: (name) => `${name}: elegida. Complete sus datos.`,
    booked: (name) => `Reservada: ${name}.`,
    requested: (name) => `Solicitada: ${name}. El anfitrión tiene que confirmarla.`,
    closed: 'Calendario cerrado.',
    choosingNewTime: (when) => `Elija una nueva hora para la cita del ${when}.`,
    moving: (from, to) => `¿Cambiar la cita de ${from} a ${to}? Confírmelo.`,
    moved: (name) => `Cambiada: la cita es ahora ${name}.`,
    cancelled: (name) => `Cancelada: ${name}.`,
    rejected: (name) => `Rechazada: ${name}.`,
    found: (name) => `Encontrada: su cita del ${name}.`,
    foundSeveral: (count) => `${plural(count, 'cita encontrada', 'citas encontradas')}.`,
    finding: 'Busque su cita: escriba el correo y el día de la cita.',
  },
};

export const agentWords: AgentWords = {
  notice: {
    slot_taken: 'Esa hora ya no está libre. Elija otra.',
    slot_unknown: 'Esa hora no se ofrece. Elija una de las horas libres.',
    unavailable:
      'Ahora mismo no se puede acceder al calendario. No se ha reservado ni cambiado nada; inténtelo de nuevo en un momento.',
    invalid_details: 'El calendario no ha aceptado los datos. Compruébelos.',
    limit_reached: 'En esta llamada ya no se puede hacer más veces.',
    not_allowed: 'Aquí no es posible. Una cita que ya existe queda como estaba.',
    hold_expired: 'La hora ya no está guardada. Aún puede reservarla si nadie la ocupa antes.',
    failed: 'No ha funcionado. No se ha reservado nada.',
  },
  info: {
    cancelled_elsewhere: 'Esta cita se acaba de cancelar desde otro sitio.',
    changed_elsewhere: 'Esta cita se acaba de cambiar desde otro sitio.',
    change_interrupted:
      'Su cita se estaba cambiando cuando se interrumpió el asistente. Búsquela por su nuevo día.',
    booking_gone: 'La cita ya no se encuentra en el calendario.',
    booking_not_sent:
      'Su reserva no llegó al calendario: no se ha reservado nada. Confírmela de nuevo.',
    still_there: '¿Sigue ahí? Si no da señales, esta hora se libera dentro de un minuto.',
  },
  notAccepted: 'El calendario no acepta este dato. Compruébelo.',
  labels: {
    name: 'Su nombre',
    email: 'Correo electrónico',
    attendeePhoneNumber: 'Número de teléfono',
    smsReminderNumber: 'Teléfono para recordatorios',
    title: '¿De qué se trata?',
    notes: 'Notas adicionales',
  },
  refused: {
    bad_request: 'El asistente no lo ha entendido. Inténtelo de nuevo.',
    forbidden: 'Eso no se permite aquí.',
    too_large: 'Es demasiado de una vez. Acorte sus datos.',
    rate_limited: 'Ha ido un poco deprisa. Inténtelo de nuevo en un momento.',
    wrong_state: 'Ahora mismo no se puede.',
    slot_unknown: 'Esa hora no se ofrece. Elija una de las horas libres.',
    invalid_details: 'Hay un dato que no sirve. Compruébelo.',
    not_allowed: 'Aquí no es posible.',
    limit_reached: 'En esta llamada ya no se puede hacer más veces.',
    unavailable: 'Ahora mismo no se puede acceder al calendario. Inténtelo de nuevo en un momento.',
    internal: 'Algo ha fallado. Inténtelo de nuevo.',
  },
};
