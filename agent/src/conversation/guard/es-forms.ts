import type { FormWords } from './lexicon.ts';

/** Spanish claims by their form. */
export const ES_FORMS: FormWords = {
  classes: {
    thing: {
      words: `
        cita reserva consulta visita sesión plaza hueco lugar solicitud cancelación anulación cambio
        reunión reservación petición turno espacio horario modificación reprogramación citas`,
    },
    yours: { words: 'todos los las sus mis su tu la el esa ese esta este una un nuestra' },
    // What the agent did: the stressed ending of the first person is kept by `fold`.
    did: {
      forms: [String.raw`\p{L}{2,}[éí]`],
      words: 'hice puse di conseguí preparé separé retiré generé liberé hicimos pusimos dimos',
      except: `
        qué sé sí así aquí allí ahí mí café té dé esté porqué josé entendí encontré busqué miré
        revisé abrí elegí oí escuché pregunté intenté mostré consulté verifiqué comprobé leí perdí
        pensé creí equivoqué expliqué mencioné seleccioné olvidé resalté marqué esperé comparé
        recibí casi ofrecí propuse sugerí recomendé`,
    },
    weDid: {
      forms: [String.raw`\p{L}{3,}(?:amos|imos)`],
      except: 'vamos estamos tenemos podemos queremos hablamos vimos íbamos fuimos damos',
    },
    future: {
      forms: [String.raw`\p{L}+(?:ar|er|ir|dr|br|rr)é`],
      except: 'preparé separé retiré generé liberé borré cerré',
    },
    // What may be done before there is a booking is left out.
    done: {
      forms: [String.raw`\p{L}{2,}(?:ad|id)[oa]s?`],
      words: `hecho hecha hechos puesto puesta inscrito dentro adentro`,
      except: `
        ocupado ocupada limitado limitada incluido incluida destinado pensado pensada diseñado
        diseñada llamado indicado seleccionado seleccionada elegido elegida marcado marcada resaltado
        tomado tomada podido tenido tenida sido estado lado demasiado demasiada pasado pasada nada
        agotado agotada cada encontrado entendido oído buscado mirado revisado mostrado intentado
        comprobado consultado verificado leído dicho preguntado mencionado escuchado dado vida
        adecuado adecuada querido medida entrada salida llamada perdido perdida equivocado
        equivocada ofrecido propuesto sugerido recomendado recibido duda dudas mercado grado
        estimado estimada encantado encantada desocupado relacionado cerrado cerrada lados enseguida
        parado detenido hablado charlado conversado necesitado olvidado explicado comparado significado bienvenido bienvenida ayuda`,
    },
    present: {
      forms: [String.raw`\p{L}{3,}[ea]`],
      except:
        'viene gusta parece conviene sirve queda sería interesa falta funciona acomoda apetece vendría este esta para nueva desea prefiere quiere puede tiene hace diga toque llama llamara llamará avisa escribe manda envía contacta',
    },
    happened: {
      forms: [String.raw`\p{L}{2,}ó`, String.raw`\p{L}{3,}(?:aron|ieron)`],
      except: `
        perdió cortó agotó llenó ocupó cayó faltó falló duró empezó costó adelantó olvidó equivocó
        produjo dio sino eligió marcó pidió dijo seleccionó escogió mencionó comentó indicó preguntó
        llamó tomó rechazó hizo dijeron pidieron`,
    },
    act: {
      forms: [String.raw`\p{L}{2,}(?:ar|er|ir)(?:le|la|lo|les|las|los|te|se)*`],
      except: `
        ver encontrar entender oír escuchar leer abrir revisar comprobar verificar buscar consultar
        conectar acceder localizar ayudarla ayudarlo ayudarte atenderle
        atenderla atenderte saludarle saludarla hablar encontrarla encontrarlo verla verlo entenderle oírle ayudarle
        lugar cualquier ayer mujer poder`,
    },
    place: {
      words: 'calendario agenda sistema lista planilla registro libro horario programa',
    },
  },
  claims: {
    confirmed: `le confirmo|confirmamos .. @thing|#|que`,
    appointment: `
      está|queda ya? todo !ocupado|lleno|completo|cerrado|agotado|reservado|bien .. #, reunirá|verá con nosotros|el|la .. #,
      hay ya|ahora? una|un|su .. @thing .. para|a|su usted|nombre, ya hay una|un .. @thing, # está con nosotros,
      estamos|estaremos|estarán listos|preparados, pase|venga|llegue|acuda #|el, la|lo|le|te veo #|el, en el bote|bolsillo,
      sabe|saben .. que usted? viene|vendrá, ^ que usted|ustedes? viene|vendrá|vienen $, usted|ustedes ya está|están|queda|quedan .. en .. @place,
      @thing .. sigue firme|pie|vigente|activa|en, @thing .. está ahora|ya el|#|a,
      ya? tiene usted? ya? una|su|la? cita|reserva|consulta|turno, ya|ahora|entonces|conseguí tiene usted? #|el|la,
      placer|gusto|ilusión|alegría recibirle|recibirla|recibirlo|verle|verla|verlo|atenderle|atenderla|saludarle|conocerle,
      deseando|ganas|encantados|encantada|encantado|impacientes|ansiosos .. verle|verla|verlo|verte|recibirle|recibirla|conocerle|atenderle,
      ^ entonces|pues|y? quedamos #|el|así|entonces|para|en, gracias por reservar|agendar|programar|concertar|pedir|hacer|sacar|confiar,
      gracias por su|tu|la cita|reserva, disfrute|disfruta .. @thing, bien en|con su|la|tu @thing, suerte en|con su|la @thing,
      le|lo|les @present .. #, doctor|doctora|dr|dra|señor|señora|equipo .. la @present .. #, @thing .. tiene|tendrá lugar, @thing .. empieza|comienza|inicia .. #|el,
      # .. es|son .. suyo|suya|suyos $, está|queda usted .. dentro|en .. @place|$|#, está|queda dentro|adentro $|para, listos para #|el|la,
      @thing .. ahora|ya es|está #|del|el|para, @thing tiene ya|ahora? nueva|nuevo|otra|otro,
      usted|ustedes está|están|queda|quedan .. en|dentro la|el|nuestra|nuestro @place,
      @thing|# .. está|esta|aparece|figura|consta|sale .. en|dentro el|su|nuestro|la|nuestra @place,
      hora|lugar|hueco|turno|espacio|# es|son|queda ya? suyo|suya|tuyo|tuya|suyos,
      su|tu .. @thing ahora|ya? es|será|queda ahora|ya? #|el, le|la|lo|les|se|las|los le? espera|esperan #|el|en|la|a,
      encontrará|verá su|la @thing a|en|bajo, @thing .. está|queda|va|sale|figura ya? a|bajo su|nombre,
      ahora|ya|entonces viene|vendrá #|el, viene|vendrá ahora|entonces|ya #|el`,
    gone: `
      @thing .. es historia, le|la|lo|les @weDid de la|del,
      @thing .. ya no !está existe|tiene|figura|aparece|sigue|vale|consta|cuenta|es,
      @thing .. ya no está|esta en|activa|vigente|registrada|agendada|programada|confirmada|reservada,
      ya no tiene|tienes|hay|existe|figura|aparece|está|cuenta .. cita|reserva|turno|apuntado|apuntada|agendado|agendada|agenda|registrado,
      @thing .. ya no se, @happened del|de la|nuestro? .. @place, @thing .. sin efecto|validez|vigor, @thing .. dado|dada de,
      @thing .. fuera de|del, @thing|# .. vuelve|vuelven|queda|quedan|está|están otra|de|a|vez|nuevo|estar|quedar vez|nuevo|estar|quedar? libre|libres|disponible,
      @thing .. libre|disponible otra|de vez|nuevo, dimos|di|dado de baja, le|lo|la quité|saqué|borré`,
    result: `
      debería|debe|tendría estar|quedar ya? @done, @thing .. está|queda|quedó completa|completo|completada,
      @thing .. acaba de @act, se le|les dio|dieron|@happened, ^ el|su|la trámite|gestión .. está|quedó completo|completa|hecho|hecha|listo|lista,
      ha|han .. @done .. su|la @thing, @happened su|la @thing, deshice, deshicimos, rehíce, se hizo|puso|dio|@happened todo|$|con,
      ya le|la|lo|las|los? @weDid, ya está ahí|dentro|hecho|hecha|adentro|usted|listo, ya es|queda oficial|definitivo|definitiva|firme,
      ^ @thing|cambio exitosa|exitoso|hecha|hecho|lista|listo|completa|completo|confirmada $, misión|tarea|trabajo|encargo cumplida|cumplido|hecha|completada|terminado,
      todo en regla|orden|marcha, placer|gusto @act, ^ y? funcionó $, darle a confirmar, # .. quedó|queda|está .. @done,
      todo está|queda|quedó .. @done, @thing .. es fijo|fija|definitivo|definitiva|oficial|firme, ya está usted,
      dejé|dejo|dejamos .. todo|@thing .. @done, he|hemos .. @done, me|nos he|hemos ocupado|encargado, acabo|acabamos de @act, logré|conseguí|pude|pudimos|logramos|conseguimos|alcancé .. @act,
      !@future @did, ya? le|lo|la|los|las|se !@future @did|conseguimos|reservamos|agendamos|cambiamos|pusimos|dejamos|hicimos,
      ya le|lo|la|las|los dejo|tengo|pongo|agendo|reservo|anoto|apunto, le|lo|la estoy|estamos guardando|apartando|reteniendo|bloqueando|reservando el|la|#|ese|esa|su,
      se @happened .. @thing|#, @yours .. @thing .. se? @happened, @yours .. @thing fue|es|ha|resultó|salió .. exitosa|exitoso|bien|éxito,
      salió bien .. @thing, @thing .. salió bien|adelante,
      @yours .. @thing .. está|esta|queda|quedó|fue|ha|es|sido|va|viene|ya|ahora .. @done,
      @thing .. ya? está|queda|quedó lista|activa|segura|firme|vigente|hecha,
      número|código|clave|referencia|localizador de|del .. reserva|confirmación|cita|turno es,
      número|código|clave|referencia|localizador de|del .. reserva|confirmación|cita|turno .. es|será,
      ^ su|el? número|código|clave|referencia|localizador de|del reserva|confirmación|cita|turno $,
      usted|ustedes|le está|están|queda|quedan|quedó|fue|ha .. @done, ya está|queda|quedó|quedaron @done,
      ^ todo|ya|perfecto? !lista @done $`,
  },
  harmless: `
    por otra|otro|alguien|otras persona|cliente|más|llamada?, por alguien, la|lo acaba de tomar,
    acaba de tomar|ocupar|reservar|agotar* .. otra|otro|alguien, otra persona|cliente .. @happened|acaba,
    dentro de un|una|dos|tres|#, reunión|consulta|visita es, no|sin .. he|hemos .. @done, ya tengo sus|su|tus|el datos|nombre|correo|teléfono|número,
    ha|has|han elegido|escogido|seleccionado|pedido|dicho|marcado|indicado .. @done?,
    me he equivocado|confundido|perdido`,
};
