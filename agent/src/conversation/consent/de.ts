/** German words of consent. */
import { DE_NUMBERS } from './de-numbers.ts';
import { list, type Lexicon } from './lexicon.ts';

/** `dann buchen Sie das halt`: without a comma before it, and with `dann`, it stops nothing. */
const HALT_AFTER_DANN =
  /(?<=(?<!\p{L})dann\s+(?:\p{L}+\s+){1,4}(?:es|das|ihn|sie|den|die|wir|ich|termin)\s+)halt(?![\p{L}\p{M}])(?!\s+mal(?!\p{L}))/giu;
/** `tragen Sie mich halt ein`. */
const HALT_IN_BETWEEN =
  /(?<=(?<!\p{L})(?:dann|wir|sie|es|das|ihn|den|mich|ist|ich|machens|machs)\s+)halt(?=\s+(?:so|ein|den|diesen|die|das|am|um)(?!\p{L}))/giu;
/** `stimmt, ne?` asks for a nod; after a bare `ja` it may be `nee`. */
const NE_TAG =
  /(?<=(?<!\p{L})(?:stimmt|passt|richtig|korrekt|genau|gut|so|mir|geht|klar|ordnung|recht),?\s+)ne(?=\s*\?)/giu;

/** `ich kann nicht absagen`, `ich will ihn nicht mehr absagen`: says that it is not cancelled, and not why. */
const NOT_CANCELLING =
  /(?<![\p{L}\p{M}])nicht(?=(?:,?\s+(?:mehr|jetzt|heute|doch|wirklich|eigentlich|unbedingt|gleich|sofort|einfach|so|mal|zu|äh|ähm|hm),?)*\s+(?:absagen|stornieren|löschen|streichen|canceln)(?![\p{L}\p{M}]))/giu;

