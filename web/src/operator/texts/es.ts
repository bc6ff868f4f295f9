/** Spanish, with the polite form of address. */
import type { Texts } from './en.ts';
import { embed, forget, secret } from './embed-es.ts';
import { checks, timeline } from './reports-es.ts';

export const texts: Texts = {
  brand: 'In-Call Calendar',
  agents: 'Agentes',
  skip: 'Ir al contenido',
  loading: 'Cargando…',
  retry: 'Intentar de nuevo',
  refresh: 'Actualizar',
  more: 'Mostrar más',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copied: 'Copiado',
  optional: '(opcional)',
  status: {
    name: 'Servidor, llamadas y calendarios',
    asking: 'Preguntando al servidor…',
    server: {
      ready: 'Servidor listo',
      version: (version) => `Servidor listo (${version})`,
      not_ready: 'Servidor no listo',
      silent: 'No se llega al servidor',
    },
    database: { answers: 'La base de datos responde', silent: 'La base de datos no responde' },
    unknown: 'Llamadas y calendarios desconocidos',
    noMedia: 'El servidor de medios no responde',
    calls: (count) =>
      count === 0
        ? 'Ninguna llamada ahora'
        : count === 1
          ? '1 llamada ahora'
          : `${count} llamadas ahora`,
    waiting: (count) =>
      count === 1 ? '1 llamada espera a un agente' : `${count} llamadas esperan a un agente`,
    workers: {
      heard: (when) => `Un worker informó ${when}`,
      before: (when) => `Workers desconocidos: el último informó ${when}`,
      never: 'Workers desconocidos: ninguno ha informado',
    },
    calendars: {
      answered: (when) => `Cal.com respondió ${when}`,
      some: (count, all, when) => `Cal.com respondió para ${count} de ${all} agentes, ${when}`,
      fails: (count, all) => `Cal.com falla para ${count} de ${all} agentes`,
      unknown: 'Cal.com sin consultas desde hace una hora',
    },
    at: (time) => `a las ${time}`,
  },

  development:
    'Modo de desarrollo: quien usa este equipo es el propietario, sin iniciar sesión. No exponga este servidor a la red.',
  noEncryption:
    'Este servidor aún no puede guardar claves de Cal.com: defina ENCRYPTION_KEY y vuelva a iniciarlo.',
  off: {
    title: 'Este servidor no tiene propietarios',
    lead: 'Los agentes son de propietarios, y ningún ajuste dice quién puede serlo. Defina AUTH_ISSUER con AUTH_JWKS_URL o AUTH_SECRET, o en su propio equipo AUTH_DEVELOPMENT=1, y vuelva a iniciar el servidor.',
  },

  signIn: {
    title: 'Iniciar sesión',
    why: {
      missing: 'Pegue un token de acceso del servicio con el que inicia sesión.',
      expired: 'Su token ha caducado. Pegue otro: no se pierde nada de lo que ha escrito.',
      refused: 'Ese token no vale aquí. Pegue otro: no se pierde nada de lo que ha escrito.',
    },
    label: 'Token de acceso',
    hint: 'Solo se guarda en la memoria de esta pestaña y desaparece al cerrarla.',
    submit: 'Continuar',
    missing: 'Pegue primero un token.',
    wrongForm: 'Esto no es un token: tiene espacios u otros signos que un token no puede tener.',
    signOut: 'Cerrar sesión',
  },

  failure: {
    no_connection: 'El servidor no responde. Compruebe la conexión e inténtelo de nuevo.',
    bad_answer:
      'La respuesta del servidor no se entiende. ¿Es esta página tan nueva como el servidor?',
    rate_limited: 'Demasiadas peticiones. Espere un minuto e inténtelo de nuevo.',
    not_found: 'No existe: se ha eliminado o no es suyo.',
    auth_unavailable: 'Ahora no se puede preguntar al servicio con el que inicia sesión.',
    encryption_unavailable:
      'El servidor no puede guardar una clave de Cal.com: le falta ENCRYPTION_KEY.',
    calendar_disabled:
      'Aún no hay nada que probar: guarde primero una clave de Cal.com y un tipo de evento.',
    unavailable: 'Ahora no se puede llegar a Cal.com.',
  },
  failed: 'No ha funcionado.',

  list: {
    new: 'Agente nuevo',
    noEventType: 'Sin tipo de evento',
    access: { private: 'Solo usted', public: 'Público', signed: 'Visitantes identificados' },
  },
  lamp: {
    works: 'El calendario funciona',
    failed: 'La prueba del calendario falló',
    untested: 'Calendario sin probar',
    off: 'Sin calendario',
  },
  tested: (when) => `probado ${when}`,

  first: {
    title: 'Su primer agente en dos minutos',
    lead: 'Un agente habla con quienes le llaman y reserva en su calendario de Cal.com.',
    steps: ['Darle un nombre', 'Conectar Cal.com', 'Probar la conexión', 'Ponerlo en su página'],
    stepsName: 'Pasos',
    done: 'hecho',
    start: 'Crear el primer agente',
  },
  create: {
    title: 'Agente nuevo',
    submit: 'Crear y probar',
    busy: 'Creando…',
  },
  setup: {
    title: (name) => `${name}: probar la conexión`,
    next: 'Continuar: ponerlo en su página',
    anyway: 'Continuar sin un calendario que funcione',
    correct: 'Corregir y probar de nuevo',
  },

  tabs: {
    settings: 'Ajustes',
    embed: 'Insertar',
    calls: 'Llamadas',
    bookings: 'Reservas',
    changes: 'Cambios',
  },
  tabsName: (name) => `Partes de ${name}`,
  tryCall: 'Probar una llamada',
  tryCallHint: 'se abre en otra pestaña',

  fields: {
    name: 'Nombre',
    nameHint: 'Cómo se llama el agente a sí mismo.',
    description: 'Descripción',
    descriptionHint: 'Para usted; quienes llaman no la ven nunca.',
    language: 'Idioma del agente',
    languages: { en: 'Inglés', de: 'Alemán', es: 'Español' },
    voice: 'Voz',
    voiceHint: 'Como la llama el proveedor de voces; vacío para la del servidor.',
    cal_enabled: 'Reserva en Cal.com',
    cal_api_key: 'Clave de API de Cal.com',
    cal_api_keyHint:
      'En Cal.com: Settings > Developer > API keys. Se guarda cifrada y no se vuelve a mostrar.',
    cal_event_type_slug: 'Tipo de evento',
    cal_event_type_slugHint:
      'El final de la dirección de su página de reservas, como «consultation» en cal.com/you/consultation.',
    cal_event_type_id: 'Número del tipo de evento',
    cal_timezone: 'Zona horaria',
    cal_timezoneHint: 'Donde está el anfitrión, por ejemplo Europe/Madrid.',
    greeting: 'Primera frase',
    greetingHint: 'Vacío para la del agente. 500 caracteres como máximo.',
    instructions: 'Instrucciones',
    instructionsHint:
      'Qué debe saber y cómo debe hablar. No anulan las reglas de protección. 8000 caracteres como máximo.',
    access: 'Quién puede llamar',
    accesses: {
      private: 'Solo usted',
      public: 'Cualquiera, desde las páginas de abajo',
      signed: 'Visitantes que su propio servidor ha identificado',
    },
    allowed_origins: 'Páginas que pueden llamar',
    allowed_originsHint: 'Orígenes como https://www.example.com, uno por línea, sin ruta.',
    calls_per_day: 'Máximo de llamadas al día',
    transfer_mode: 'Paso a una persona',
    transfers: {
      none: 'No se ofrece',
      show: 'Mostrar cómo hablar con una',
      transfer: 'Transferir la llamada',
      dial: 'Llamar a esa persona para que se una',
    },
    transfer_to: 'Número o dirección de esa persona',
    transfer_toHint:
      'Un número con su país (+34 …) o un enlace que empiece por https://. Si la llamada no se puede transferir, se muestra y se dice.',
    transfer_sentence: 'Qué dice entonces el agente',
    visitor_secret: 'Secreto de visitantes',
  },
  fault: {
    required: 'Rellene este campo.',
    not_an_origin:
      'Uno de ellos no es un origen. Hace falta esquema y nombre, como https://example.com.',
    not_a_count: 'Ponga un número entero de 1 a 100 000.',
    not_a_zone: 'Esto no es una zona horaria. Hace falta un nombre como Europe/Madrid.',
    too_long: 'Es demasiado largo.',
    refused: 'El servidor no lo acepta.',
  },
  key: {
    ends: (hint) => `Hay una clave guardada. Termina en ${hint}.`,
    replace: 'Sustituir la clave',
    remove: 'Quitar la clave',
    keep: 'Conservar la clave guardada',
    willGo: 'La clave se quitará al guardar.',
    label: 'Clave nueva de API de Cal.com',
  },

  settings: {
    basics: 'Agente',
    calendar: 'Calendario',
    speech: 'Qué dice',
    access: 'Quién puede llamar',
    transfer: 'Paso a una persona',
    save: 'Guardar',
    saving: 'Guardando…',
    saved: 'Guardado.',
    discard: 'Descartar los cambios',
    unsaved: (count) => (count === 1 ? '1 cambio sin guardar' : `${count} cambios sin guardar`),
    nothing: 'Todo está guardado',
    wrong: 'Revise algunos campos.',
    conflict:
      'Entretanto se cambió el agente en otro sitio. Lo que ha escrito sigue aquí; revíselo y guarde de nuevo.',
    theirs: (value) => `Guardado en otro sitio: ${value}`,
    nothingThere: '(vacío)',
  },
  test: {
    button: 'Probar la conexión',
    running: 'Preguntando a Cal.com…',
    savedOnly: 'Se prueba lo que está guardado. Guarde primero sus cambios.',
    good: 'El agente puede reservar en este calendario.',
    bad: 'El agente aún no puede reservar.',
    ok: 'Bien',
    attention: 'Nota',
    failed: 'Por corregir',
  },
  checks,
  remove: {
    title: 'Eliminar este agente',
    lead: 'Con él se van su clave de Cal.com, sus llamadas y sus ajustes. Las reservas se quedan en Cal.com.',
    button: 'Eliminar el agente',
    ask: (name) => `¿Eliminar ${name}?`,
    warn: 'Las páginas que tienen este agente ya no podrán empezar llamadas. No se puede deshacer.',
    yes: 'Eliminarlo',
  },

  embed,
  secret,
  forget,

  calls: {
    title: 'Llamadas',
    filter: 'Resultado',
    all: 'Todas las llamadas',
    empty: 'Todavía no hay llamadas.',
    emptyFiltered: 'No hay llamadas así.',
    live: 'En curso',
    channels: { browser: 'en el navegador', phone: 'por teléfono' },
    outcomes: {
      booked: 'Reservado',
      moved: 'Cambiado',
      cancelled: 'Cancelado',
      none: 'Nada reservado',
      failed: 'Falló',
      handed_over: 'Pasada a una persona',
    },
    unknown: 'No se sabe',
    lasted: (duration) => `duró ${duration}`,
    since: (duration) => `desde hace ${duration}`,
  },
  call: {
    title: (when) => `Llamada del ${when}`,
    back: 'Todas las llamadas',
    outcome: 'Resultado',
    length: 'Duración',
    channel: 'Cómo',
    end: 'Cómo terminó',
    ends: {
      hung_up: 'Quien llamaba colgó',
      goodbye: 'Ambos se despidieron',
      gone: 'Quien llamaba se fue',
      stopped: 'El servidor la terminó',
      lost: 'Se perdió la línea',
    },
    timeline: 'Qué pasó',
    timelineEmpty: 'No se registró nada.',
    waits: (count) =>
      count === 0
        ? 'Cal.com nunca tardó más de 2 segundos.'
        : count === 1
          ? 'Cal.com tardó más de 2 segundos una vez.'
          : `Cal.com tardó más de 2 segundos ${count} veces.`,
    waited: (seconds) => `${seconds} s esperando a Cal.com`,
    unanswered: 'Cal.com nunca respondió a esto',
  },
  timeline,
  bookings: {
    title: 'Reservas',
    empty: 'Todavía no hay reservas.',
    statuses: {
      confirmed: 'Confirmada',
      moved: 'Cambiada',
      cancelled: 'Cancelada',
      pending: 'Espera al anfitrión',
    },
    minutes: (count) => `${count} minutos`,
    one: (when) => `Reserva para ${when}`,
    back: 'Todas las reservas',
    status: 'Estado',
    when: 'Cuándo',
    made: 'Reservada el',
    attendee: 'Quién',
    email: 'Correo',
    noAttendee: 'Ahora Cal.com no dice para quién es.',
    attendeeErrors: {
      forgotten: 'Aquí se ha olvidado para quién era, como se pidió.',
      calendar_disabled:
        'El agente no tiene calendario ahora y no se puede preguntar a Cal.com para quién es.',
      not_found: 'Cal.com ya no tiene esta reserva.',
    },
    privacy: 'Solo Cal.com guarda nombre y correo; se le han pedido al abrir usted esta reserva.',
    call: 'La llamada en la que se hizo',
  },
  audit: {
    title: 'Cambios de este agente',
    empty: 'No hay cambios registrados.',
    lead: 'Qué campos se cambiaron y cuándo; nunca qué contenían.',
    fields: (names) => `Campos: ${names}`,
    actions: {
      create: 'Creado',
      update: 'Cambiado',
      delete: 'Eliminado',
    },
  },
};
