import { ES_FORMS } from './es-forms.ts';
import { ES_TIMES } from './es-times.ts';
import type { LexiconWords } from './lexicon.ts';

/** Spanish. Words for what the agent did end in a stressed vowel (`reservé`), which `fold` keeps. */
export const ES: LexiconWords = {
  language: 'es',
  times: ES_TIMES,
  clauses: {
    breaks: `pero, porque, ya que, pues, así que, aunque, sino, que su|usted|ya`,
    ands: `y, e`,
    subjects: `
      yo, usted, su, la, el, le, ya, he, hemos, está, esta, queda, quedó, todo, nada, se, lo, tiene,
      nos, no, ha, es, me`,
    conditions: `
      si, cuando, en cuanto, una vez que?, antes de, antes que, hasta que, después de,
      después de que, siempre que, tan pronto, a menos, mientras, apenas`,
    unconditional: `^ ahora que`,
    undecided: `más, otra, otro, preguntas, pregunta, nada, algo, duda, dudas`,
    dependent: `que, si, hasta que, antes, para que`,
    decisions: `
      confirm*, acept*, diga, dice, dígame, elij*, elige, escoj*, pulse, toque, parece, quiere,
      quiera, desea, desee, prefiere, prefiera, está de acuerdo, de acuerdo, le viene, viene bien,
      conviene, indique, indíqueme, escriba, complet*, rellene, dé, decid*, sepa, vea, tenga,
      tengamos, envíe, gusta, autoric*`,
  },
  negations: `
    no, nada, nunca, ningún, ninguna, ninguno, sin, ni, tampoco, nadie, jamás,
    todavía no, aún no`,
  openers: `
    y|o|entonces|bien|perfecto|pero|disculpe? quiere|desea|prefiere|le|puedo|podría|puede|qué|que|cuál|cual|cuándo|cuando|cómo|como|dónde|para|a|por|quién|hay|tiene|ha|está|esta|es|sería|seria|me|necesita|debo|tengo|son|cuántas|ya|usted|su|la|el|se|lo|confirmo|reservo|cancelo|cambio|muevo|le|busca|era|había|quería|quisiera|fue|queda`,
  opensQuestions: true,
  modals: `
    puedo, puede, podemos, podría, podríamos, voy, vamos, quiere, quiero, debo, debe, será, sera,
    sería, estará, estara, estaría, quedará, quedara, quedaría, ser, estar, quedar, deje, dejar,
    desea, desee, siendo, tener, haber, para, va, van, gustaría, necesito, haya, sea, esté, quede,
    serán, habrá, habra, habré, dejaré, tendré, tendra, tendría, hubiera`,
  futures: `será, sera`,
  infinitives: ``,
  modalsAfter: ``,
  finite: `
    está, están, esta, estan, ha, he, hemos, han, queda, quedan, quedó, quedado, fue, es,
    confirmarle, decirle, informarle, tiene`,
  agent: `
    he, hemos, yo, le tengo, reservé, agendé, cancelé, moví, cambié, reprogramé, confirmé, apunté,
    anoté`,
  done: {
    booked: `
      pude|pudimos|podido|conseguido|logrado reservar*|agendar*|programar*,
      acabo|acabamos de reservar*|agendar*|apuntar*|programar*|registrar*, dado cita,
      reserva|cita está completa|completada, citado|citada, realizado|realizada, correctamente,
      ya tengo su cita|reserva, reservó, agendó, registró, cita|reserva|hora quedó, tengo reservad*,
      reservado|reservada|reservados|reservadas, reservé, agendado|agendada|agendados|agendadas,
      agendé, programado|programada|programadas, programé, apuntado|apuntada, apunté,
      anotado|anotada, anoté, registrado|registrada, registré, inscrito|inscrita,
      concertado|concertada, fijado|fijada, asignado|asignada, hecho|hecha la|su reserva|cita,
      reserva|cita está? hecha|lista, hice la|su reserva|cita, creado|creada, creé,
      está|queda|esta en el|nuestra calendario|agenda, puse .. en el|la calendario|agenda,
      puesto .. en el|la calendario|agenda, cerrada, tramitado|tramitada, gestionado|gestionada,
      con éxito, exitosamente, es suya, es suyo, le tengo el|a|para|#, asegurado|asegurada,
      añadido|añadida al|a|en, incluido|incluida en, dado de alta, guardado|guardada,
      ya tiene plaza|hueco`,
    confirmed: `
      acabo|acabamos de confirmar*, confirmó, confirmado|confirmada|confirmados|confirmadas,
      confirmé, le confirmo que|su|la, garantizado|garantizada, en firme, asegurada`,
    reserved: `
      apartado|apartada, aparté, bloqueado|bloqueada, guardado|guardada el|la|ese|esa,
      le guardo|aparto|retengo, retenido|retenida`,
    moved: `
      pude|pudimos|podido|conseguido|logrado cambiar*|mover*|reprogramar*,
      acabo|acabamos de mover*|cambiar*|reprogramar*|pasar*, movió, cambió, reprogramó, aplazó,
      modificó, movido|movida, moví, cambiado|cambiada, cambié, reprogramado|reprogramada,
      reprogramé, aplazado|aplazada, aplacé, pospuesto|pospuesta, trasladado|trasladada,
      pasado su|la|a|al|# cita|#, modificado|modificada, modifiqué, adelantado|adelantada,
      actualizado|actualizada, pasé`,
    cancelled: `
      pude|pudimos|podido|conseguido|logrado cancelar*|anular*, sacado su|la cita|reserva,
      acabo|acabamos de cancelar*|anular*, canceló, anuló, eliminó,
      cancelación|anulación está|ha .. hecha|completa|completada|realizada,
      cancelado|cancelada|canceladas, cancelé, anulado|anulada, anulé, eliminado|eliminada, eliminé,
      borrado|borrada, suspendido|suspendida, dado de baja, quitado|quitada, retirado|retirada`,
    requested: `
      he|hemos recibido su reserva|cita|solicitud, enviado|enviada,
      envié la|su|una solicitud|petición, solicitud .. enviada|enviado|registrada|hecha,
      solicitado|solicitada, mandado|mandada, tramitada`,
    finished: `
      ya quedó, quedó $, listo, todo está? listo, todo en orden, todo está? arreglado,
      arreglado|arreglada, resuelto|resuelta, hecho, hecha, ya está $, ya esta $,
      solucionado|solucionada, completado|completada, finalizado|finalizada, terminado|terminada,
      lista, quedó todo, queda todo, eso es todo listo, dé por hecho, delo por hecho,
      cuente con ello`,
    appointment: `
      le|lo|la vemos #|el|a|en, le|lo|la vemos .. #, nos vemos #|el|entonces|mañana|a|este|la,
      nos vemos .. #, ^ hasta el? #, le esperamos, lo esperamos, la esperamos, los esperamos,
      le espero, le veremos, lo veremos, le veo #|el, su cita|reserva|consulta|visita es|será|queda,
      tiene .. una|su cita|reserva, usted tiene cita, tiene cita, cita es el|a, está citado|citada,
      esperándole, le atenderemos #|el, será atendido|atendida #|el`,
  },
  forms: ES_FORMS,
  soft: {
    verbs: `
      anotado|anotada, anoté, apuntado|apuntada, apunté, registrado|registrada, registré,
      cambiado|cambiada, cambié, movido|movida, moví, actualizado|actualizada,
      modificado|modificada, confirmado|confirmada, eliminado|eliminada, borrado|borrada,
      quitado|quitada, enviado|enviada, guardado|guardada, añadido|añadida, creado, pasado,
      completado|completada, hecho, listo|lista, incluido|incluida, corregido`,
    otherObjects: `
      correo, email, dirección, nombre, apellido, apellidos, teléfono, número, datos, formulario,
      vista, zona, pantalla, el calendario, nota, ortografía, campo, idioma, filtro, elección, selección, página,
      horaria, mensaje`,
    bookingObjects: `
      cita, reserva, consulta, visita, de confirmación, le he|tengo para, en el|su|nuestro|la calendario|agenda,
      al calendario, #`,
  },
  harmless: `
    otra|otro persona|cliente|paciente .. reservó|tomó|agendó|reservado|ocupó,
    movido|puesto|cambiado|pasado el calendario, moví|puse|cambié|pasé el calendario,
    completamente|totalmente|todo reservado|reservada|agendado|ocupado,
    ya está reservado|reservada por, ya reservado|reservada por,
    casi listo|lista|está|hecho|terminado, está listo|lista para, esté listo|lista,
    listo|lista para, bien hecho, de hecho, lista de, una|la|esta|siguiente lista, lista completa,
    ha cambiado algo|de, nada ha cambiado, horario reservado por, agenda completa, la semana pasada,
    ha pasado, opinión, cambiado de idea|opinión`,
  idioms: `
    no hay? problema, puede dar|considerar su|la cita|reserva por|como?, sin problema, sin problemas, no se preocupe, no te preocupes, no hay de qué,
    no solo, no sólo, por qué no, cómo no, sin duda, sin más, no faltaba más, ningún problema,
    sin inconveniente, nada más que hacer, sin dificultad`,
  pending: `
    solicitud, petición, pendiente, por confirmar, solicitado|solicitada, debe confirmar*,
    tiene que confirmar*, aún no`,
  cancellation: `cancelación, anulación, cancelado|cancelada, anulado|anulada`,
  offer: {
    cues: `
      preferiría, veo, libre, libres, disponible, disponibles, disponibilidad, posible, abierto,
      abiertos, abrimos, hueco, huecos, qué tal, que tal, tenemos, tengo, hay, puedo, podemos,
      podría, podríamos, ofrecer*, ofrezco, le va|viene|vendría|parece|conviene|sirve|iría|queda,
      funciona, funcionaría, prefiere, prefería, le gustaría, quiere, desea, propongo, sugiero,
      recomiendo, le reservo|apunto|agendo|pongo, reservo, sería|seria, mejor, quizás, quizá,
      tal vez, lo más pronto, lo antes, primera, próxima cita, próximo hueco, puede venir|ser,
      venir, digamos, está bien, estaría, nos queda|quedan, queda|quedan, opciones, alternativa,
      también, y si`,
    vacant: `
      libre, libres, disponible, disponibles, disponibilidad, hueco, huecos, abierto, abrimos,
      posible`,
    exempt: `
      calendario a|en la semana,      no, nada, ningún, ninguna, ninguno, nunca, completo, completa, ocupado, ocupada, ocupados,
      lleno, llena, cerrado, cerrada, cerramos, lamentablemente, desafortunadamente, lo siento,
      desgraciadamente, dijo, quiso decir, quiere decir, se refiere, mencionó, miro, mirar, mire,
      reviso, revisar, revisando, busco, buscar, buscando, compruebo, comprobar, consulto,
      consultar, verifico, verificar, ver si|qué|que|lo|los|las, ^ # es #, sin, en lugar, en vez,
      su cita, entendí, ha dicho, pidió, veo si|qué|que|cuándo, viendo, tampoco, ahora mismo,
      actualmente, reservado, agotado, tiene .. #`,
    fillers: `
      a, las, la, el, o, y, también, de, los, en, por, tarde, día, horas, opción, uno, dos, tres,
      primero, segundo, quizás, u`,
  },
  promise: {
    phrases: `
      le escribí|mandé|envié|mandará|enviará|mandarán|enviarán|escribirá|escribirán un|una|el|la|los|las|más,
      se comunicará|comunicarán|comunica con,
      le|les avisa|avisan|llama|llaman|escribe|escriben|contacta|contactan|llamarán|escribirán,
      enviaré|enviare|enviaremos|mando|mandaré|mandaremos|envío|enviamos|enviará|mandará|enviarle|mandarle .. mensaje|sms|whatsapp|recordatorio|detalles|información|enlace|indicaciones|datos|instrucciones|resumen|documentos,
      sms, whatsapp, mensaje de texto, por correo postal|fax,
      llamaré|llamare|llamaremos|llamará|llamarán|llamaran|llamara, le llamo|llamamos,
      devolver* la llamada, llamarle, devolveremos, devuelvo la llamada,
      recibirá|recibira|recibe|tendrá .. mensaje|sms|recordatorio|llamada|whatsapp, recordatorio,
      recordaremos, recordaré, recordarle,
      alguien|compañero|compañera|equipo|colega|doctor|doctora|asistente .. contactará|contactara|contacto|comunicará|comunicara|llamará|atenderá|escribirá,
      pondremos|pondré|pondrá|pondrán|pondrán en contacto, se pondrá|pondrán, contactaremos,
      contactará|contactarán, avisaré|avisaremos|avisará|avisarán, le avisamos|aviso,
      notificaremos|notificaré|notificará|notificarán, será notificado|notificada|informado|avisado,
      informaré|informaremos|informará .. doctor|doctora|equipo|dentista|médico,
      diré|comunicaré|informo|digo .. doctor|doctora|equipo|dentista|médico,
      pasaré|paso .. recado|mensaje|nota|nota, haré llegar, haremos llegar, lista de espera,
      estaremos en contacto,
      detalles .. por correo|email, por correo|email .. detalles|información,
      le escribiré|escribiremos, nos comunicaremos`,
    handOver: `
      le|lo|la|os|te transfiero|comunico|paso|conecto|transferimos|comunicamos|pasamos|conectamos|pongo con|a|ahora|$,
      transferir*, transferiré, transfiriendo, transferirle, comunicándole, comunicandole, conectándole,
      conectandole, pasándole, pasandole, le he|hemos transferido|pasado|comunicado|conectado con|a,
      le pasaré|comunicaré|conectaré|pondré con|a, paso|pasamos|transfiero su llamada,
      pasarle|comunicarle|conectarle con|a|la, está siendo transferido|transferida`,
    handOverOffer: `
      puedo|podría|podemos .. pasarle|transferirle|comunicarle|conectarle|transferir|pasar`,
    confirmation: `
      confirmación .. correo|email|enviada|envió|enviará|llegará|recibirá|a,
      recibirá|recibira|recibe|llegará|llega|enviaremos|enviaré|enviará .. confirmación|correo|email|invitación,
      correo .. confirmación, invitación|correo|email .. camino|llega|llegó|llegado|llegar*,
      bandeja de, buzón`,
    later: `entonces, luego, después, tras la, cuando, una vez, a continuación, en cuanto`,
  },
  zones: `
    hora local, su hora, hora de, zona horaria, hora peninsular, utc, gmt,
    en madrid|méxico|londres|nueva`,
};