export const DE: Lexicon = {
  contractions: {
    buchens: 'buchen sie es',
    fürs: 'für das',
    gehts: 'geht es',
    ists: 'ist es',
    machens: 'machen sie es',
    machs: 'mach es',
    ok: 'okay',
    okey: 'okay',
    passts: 'passt es',
    stimmts: 'stimmt es',
  },
  rereads: [
    [HALT_AFTER_DANN, 'eben'],
    [HALT_IN_BETWEEN, 'eben'],
    [NE_TAG, 'gell'],
    [NOT_CANCELLING, 'niemals'],
  ],
  slots: {
    it: list('es, das, ihn, sie, den, die, diesen, diese, dies'),
    ihn: list(`
      ihn, sie, den, den termin, diesen termin, meinen termin, die buchung, diese buchung,
      meine buchung, die reservierung
    `),
    want: list('brauche, will, möchte'),
    what: list(`
      {it}, den termin, diesen termin, meinen termin, die buchung, diese buchung, meine buchung,
      die zeit, diese zeit, die uhrzeit, das gespräch, die reservierung, die beratung
    `),
    thing: list('den termin, diesen termin, die buchung, die reservierung, die zeit'),
    you: list(', sie, du, wir'),
    book: list('buchen, buche, buch, reservieren, reserviere, nehmen, nehme, nimm'),
    fix: list('eintragen, festmachen, fest buchen, fix machen, verbindlich buchen'),
    confirm: list('bestätigen, bestätige, machen, mache, mach, tun'),
    move: list('verschieben, verschiebe, verschieb, verlegen, verlege, ändern, ändere'),
    cancel: list('absagen, stornieren, storniere, löschen, lösche, streichen'),
    absagen: list('absagen, stornieren, löschen, streichen'),
    absage: list(`
      die absage, eine absage, die stornierung, eine stornierung, das absagen, das stornieren,
      das storno, ein storno
    `),
    unfit: list(`
      geht nicht, geht nicht mehr, geht doch nicht, geht leider nicht, geht bei mir nicht,
      passt nicht, passt nicht mehr, passt doch nicht, passt leider nicht, passt mir nicht,
      passt mir doch nicht, passt mir nicht mehr, klappt nicht, klappt doch nicht,
      klappt leider nicht
    `),
    moment: list('moment, augenblick, sekunde, minute, sekündchen, momentchen, mal'),
    der: list(', der, die, das, mein, meine, diese, dieser'),
    field: list(`
      email, e mail, mail, email adresse, e mail adresse, emailadresse, mailadresse, adresse,
      nummer, telefonnummer, handynummer, rufnummer, datum, tag, schreibweise, dauer
    `),
    fields: list(`
      daten, angaben, kontaktdaten, details, name und adresse, name und die adresse,
      name und email, name und e mail, name und die email, name und die e mail, name und mail,
      name und nummer, name und telefonnummer, tag und uhrzeit, datum und uhrzeit
    `),
    all: list(', alle, alle so, so'),
    right: list('richtig, korrekt, okay, in ordnung'),
    time: list('der termin, die zeit, die uhrzeit, der tag'),
    da: list(', da, dann'),
    dann: list('da, dann'),
    order: list('buchen sie, buch, buche, reservieren sie, nehmen sie, nehmen wir'),
    between: list('mal, eben, bitte, einfach, doch'),
    mal: list(', mal, eben, bitte, einfach, doch'),
    wish: list('anmerkungen, anmerkung, fragen, frage, wünsche, änderungen, notizen'),
    send: list('bestätigung, einladung, erinnerung, link, details, mail'),
    article: list(', eine, einen, die, den'),
  },
  phrases: {
    yes: list(`
      ja, jaa, jaaa, jaha, logisch, gebongt, jaja, jo, joa, jawohl, jap, jep, jup, jepp, yes, yep, aber ja, ja doch, na klar, klar,
      klaro, ja klar, aber klar, sicher, sicherlich, aber sicher, ganz sicher, natürlich,
      aber natürlich, selbstverständlich, auf jeden fall, auf alle fälle, unbedingt, absolut,
      definitiv, genau, ganz genau, exakt, freilich, nichts lieber als das, gerne, gern, sehr gerne,
      sehr gern,
      aber gerne, bitte gerne, mit vergnügen, einverstanden, ich bin einverstanden,
      bin einverstanden, damit bin ich einverstanden, ich stimme zu, bin dabei, ich bin dabei,
      ich bin sicher,
      das möchte ich, das will ich, das hätte ich gern, das hätte ich gerne, abgemacht,
      bitte tun sie das, das wäre toll, das wäre super, das wäre gut, das wäre schön,
      ja ich will, ja will ich, ja möchte ich, das wäre prima, das wäre perfekt, das wäre nett,
      ohne zweifel, mhm, aha ja
    `),
    agreement: list(`
      okay, na dann, gut, sehr gut, alles gut, schön, sehr schön, fein, prima, super, toll, perfekt,
      wunderbar, ausgezeichnet, hervorragend, großartig, klasse, spitze, bestens, cool, passt,
      passt so, passt mir, passt mir gut, passt gut, passt perfekt, passt für mich, passt bei mir,
      es passt, das passt, das passt so, das passt mir, das passt mir gut, das passt gut,
      das passt perfekt, das passt super, stimmt, stimmt so, das stimmt, das stimmt so,
      stimmt genau, alles stimmt, stimmt alles, die passt, die passt mir, die passt gut, richtig,
      korrekt, ist richtig, in ordnung, geht in ordnung,
      geht klar, alles klar, alles richtig, alles korrekt, recht, mir recht, ist mir recht,
      das ist mir recht, soll mir recht sein, geht, das geht, geht gut, das geht gut,
      das geht bei mir, klingt gut, das klingt gut, klingt super, hört sich gut an,
      das hört sich gut an, sieht gut aus, das sieht gut aus, so ist es, so ist das, kein problem,
      gar kein problem, überhaupt kein problem, no problem, kein thema, kein ding, keine einwände,
      spricht nichts dagegen, nichts dagegen, ich habe nichts dagegen, von mir aus, meinetwegen,
      {time} passt, {time} passt mir, {time} passt gut, {time} passt mir gut, ich denke schon,
      ich glaube schon, das ist fein
    `),
    rhetorical: list('warum nicht, wieso nicht, warum eigentlich nicht, was denn sonst'),
    'order.any': list(`
      machen, {confirm} {you} {it}, {confirm} {you} das so, machen wir, machen wir so, machen sie,
      mach mal, so machen wir das, so machen wir es, das machen wir, so machen, bestätigt,
      bestätige ich, ich bestätige, ich bestätige {it}, los, los gehts, los geht es, auf gehts, auf geht es, nur zu,
      legen sie los, leg los, weiter, fortfahren, fahren sie fort, tun sie das, tu das
    `),
    'order.book': list(`
      {book} {you} {what}, {what} {book}, {what} {fix}, {what} nehme ich, {what} nehm ich,
      ich nehme {what}, ich buche {what}, ich buche, wir nehmen {what}, buchen sie, jetzt buchen,
      fest buchen, tragen sie {what} {mal} ein, trag {what} {mal} ein, tragen sie mich {mal} ein,
      trag mich {mal} ein,
      eintragen, machen sie {what} fest, mach {what} fest, buchen sie {what} ein,
      {order} {between} {what}, {thing} bestätigen
    `),
    'order.move': list(`
      {move} {you} {what}, {what} {move}, ich verschiebe {what}, jetzt verschieben
    `),
    'order.cancel': list(`
      {cancel} {you} {what}, {what} {cancel}, sagen sie {what} {mal} ab, sag {what} {mal} ab,
      ich sage {what} {mal} ab, ich storniere {what}, löschen sie {what} bitte,
      ja ich will {ihn} nicht mehr, ja ich will {absagen}, ja ich will {what} {absagen}
    `),
    'order.cancelling': list('{what} {absagen}, {absagen} {what}'),
    'verb.book': list('buchen, buchung, reservieren'),
    'verb.move': list('verschieben, verschiebe, verlegen, ändern, umbuchen'),
    'verb.cancel': list('absagen, stornieren, storniere, storno, löschen, absage'),
    keep: list(`
      behalten, behalte, beibehalten, bleiben, bleibt, bleibe, bleib, lassen, lass, lasse,
      lassen wir, belassen, dabei bleiben
    `),
    polite: list(`
      bitte, bitte schön, bitteschön, bitte sehr, danke, danke schön, dankeschön, danke sehr,
      vielen dank, vielen lieben dank, herzlichen dank, besten dank, tausend dank,
      ich danke ihnen, danke ihnen, für mich, mir, jetzt, gleich, sofort, direkt, dann, so, mal,
      einfach, einmal, ruhig, eben, doch, schon, das ist nett, sehr nett, sehr freundlich,
      das ist sehr freundlich, liebe grüße
    `),
    filler: list(`
      äh, ähm, aeh, aehm, öh, öhm, ehm, eh, hm, hmm, mm, ach, ah, oh, na, nun, tja, also, uh,
      na ja, naja, nun ja, hallo, guten tag, guten morgen, guten abend, sozusagen
    `),
    joint: list(`
      dann eben, und, ist, das, es, ihn, den termin, diesen termin, die buchung, das ist, es ist,
      das wäre,
      das klingt, das sieht, sehr, ganz, wirklich, total, alles, der termin ist, die zeit ist
    `),
    pivot: list('eigentlich, ich meine, ich meinte, entschuldigung, sorry, tschuldigung'),
    opener: list(`
      können sie, könnten sie, kannst du, könntest du, würden sie, sie können, sie dürfen,
      du kannst, ich möchte, ich will, ich würde, ich würde gern, ich würde gerne, dann können sie
    `),
    aside: list(`
      für eine person,
      keine sorge, keine ursache, keine eile, keine {wish}, keine weiteren {wish},
      ich habe keine {wish}, ich habe keine weiteren {wish}, ich habe es nicht eilig,
      kann es kaum erwarten, ich kann es kaum erwarten, ich freue mich, freue mich,
      ich freue mich drauf, ich freue mich darauf, wenn es geht, wenn das geht, wenn es recht ist,
      wenn es ihnen recht ist, wenn es ihnen nichts ausmacht, wenn sie so nett sind,
      wenn sie so freundlich sind, wenn sie möchten, macht nichts, das macht nichts,
      schicken sie mir {article} {send}, bitte schicken sie mir {article} {send},
      schick mir {article} {send}, senden sie mir {article} {send}
    `),
    closing: list(`
      nein das ist alles, nein das war alles, nein das wars, nein danke das war alles,
      nein alles gut, nein passt so, nein das passt so, nein das passt, nein das stimmt so,
      das ist alles, das war alles, das wars, das wäre alles, das wärs, sonst nichts,
      nichts weiter, nichts mehr, gell, gell?,
      {der} {field} stimmt, {der} {field} stimmt so, {der} {field} stimmt auch,
      {der} {field} stimmt genau, {der} {field} passt, {der} {field} ist {right},
      {der} {field} ist auch {right}, {der} {field} ist so {right}, {der} {fields} stimmen {all},
      {der} {fields} passen {all}, {der} {fields} sind {all} {right}, alle {fields} stimmen,
      alle {fields} sind {right}, {der} name stimmt, {der} name stimmt so, {der} name stimmt auch,
      {der} name passt, {der} name ist richtig, {der} name ist korrekt, {der} name ist so richtig,
      {der} name ist richtig geschrieben, das ist mein name, das ist {der} {field}
    `),
    suits: list(`
      ich komme {dann}, ich bin {da} da, ich werde {da} da sein, ich werde kommen, ich kann kommen,
      {dann} kann ich, {dann} komme ich, {dann} habe ich zeit, ich habe {da} zeit,
      {dann} bin ich frei, ich schaffe es, ich schaffe das, das schaffe ich, ich bin pünktlich,
      wir kommen {da}, wir sind {da} da, ich bin frei, ich habe frei, da habe ich frei,
      wir sehen uns {dann}, da habe ich nichts, ich habe nichts vor, da habe ich nichts vor
    `),
    'suits.time': list(`
      bin ich frei, habe ich zeit, habe ich frei, habe ich nichts, habe ich nichts vor,
      habe ich sonst nichts, habe ich sonst nichts vor
    `),
    goodbye: list(`
      tschüss, tschüs, ciao, auf wiederhören, auf wiedersehen, schönen tag,
      schönen tag noch, einen schönen tag noch
    `),
    'goodbye.time': list('bis dann, bis bald'),
    parting: list('wir sehen uns, ich komme, ich habe nichts'),
    'excuse.time': list(`
      {unfit}, das {unfit}, kann ich nicht, kann ich doch nicht, kann ich leider nicht,
      kann ich nicht mehr, habe ich keine zeit
    `),
    'excuse.bare': [],
    'excuse.unnamed': [],
    excuse: list(`
      da kann ich nicht, da habe ich keine zeit, ich habe keine zeit,
      ich kann nicht, ich nicht kann, ich kann nicht kommen, ich nicht kommen kann,
      ich kann leider nicht, ich kann leider nicht kommen, ich kann doch nicht,
      ich leider nicht kann, ich leider nicht kommen kann, ich schaffe es nicht,
      ich es nicht schaffe, ich {want} {ihn} nicht mehr, ich {ihn} nicht mehr {want},
      {ihn} {want} ich nicht mehr, ich schaffe es nicht mehr, ich es nicht mehr schaffe,
      ich werde es nicht schaffen, ich komme nicht, ich komme nicht mehr, ich komme doch nicht,
      ich nicht komme, ich werde nicht kommen, ich kann nicht mehr kommen, ich bin krank,
      ich krank bin, mir ist etwas dazwischengekommen, mir ist was dazwischengekommen
    `),
    busy: list(`
      muss ich arbeiten, da muss ich arbeiten, ich muss arbeiten, bin ich unterwegs,
      ich bin unterwegs, bin ich verreist, ich bin verreist, habe ich etwas anderes,
      habe ich etwas anderes vor
    `),
    reason: list('weil, denn, da ich'),
    refusal: list(`
      {absage} {unfit},
      von wegen, denkste, weg damit, quatsch, blödsinn, unsinn, hör {mal} auf, hören sie {mal} auf,
      brich {mal} ab, brechen sie {mal} ab, brich {it} {mal} ab, brechen sie {it} {mal} ab,
      legen sie {mal} auf, leg {mal} auf, schluss, bin raus,
      bin ich raus, bleiben lassen, lassen wir mal schön bleiben, nie im leben, von vorne, neu anfangen, auflegen, missverstanden, fehler, irrtum,
      nein, nee, ne, nö, noe, nicht, nichts, nie, niemals, nimmer, kein, keine, keinen, keiner,
      keinem, keines, keins, keinesfalls, keineswegs, auf keinen fall, weder, stopp, stop, halt,
      aufhören, abbrechen, abbruch, vergessen, vergiss, vergessen sie, falsch, stimmt nicht,
      anders überlegt, umentschieden, zurücknehmen, zurück, ablehnen, ich lehne {mal} ab,
      ich lehne {it} {mal} ab, verzichte,
      lassen sie es, lass es, lieber nicht, ungern
    `),
    wait: list(`
      warten, warte, warten sie, wart, moment, momentchen, augenblick, sekunde, eine sekunde,
      ein {moment}, einen {moment}, eine {moment}, moment mal, gleich noch, noch nicht,
      jetzt nicht, jetzt noch nicht, nicht jetzt, halt mal, später vielleicht, vielleicht später,
      lassen sie mich, lass mich, ich muss noch, ich muss erst, ich muss kurz, ich muss das, ich muss mal, nachschauen, abklären, ich muss nachsehen, ich schaue,
      ich schau, ich überlege, ich bin nicht sicher, ich bin mir nicht sicher,
      bin mir nicht sicher, nicht sicher, langsam
    `),
    unsure: list(`
      jein, mal sehen, mal schauen, mal gucken, schauen wir mal, sehen wir mal, gucken wir mal,
      wir schauen mal, na toll, na super, na prima, na klasse, na wunderbar, na herrlich,
      na großartig, na bestens, ja hallo, fast, beinahe,
      genug, ich weiß nicht, weiß nicht, ich weiß es nicht, weiß ich nicht, keine ahnung, vielleicht,
      eventuell, womöglich, möglicherweise, wahrscheinlich, kommt darauf an, kommt drauf an
    `),
    condition: list(`
      zu früh, zu spät, zu teuer, zu lang, zu weit, zur not, auf den namen, meines, meiner,
      an meine, aber, wenn, falls, sofern, solange, außer, nur, nur wenn, bis, bevor, sobald,
      vorausgesetzt,
      sondern, stattdessen, statt, lieber, oder, allerdings, jedoch, obwohl, unter der bedingung,
      ohne, auch, noch, zusätzlich, außerdem, andere, anderen, anderer, anderes, anders,
      ein anderer, sonst, ich brauche, ich möchte lieber, zeigen sie, sprechen mit, umbuchen auf
    `),
    question: list(`
      was, wo, wann, wer, wen, wem, wie, wieso, warum, welche, welcher, welches, welchen, ist der,
      ist die, ist mein, ist meine,
      kann ich, darf ich, muss ich, bekomme ich, ist es, ist das, gibt es, haben sie, sind sie,
      frage, wie bitte
    `),
    detail: list(`
      montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, heute, morgen,
      übermorgen, vormittag, vormittags, nachmittag, nachmittags, mittag, mittags, abend, abends,
      woche, tag, uhr, uhrzeit, stunde, stunden, minuten, früher, später, nächste, nächsten, zeit,
      datum, name, adresse, mailadresse, email, telefonnummer, handynummer, nummer, personen,
      person, leute, zu zweit, zu dritt, meinen pass, den pass, meinen reisepass, pass auf,
      meine frau, mein mann, @
    `),
  },
  glue: list(`
    um, am, im, an, auf, den, der, dem, die, für, ab, bei, mit, als, punkt, minus, unterstrich,
    at, dot, ät, @, +
  `),
  numbers: DE_NUMBERS,
};
