/** Spanish answers to whether to book, and to whether to cancel. */
import { rows, type Sayings } from './sayings.ts';

export const ES_SAYINGS: Sayings = {
  readBack: ['martes, 1 de diciembre a las 14:00', 'Anna Berg', 'anna@example.com'],
  yes: rows(`
    sí quiero | sí, quiero | sí, quiero que lo reserve | sí, el correo es correcto |
    sí, mi correo electrónico está bien | sí, el nombre está bien escrito |
    sí, el nombre y el correo son correctos | sí, todos los datos están bien |
    sí, la fecha es correcta | sí, ese día me viene bien | sí, ahí estaré |
    sí, allí estaré el martes a las dos | sí, puedo ir | sí, cuente conmigo |
    si, el correo es correcto | el correo es correcto, adelante | sí, ese es mi correo |
    sí, para una persona |
    sí, confirme | confirme | sí señor |
    sí | si | sí por favor | si por favor | sí, claro | claro | claro que sí | por supuesto |
    desde luego | cómo no | de acuerdo | vale | ok | bueno | muy bien | está bien | perfecto |
    excelente | genial | correcto | es correcto | sí es correcto | exacto | así es | eso es |
    adelante | sí adelante | hágalo | hágalo por favor | hazlo | resérvelo | resérvela por favor |
    sí resérvela | resérvala | reserve la cita | sí, reserve la cita por favor |
    puede reservarla | ¿puede reservarla? | quiero reservarla | confirme la cita | confirmo |
    confirmado | sí confirmo | me parece bien | me viene bien | sí me viene bien | sin problema |
    no hay problema | sí, no hay problema | por qué no | ¿por qué no? | claro, ¿por qué no? |
    eh sí | sí sí | sí sí sí | sí muchas gracias | gracias, sí | sí el martes |
    sí, el martes a las dos | sí el uno de diciembre | sí a las dos de la tarde |
    sí a las catorce | sí para Anna Berg | sí eso es todo | sí, nada más | sí no tengo preguntas |
    no se preocupe, resérvela | sí estoy seguro | acepto | con mucho gusto | dale | vamos | SÍ |
    sí | yes please | ja bitte | sí en realidad sí | sí y gracias |
    sí envíeme la confirmación | me la quedo | todo correcto | eso está bien |
    sí, perfecto, el martes estoy libre | perfecto, no tengo nada el martes |
    sí, el martes está bien
  `),
  no: rows(`
    sí, pero el correo está mal | el correo no es correcto |
    sí, el correo es correcto, pero el día no | sí, quiero cancelar | muy mal | de nada me sirve |
    sí, nein | nope |
    never | sí, no puedo ir |
    paso | yo paso | lo dejamos | mejor lo dejamos | qué tontería | tonterías | se acabó | quítelo | está bromeando | ni loco |
    no | no gracias | no, gracias | nunca | jamás | no lo haga | no la reserve | no reserve |
    no lo reserve todavía, no | sí pero no | sí no | bueno no | claro que no |
    por supuesto que no | de ninguna manera | ni hablar | no quiero | no quiero reservar |
    no está bien | eso no es correcto | está mal | incorrecto | cancele | cancélela |
    vale, cancélelo | sí, cancele la cita | bien, anúlela | olvídelo | sí olvídalo | basta |
    pare | stop | déjelo | mejor no | sí mejor no | cambié de opinión | he cambiado de opinión |
    no puedo | no me viene bien | no me sirve | nada | tampoco | don't do it | nein | no espere |
    sí espere no | en absoluto | que no | me niego | no todavía no
  `),
  unclear: rows(`
    es demasiado tarde para eso | llego tarde | llego demasiado tarde | sería posible todavía | sí, ¿sería posible todavía? | todavía se puede |
    aún se puede | estoy a tiempo | todavía estoy a tiempo | podría ser aún | seguiría libre | todavía queda sitio | aún queda tiempo |
    ahora soy Anna Miller | ahora me llamo Miller | cuánto dura el viaje | cuánto cuesta el vuelo | dónde es el concierto | es Miller, Anna Miller por favor |
    sí, ahí estaré a las cinco | sí, allí estaré el miércoles | sí, si el correo es correcto |
    si puedo ir | sí, si puedo ir | sí, si tengo tiempo | si es mi correo |
    si el correo es correcto | sí, si todo está bien | sí, ¿es correcto el correo? |
    sí, es el correo correcto | el correo es correcto | ahí estaré | sí, mi nombre es Bueno |
    sí, el correo es bob@example.com | sí, quiero otro día | sí, quiero saber el precio |
    sí, hola | más despacio | tengo que consultarlo | lo tengo que pensar | me lo pienso | es muy temprano | muy caro | más temprano por favor | ojalá | casi | por poco | es demasiado tarde |
    sí pero a las once | sí, pero | sí si está libre | si está libre | sí siempre que sea gratis |
    sí a las tres | sí a la una | sí el martes a las tres | sí el miércoles |
    sí el dos de diciembre | sí para tres personas | sí con mi esposa | sí con otro teléfono |
    sí ¿cuánto cuesta? | sí dónde es | cuánto cuesta | mejor a las tres | sí mejor a las tres |
    muévala | sí más tarde | espere | sí espere | un momento | sí un momento |
    un segundo por favor | todavía no | sí pero todavía no | ahora no | déjeme pensar | quizás |
    sí tal vez | no sé | no lo sé | no estoy seguro | eh | gracias | por favor | ¿sí? | sí y |
    sí a las | otro día | sí para Juan Pérez | sí solo en línea | sí a las dos de la mañana |
    sí también el viernes | sí mañana |
    sí, si no tengo otros planes | si no tengo nada, sí | sí, si no tengo otra cosa |
    sí, si me viene bien | sí, si allí estaré | sí, si no hay problema | vale, no tengo nada más |
    vale, ya voy | vale, voy | si el martes estoy libre | sí, si a las dos tengo tiempo | si ya no tengo planes |
    si allí estaré |
    el martes estoy libre | sí el viernes estoy libre
  `),
  cancelYes: rows(`
    sí | cancélela | sí cancele la cita | anúlela por favor | sí porque no puedo ir |
    sí no puedo ir | hágalo | puede cancelarla |
    sí, el martes no me va bien | sí, tengo que trabajar el martes |
    sí, el martes ya no me viene bien
  `),
  cancelNo: rows(`
    no | manténgala | sí manténgala | déjela como está | no la cancele | mejor no | sí déjala |
    olvídelo |
    no, el martes no me va bien
  `),
};
