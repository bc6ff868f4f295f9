/** Spanish, with the polite form of address. */
import type { Texts } from './en.ts';

export const texts: Texts = {
  brand: 'In-Call Calendar',
  startTitle: 'Hable con nuestro asistente de citas',
  startLead:
    'Diga cuándo le viene bien. El asistente busca horas libres, abre un calendario junto a la llamada y reserva la que usted elija.',
  startPoints: [
    'Habla con una IA, no con una persona. Habla y entiende inglés.',
    'Su micrófono se usa durante la llamada. En cualquier momento puede escribir en su lugar.',
    'No se reserva nada antes de que usted lo confirme.',
  ],
  startCall: 'Empezar la llamada',
  starting: 'Conectando…',
  cancel: 'Cancelar',
  goingBack: 'Volviendo a su llamada…',
  cutOff:
    'Su llamada terminó mientras esta página no estaba. Lo que escribió se conserva: empiece otra llamada para continuar.',
  startTrouble: {
    busy: 'Se han empezado muchas llamadas desde aquí. Espere un minuto e inténtelo de nuevo.',
    lines_busy: 'Ahora mismo todas las líneas están ocupadas. Inténtelo de nuevo en unos minutos.',
    no_token: 'No se ha podido preparar la llamada. Inténtelo de nuevo en un momento.',
    no_connection:
      'No se ha podido conectar la llamada. Puede que un cortafuegos o una VPN lo impida; pruebe con otra red.',
  },

  state: {
    connecting: 'Conectando con el asistente…',
    idle: 'Listo',
    initializing: 'El asistente se está preparando…',
    listening: 'Escuchando',
    thinking: 'Pensando…',
    speaking: 'Hablando',
    absent: 'No hay ningún asistente',
    returning: 'El asistente se cortó y está volviendo…',
    reconnecting: 'Volviendo a conectar…',
  },
  mute: 'Silenciar',
  unmute: 'Activar el micrófono',
  hangUp: 'Colgar',
  controlsName: 'Controles de la llamada',
  devices: {
    name: 'Micrófono y altavoz',
    audioinput: {
      label: 'Micrófono',
      none: 'No se puede usar ningún micrófono. Permítalo o conecte uno, o siga escribiendo.',
      unnamed: (number) => `Micrófono ${number}`,
      failed: 'No se ha podido usar ese micrófono. Elija otro.',
    },
    audiooutput: {
      label: 'Altavoz',
      none: 'El sonido sale por donde lo envía su navegador.',
      unnamed: (number) => `Altavoz ${number}`,
      failed: 'No se ha podido usar ese altavoz. Elija otro.',
    },
  },
  book: 'Reservar una cita',
  opening: 'Abriendo…',
  calendarFailed: 'No se pudo abrir el calendario. Inténtelo de nuevo en un momento.',
  enableSound: 'Activar el sonido',
  announceAnswers: 'Anunciar las respuestas',
  transcriptName: 'Lo que se ha dicho',
  transcriptEmpty: 'Aquí se escribe lo que dicen usted y el asistente.',
  you: 'Usted',
  assistant: 'Asistente',
  typeHere: 'Mensaje',
  send: 'Enviar',
  sendFailed: 'No se ha podido enviar su mensaje. Sigue en el cuadro.',
  messageTooLong: (limit) =>
    `Su mensaje es demasiado largo: como máximo ${limit} caracteres. Sigue en el campo.`,

  agentDeaf: 'El asistente habla, pero aquí no puede oír. Escríbale abajo.',
  voiceTrouble: {
    troubled: {
      answering:
        'El asistente no puede responder en este momento. Puede continuar usted mismo en el calendario.',
      hearing:
        'El asistente no puede oírle en este momento. Puede escribirle o continuar en el calendario.',
      speaking: 'La voz del asistente no funciona bien. Lo que dice está escrito abajo.',
    },
    down: {
      answering:
        'El asistente no funciona. Continúe usted mismo en el calendario: funciona sin él.',
      hearing: 'El asistente sigue sin poder oírle. Escríbale abajo o continúe en el calendario.',
      speaking: 'La voz del asistente no funciona. Lo que dice está escrito abajo.',
    },
  },
  microphoneTrouble: {
    refused:
      'El micrófono está bloqueado. Permítalo en la barra de direcciones del navegador e inténtelo de nuevo, o siga escribiendo.',
    missing:
      'No se ha encontrado ningún micrófono. Conecte uno e inténtelo de nuevo, o siga escribiendo.',
    in_use:
      'Otro programa está usando el micrófono. Ciérrelo e inténtelo de nuevo, o siga escribiendo.',
    failed: 'No se ha podido iniciar el micrófono. Inténtelo de nuevo, o siga escribiendo.',
  },
  tryAgain: 'Intentarlo de nuevo',
  agentLate: 'Ahora mismo no hay ningún asistente libre. Puede esperar o intentarlo de nuevo.',
  agentLost:
    'El asistente se cortó y está volviendo. La llamada y lo que ha elegido y escrito se conservan.',
  agentGone: 'El asistente ha dejado la llamada. Puede esperar un momento a que vuelva.',
  person: {
    shown: 'Aquí puede hablar con una persona:',
    calling: 'El asistente está llamando a una persona…',
    connected: 'Hay una persona en la llamada. El asistente calla y no escucha.',
  },
  weakConnection:
    'Su conexión es débil y las voces pueden cortarse. Acérquese al router, o siga escribiendo y tocando.',
  offline: 'Su dispositivo no tiene conexión. La llamada sigue sola en cuanto vuelva la red.',
  reconnecting: 'Su conexión con la llamada se interrumpió. Volviendo a conectar…',

  elsewhereTitle: 'Su llamada sigue en otra pestaña',
  elsewhereLead: 'Una llamada solo puede estar en una pestaña a la vez. Puede traerla a esta.',
  takeBack: 'Traer la llamada aquí',

  endTitle: {
    hung_up: 'Llamada terminada',
    agent_ended: 'El asistente ha terminado la llamada',
    lost: 'Se ha perdido la conexión',
  },
  endOutcome: {
    accepted: 'Aquí está su cita.',
    pending: 'Aquí está su solicitud. Quedará reservada cuando el anfitrión la confirme.',
    cancelled: 'Su cita está cancelada.',
    rejected: 'Su solicitud fue rechazada.',
  },
  endNothing: 'En esta llamada no se ha reservado nada.',
  endLost: 'Durante un rato puede volver a la llamada.',
  goBack: 'Volver a la llamada',
  newCall: 'Empezar otra llamada',
};
