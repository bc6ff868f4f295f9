/** Spanish words of consent. */
import { ES_NUMBERS } from './es-numbers.ts';
import { list, type Lexicon } from './lexicon.ts';

/** When, in front of a verb: `el martes a las dos`. */
const TIME = String.raw`(?:(?:el|la|las|a|al|final|de|por|ese|esa|ya|ahora|hoy|mañana|tarde|d[íi]a|hora|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|\d{1,2}(?::\d{2})?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|ah[íi]|all[íi]|all[áa])\s+)*`;
const FIELD = String.raw`(?:(?:todos|todas)\s+)?(?:(?:el|la|los|las|mi|mis|ese|esa)\s+)?(?:nombre|correo|e-?mail|mail|direcci[óo]n|n[úu]mero|tel[ée]fono|fecha|d[íi]a|datos)`;
/** What the caller does, or cannot do: `estoy`, `no tengo`, but not the politeness of `no tengo preguntas`. */
const VERB = String.raw`(?:no\s+)?(?:puedo|podr[ée]|voy|ir[ée]|asistir[ée]|estar[ée]|estaremos|nos\s+vemos|estoy(?!\s+(?:de\s+acuerdo|segur[oa])(?!\p{L}))|cuento)|tengo|me\s+(?:ha\s+)?surg\p{L}+|no\s+(?:(?:l[ao]\s+)?(?:quiero|necesito)|tengo(?!\s+(?:m[áa]s\s+)?(?:notas?|preguntas?|comentarios|dudas|cambios|prisa|inconveniente|objeci[óo]n))|me(?!\s+importa))`;
/** `si el correo es correcto`, `si el martes no tengo nada`: with neither accent nor comma, that is a condition. */
const SI_BEFORE_CLAUSE = new RegExp(
  String.raw`(?<![\p{L}\p{M}])si(?=\s+(?:${FIELD}|(?:ese\s+)?es\s+(?:mi|el|la)|${TIME}(?:${VERB}))(?![\p{L}\p{M}]))`,
  'giu',
);
/** `sí, si todo está bien`, `resérvela si me viene bien`: what agrees is before it. */
const SI_AFTER_YES =
  /(?<=(?<!\p{L})(?:sí|vale|bueno|bien|claro|perfecto|genial|estupendo|excelente|adelante|dale|hazlo|por\s+favor|de\s+acuerdo|okay|ok|(?:res[eé]rv|ag[eé]nd|canc[eé]l|an[uú]l|c[aá]mbi|mu[eé]v|h[aá]g|conf[ií]rm)[ae]?l[ao]|(?:reserv|agend|cancel|anul|cambi|muev|confirm)[ae]\s+(?:(?:la|mi|esa|esta)\s+(?:cita|reserva)|eso))[,.;]?\s+)si(?=\s+(?:todos?|todas|est[áa]|es(?!\s+(?:posible|tan)(?!\p{L}))|son|hay|queda|me|te|no(?!\s+(?:le|te)\s+importa)|ya)(?!\p{L}))/giu;

/** `no puedo cancelar`, `no me conviene cancelarla`, `ya no la quiero cancelar`: says that it is not cancelled, and not why. */
const NO_BEFORE_CANCELLING =
  /(?<![\p{L}\p{M}])no(?=\s+(?:(?:la|lo|quiero|puedo|podr[ée]|necesito|es posible|voy a|poder|ya|eh|funciona|me (?:va|viene|queda)(?: bien)?|me (?:sirve|conviene)),?\s+)+(?:(?:cancelar|anular|eliminar|borrar)(?:la|lo)?|que (?:me )?(?:la |lo )?(?:cancele|anule|elimine|borre)[ns]?)(?![\p{L}\p{M}]))/giu;
/** `sí, cancelar no lo quiero`: of cancelling, and without a comma before it. */
const NO_BEHIND_CANCELLING =
  /(?<=(?<!\p{L})(?:cancelar|anular|eliminar|borrar)(?:la|lo)?(?:\s+(?:la|mi|esa|esta)\s+(?:cita|reserva))?\s+(?:(?:ya|ahora|por\s+favor)\s+)*)no(?=\s+lo\s+(?:quiero|necesito)(?!\p{L}))/giu;

export const ES: Lexicon = {
  contractions: { ok: 'okay', okey: 'okay', porfa: 'por favor', xfa: 'por favor' },
  rereads: [
    [SI_BEFORE_CLAUSE, 'cuando'],
    [SI_AFTER_YES, 'cuando'],
    [NO_BEFORE_CANCELLING, 'nunca'],
    [NO_BEHIND_CANCELLING, 'nunca'],
  ],
  slots: {
    it: list(`
      eso, esto, esa, ese, esta, este, la cita, esa cita, esta cita, mi cita, la reserva,
      mi reserva, la hora, esa hora, el horario, ese horario, la reunión, la sesión, la consulta,
      el turno, ese turno
    `),
    ya: list(', ya'),
    la: list('la, lo'),
    appointment: list('la cita, esa cita, esta cita, mi cita, la reserva, mi reserva, el turno'),
    cancelar: list('cancelar{lo}, anular{lo}, cancelar {it}, anular {it}'),
    cancelacion: list('la cancelación, una cancelación, la anulación'),
    unfit: list(`
      no me va bien, no me va, ya no me va bien, no me viene bien, ya no me viene bien,
      no me sirve, no me queda bien, no me conviene, no funciona, no es posible
    `),
    lo: list('lo, la, melo, mela, noslo, nosla'),
    moment: list('momento, momentito, segundo, segundito, minuto, minutito'),
    wish: list('notas, nota, preguntas, pregunta, comentarios, dudas, cambios'),
    send: list('confirmación, invitación, enlace, recordatorio, detalles, correo'),
    el: list(', el, la, mi, ese, esa'),
    field: list(`
      correo, correo electrónico, email, e mail, mail, dirección, dirección de correo, número,
      número de teléfono, teléfono, fecha, día
    `),
    los: list(', los, mis, todos los, todos mis, el'),
    fields: list(`
      datos, nombre y correo, nombre y el correo, nombre y mi correo, nombre y el email,
      nombre y teléfono, nombre y el teléfono
    `),
    right: list('es correcto, es correcta, está correcto, está correcta, está bien'),
    me: list('viene bien, va bien, queda bien, sirve, parece bien, conviene'),
    there: list('ahí, allí, allá'),
    article: list(', la, el, una, un, los'),
  },
  phrases: {
    yes: list(`
      sí, sip, si si, sí claro, claro, claro que sí, clarísimo, por supuesto, por supuesto que sí,
      desde luego, cómo no, seguro, estoy seguro, estoy segura, sin duda, sin ninguna duda,
      sin lugar a dudas, efectivamente, exacto, exactamente, eso es, así es, de acuerdo,
      estoy de acuerdo, acepto, lo acepto, aceptado, conforme, hecho, trato hecho, con gusto,
      con mucho gusto, encantado, encantada, me encantaría, me gustaría, eso quiero,
      es lo que quiero, lo quiero, la quiero, afirmativo, totalmente, absolutamente,
      definitivamente, obvio, ya lo creo, sí quiero, sí que quiero, sí lo deseo
    `),
    agreement: list(`
      okay, vale, bueno, bien, muy bien, está bien, me parece bien, me parece perfecto,
      me parece genial, me viene bien, me va bien, me queda bien, me sirve, me conviene, perfecto,
      perfecta, excelente, estupendo, genial, fenomenal, fantástico, maravilloso, buenísimo,
      súper, ideal, correcto, es correcto, está correcto, todo correcto, todo bien, cierto,
      es cierto, verdad, así está bien, suena bien, eso suena bien, se ve bien, sale, órale,
      dale pues, listo, no hay problema, ningún problema, no hay ningún problema, sin problema,
      sin problemas, no tengo objeción, creo que sí, supongo que sí, pienso que sí
    `),
    rhetorical: list('por qué no, y por qué no'),
    'order.any': list(`
      adelante, confirme, dale, proceda, procede, continúe, continúa, siga, sigue, siga adelante, hágalo,
      hágala, hazlo, hagámoslo, hacerlo, confirmo, confirmado, lo confirmo, la confirmo,
      confírmelo, confírmela, confírmalo, confírmala, confirmar, confirme eso, vamos, vamos a ello
    `),
    'order.book': list(`
      resérve{lo}, resérva{lo}, reservar{lo}, agénde{lo}, agénda{lo}, agendar{lo}, apúnteme,
      apúntame, apúntelo, apúntela, apúntalo, anótelo, anótela, anótame, anóteme, reserve {it},
      lo reserve, la reserve, lo agende, la agende, reserva {it}, reservar {it}, agende {it},
      agenda {it}, agendar {it}, confirme {it},
      confirma {it}, confirmar {it}, haga la reserva, haga la cita, me quedo con {it},
      me la quedo, me lo quedo, lo tomo, la tomo, tomo {it}, puede reservar, ya puede reservar
    `),
    'order.move': list(`
      cámbie{lo}, cámbia{lo}, cambiar{lo}, muéva{lo}, muéve{lo}, mover{lo}, traslade{lo},
      cambie {it}, cambia {it}, cambiar {it}, mueva {it}, mueve {it}, mover {it}, haga el cambio,
      haz el cambio
    `),
    'order.cancel': list(`
      cancéle{lo}, cancéla{lo}, anúle{lo}, anúla{lo}, elimíne{lo}, bórre{lo}, bórra{lo},
      cancele {it}, cancela {it}, anule {it}, anula {it}, elimine {it}, borre {it}, cancele todo,
      puede cancelar, sí quiero cancelar, sí quiero anular, sí quiero {cancelar}
    `),
    'order.cancelling': list('{cancelar}'),
    'verb.book': list('reservar, reserve, reserva, agendar, agende'),
    'verb.move': list('cambiar, cambie, cambia, mover, mueva'),
    'verb.cancel': list('cancelar, cancele, cancela, anular, anule, anula, eliminar'),
    keep: list(`
      mantener, mantenga, manténgala, manténgalo, mantenla, mantenlo, mantengo, conservar,
      conserve, consérvela, quedarme, deje, deja, dejarla, dejarlo, déjela como está,
      déjelo como está, como está, prefiero quedarme
    `),
    polite: list(`
      por favor, gracias, muchas gracias, muchísimas gracias, mil gracias, se lo agradezco,
      te lo agradezco, muy amable, es muy amable, señor, señora, señorita, amigo, amiga, ahora,
      ahora mismo, ya, de una vez, entonces, pues, mí, para mí, si es tan amable,
      si no le importa, si no te importa, si puede, si puede ser, si es posible, si le parece,
      si le parece bien
    `),
    filler: list(`
      eh, ehm, em, este eh, mm, mmm, hm, hmm, ah, oh, ay, uy, a ver si, bueno pues, o sea, um, uh,
      hola, buenos días, buenas tardes, buenas noches
    `),
    joint: list(`
      y, que, eso, es, está, eso está, todo, todo está, todo es, muy, me parece, eso me parece,
      la cita está, la hora está
    `),
    pivot: list('en realidad, quiero decir, digo, perdón, perdone, mejor dicho'),
    opener: list(`
      puede, puedes, podría, podrías, ya puede, quiero, quisiera, quiero que, vamos a, deseo,
      me la puede, me lo puede
    `),
    aside: list(`
      para una persona,
      no se preocupe, no te preocupes, no hay prisa, no tengo prisa, sin prisa, no tengo {wish},
      no tengo más {wish}, sin {wish}, sin más {wish}, no hay {wish}, no me importa,
      no hay inconveniente, ningún inconveniente, no tengo inconveniente, tengo muchas ganas,
      envíeme {article} {send}, envíame {article} {send}, mándeme {article} {send},
      mándame {article} {send}
    `),
    closing: list(`
      no eso es todo, no eso sería todo, no así está bien, no está bien así, no nada más,
      eso es todo, eso sería todo, es todo, nada más,
      {el} {field} {right}, {el} {field} está perfecto,
      {el} {field} es el correcto, {el} {field} es la correcta, {el} {field} me {me},
      {los} {fields} son correctos, {los} {fields} están bien, {los} {fields} están correctos,
      {el} nombre es correcto, {el} nombre está correcto, {el} nombre está bien,
      {el} nombre está bien escrito, es mi nombre, es mi {field}, ese es mi nombre,
      ese es mi {field}
    `),
    suits: list(`
      {there} estaré, estaré {there}, {there} estaremos, estaremos {there}, {there} nos vemos,
      nos vemos {there}, nos vemos entonces, puedo ir, puedo asistir, podré ir, iré, asistiré,
      estoy libre, estoy disponible, tengo tiempo, cuente conmigo, cuenta conmigo, tengo libre, no tengo nada,
      no tengo otra cosa, no tengo planes, no tengo otros planes
    `),
    'suits.time': [],
    goodbye: list(`
      adiós, hasta luego, hasta pronto, chao, que tenga un buen día, buen día
    `),
    'goodbye.time': list('nos vemos'),
    parting: list('no tengo nada más, voy'),
    'excuse.time': list('{unfit}'),
    'excuse.bare': list('no puedo, ya no puedo, al final no puedo'),
    'excuse.unnamed': list('no la quiero, no lo quiero'),
    excuse: list(`
      no tengo tiempo, no puedo ir, no puedo asistir, no puedo venir, no podré ir, no podré asistir,
      no voy a poder ir, no voy a poder asistir, {ya} no {la} necesito, {ya} no {la} quiero,
      no {la} quiero más, no {la} necesito más, {ya} no quiero {appointment}, {ya} no quiero ir,
      {ya} no necesito {appointment}, {ya} no voy, {ya} no voy a ir, {ya} no iré, {ya} no asistiré,
      ya no puedo ir, estoy enfermo, estoy enferma, me surgió algo, me ha surgido algo
    `),
    busy: list('estoy ocupado, estoy ocupada, estoy de viaje, tengo que trabajar, tengo otra cosa'),
    reason: list('porque, ya que, es que'),
    refusal: list(`
      {cancelacion} {unfit},
      paso, yo paso, lo dejamos, la dejamos, tontería, tonterías, se acabó, quítelo, quítela, quítalo, bromeando,
      bromea, ni loco, ni loca, atrás, volver, empezar de nuevo, colgar, error, equivocación,
      no, nunca, jamás, nada, ningún, ninguno, ninguna, tampoco, ni, ni hablar, de ninguna manera,
      en absoluto, qué va, negativo, alto, basta, pare, detente, deténgase, stop, olvídelo,
      olvídalo, olvide, olvida, olvídese, déjelo, déjalo, déjela, déjala, cambié de opinión,
      he cambiado de opinión, cambio de opinión, me arrepentí, me he arrepentido, mal, incorrecto,
      equivocado, está mal, falso, rechazo, me niego, abortar, retiro
    `),
    wait: list(`
      ya voy,
      espera, espere, esperen, espérese, espérate, esperar, un {moment}, deme un {moment},
      dame un {moment}, momentito, momento, aguarde, aguarda, todavía no, aún no, no todavía,
      ahora no, por ahora no, más tarde quizás, quizás más tarde, déjeme, déjame, no estoy seguro,
      no estoy segura, tengo que pensarlo, lo tengo que pensar, me lo pienso, me lo pensaré, consultarlo, tengo que, más despacio, tengo que mirar, lo estoy pensando, a ver, deje que
    `),
    unsure: list(`
      sí hola, ojalá, casi, por poco, no sé, no lo sé, ni idea, no tengo idea, quizás, quizá, tal vez, a lo mejor, posiblemente,
      probablemente, depende
    `),
    condition: list(`
      muy temprano, muy tarde, muy caro, muy pronto, demasiado, más temprano, más tarde, pero, siempre que, siempre y cuando, a menos que, a no ser que, salvo, excepto, menos, solo,
      sólo si, únicamente, con la condición, con tal de, hasta que, antes, después, cuando,
      en cuanto, aunque, mejor, en vez, en lugar, en cambio, sino, o, también, además, otro, otra,
      otros, otras, diferente, distinto, necesito, prefiero, preferiría, muéstreme, hablar con,
      sin, con
    `),
    question: list(`
      qué hora, qué es, qué cuesta, cuánto, cuándo es, dónde, quién, cómo, cuál, cuáles, por qué,
      es el, es la, es mi, está el, está la, está mi, puedo, podemos, recibiré, debo, es posible, sería posible,
      todavía, aún, seguiría, hay, tiene, tienen, pregunta, perdón qué
    `),
    detail: list(`
      lunes, martes, miércoles, jueves, viernes, sábado, domingo, hoy, mañana, tarde, noche,
      mediodía, medianoche, semana, día, hora, horas, minutos, media, cuarto, próximo, próxima,
      nombre, me llamo, correo, dirección, teléfono, número, personas, persona, mi esposa, mi marido,
      mi mujer, @
    `),
  },
  glue: list(`
    a, a la, a las, la, las, el, del, de, para, en, con, al, punto, guion, arroba, @, +
  `),
  numbers: ES_NUMBERS,
};
