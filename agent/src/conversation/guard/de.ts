import { DE_FORMS } from './de-forms.ts';
import { DE_TIMES } from './de-times.ts';
import type { LexiconWords } from './lexicon.ts';

/** German. */
export const DE: LexiconWords = {
  language: 'de',
  times: DE_TIMES,
  clauses: {
    breaks: `aber !noch|nicht|nichts|kein|keine|keinen, denn, weil, da Sie|wir|ich, sondern, jedoch, allerdings, dass, also`,
    ands: `und, sowie`,
    subjects: `
      ich, wir, sie, es, er, das, der, die, ihr, ihre, alles, nichts, niemand, habe, hab, haben,
      ist, sind, wird, bin, trage, schon, damit`,
    conditions: `
      wenn, falls, sobald, bevor, ehe, ob, bis Sie|ich|wir, nachdem, sofern, solange, sollten Sie,
      sollte der|das|es, erst wenn`,
    unconditional: `^ nachdem .. jetzt|nun|bereits|schon`,
    undecided: `sonst, weitere, weiteren, andere, fragen, nichts, etwas`,
    dependent: `dass, ob, wenn, bis, bevor, damit`,
    decisions: `
      bestätigen, zustimmen, einverstanden, ja sagen, wählen, aussuchen, passt, passen, recht ist,
      möchten, wollen, tippen, drücken, klicken, ausfüllen, angeben, sagen, nennen, eingeben,
      entscheiden, weiß, sehe, habe, haben, vorliegt, zusagt, zusagen, gefällt, schicken, mögen,
      ausgewählt, stimmt, richtig, korrekt, in ordnung, ja`,
  },
  negations: `
    erst, nicht, kein, keine, keinen, keinem, keiner, nichts, nie, niemals, niemand, ohne, weder,
    nein`,
  openers: `
    mit|an|unter|bei|zu|von|in|auf|für|um|ab welcher|welche|welchem|welchen|wen|wem|wann|wie,
    und|oder|also|okay|gut|dann|aber|entschuldigung|so? soll|sollen|sollte|kann|könnte|könnten|können|darf|dürfen|möchten|wollen|würden|würde|wären|wäre|haben|hat|ist|sind|wurde|war|waren|wird|werden|gibt|was|wann|wo|wie|wer|welche|welcher|welchen|welches|warum|wofür|für|hatten|passt|um|sie,
    wünschen, darf, brauchen, war, haben Sie, an welchem`,
  opensQuestions: false,
  modals: `
    kann, können, könnte, könnten, soll, sollen, sollte, darf, dürfen, möchte, möchten, würde,
    würden, werde, werden, wird, muss, müssen, müsste, will, wollen, lassen, hätte, hätten`,
  futures: `werde, werden, wird`,
  infinitives: ``,
  modalsAfter: `
    werden kann|könnte|soll|sollen|muss|können?, wird, zu werden, haben möchten|wollen|soll,
    werden $, werden #, werden`,
  finite: `
    ist, sind, bin, wurde, wurden, habe, hab, haben, hat, steht, stehen, dass, bestätigen, sagen,
    mitteilen`,
  agent: `ich, wir, hab, habe`,
  done: {
    booked: `
      ist ihnen sicher, sind sie .. # dabei, termin|termine gemacht|ausgemacht,
      buchung|reservierung|termin ist|wäre jetzt|nun? durch|drin|gemacht, hab|habe sie .. drin,
      konnte|konnten .. gebucht|reserviert|eingetragen|vereinbart werden?,
      konnte|konnten .. buchen|eintragen|reservieren|vereinbaren, gebucht, gebuchte, eingebucht,
      eingetragen, eingeplant, terminiert, vereinbart, gemacht für|#, angelegt, festgemacht,
      festgelegt, fixiert, notiert, eingeschrieben, angemeldet, aufgenommen,
      sie|termin|es|das|alles ist|sind|steht|stehen jetzt|nun|fest|schon? in|im unserem|unserer? kalender|system|terminplan|buch,
      termin|buchung|reservierung steht, hat geklappt, klappt $, durchgegangen, erfolgreich,
      unter dach und fach, gehört ihnen, ist ihrer, ihr termin ist drin, sind drin|dabei, ist drin,
      verbucht, abgemacht, steht $, untergebracht, im kalender vermerkt, ausgemacht, geblockt,
      gesichert, vergeben an`,
    confirmed: `
      termin|buchung fix, bestätigt, bestätigte, fest zugesagt, zugesagt, garantiert, steht fest,
      ist fix, verbindlich`,
    reserved: `
      reserviert, freigehalten, vorgemerkt, zurückgelegt, blockiert,
      halte ihnen|den|das|es|die|diesen, wird|ist für Sie gehalten, für Sie gehalten, gehalten`,
    moved: `
      umgetragen, konnte|konnten .. verschieben|verlegen|umbuchen|ändern,
      konnte|konnten .. verschoben|verlegt|umgebucht|geändert werden, verschoben, verlegt,
      umgebucht, geändert, vorverlegt, umgelegt, vertagt, umgeplant, getauscht, aktualisiert,
      nach hinten gelegt, gelegt`,
    cancelled: `
      aus dem|unserem kalender genommen, konnte|konnten .. stornieren|absagen|löschen,
      konnte|konnten .. storniert|abgesagt|gelöscht werden, storniert, abgesagt, gelöscht,
      annulliert, gestrichen, aufgehoben, entfernt, gecancelt, ausgetragen, rausgenommen,
      herausgenommen, zurückgezogen`,
    requested: `
      buchung|anfrage|reservierung ist|wurde? eingegangen, eingegangen,
      anfrage|buchung .. gesendet|geschickt|verschickt|abgeschickt|übermittelt|raus|eingereicht,
      abgeschickt, übermittelt, eingereicht`,
    finished: `
      erledigt, alles geregelt, geregelt, alles fertig, fertig, alles klar dann, alles in ordnung,
      alles erledigt, passt alles, alles abgeschlossen, abgeschlossen, alles bereit, das wars,
      geschafft, in trockenen tüchern, alles eingerichtet, haben wir $, wäre geschafft,
      alles unter dach`,
    appointment: `
      ihr neuer|nächster|neue|nächste termin|buchung ist, sind sie .. # .. bei uns,
      sie sind .. # .. bei uns, ^ dann? bis #|dann|am|zum|nächste|nächsten|kommenden,
      wir sehen uns .. #|dann|am, sehen wir uns, ihr termin|buchung|besuch ist|findet|beginnt,
      sie haben .. einen|ihren termin, haben sie .. einen|ihren termin, wir erwarten sie,
      erwarten wir sie, freuen uns .. auf|# ihren|sie|besuch, freue mich .. auf ihren|sie,
      ich|wir erwarte|erwarten, der termin ist am|um|#, termin lautet|liegt, man sieht sich,
      sind Sie .. dran, sie kommen? .. am|# .. dran, uns .. # .. wiedersehen|sehen`,
  },
  forms: DE_FORMS,
  soft: {
    verbs: `
      eingetragen, verschoben, geändert, notiert, aufgenommen, aktualisiert, gelöscht, entfernt,
      bestätigt, abgeschickt, übermittelt, angelegt, gelegt, erledigt, gesichert, getauscht, fertig,
      gehalten, festgelegt, erfolgreich`,
    otherObjects: `
      email, mail, mailadresse, emailadresse, adresse, name, namen, nummer, telefonnummer, daten,
      formular, ansicht, zeitzone, bildschirm, den kalender, der kalender, angaben, schreibweise,
      feld, notiz, anmerkung, sprache, uhrzeitanzeige, filter, seite, wunsch, wahl, auswahl, nachricht`,
    bookingObjects: `
      unserer|meiner seite,      termin, buchung, reservierung, sie für|am|um|zum, es ist, im kalender,
      in den|unseren kalender, #`,
  },
  harmless: `
    mit|unter der|dem sie|du .. gebucht|reserviert haben|hatten|hast,
    jemand|andere|anderer|anderes .. hat|haben .. gebucht|reserviert|genommen|belegt,
    kalender|ansicht auf|zu|zur .. gestellt|umgestellt|verschoben|gesetzt|bewegt,
    von|durch jemand|jemandem|einem|einer anderem|anderen|anderer? .. gebucht|reserviert|belegt|genommen,
    ^ mit|unter|für der|dem|die|denen gebucht|reserviert|vereinbart wurde,
    danach|anschließend ist|sind .. bestätigt|gebucht|eingetragen|reserviert|fest|fertig,
    ausgebucht, fertig ausgefüllt, fast|beinahe|gleich fertig|geschafft,
    zeit|uhrzeit|stunde|platz ist|wurde|sind leider? bereits|schon belegt|vergeben|reserviert|gebucht,
    nicht fertig, komplett|vollständig|völlig gebucht|reserviert,
    haben wir noch|leider|freie|am|um|nur|auch|# .., haben wir die|eine|ein|zwei|drei,
    wann haben wir, möchten sie abgeschlossen, alles in ordnung bei, etwas geändert,
    meinung geändert, es fertig|eingetragen haben, steht am, wie|so gelegt, was haben wir,
    alles klar dann schaue|suche|sehe|such|schau|zeige|öffne|nehme|brauche|schauen`,
  idioms: `
    kein problem, keine sorge, keine sorgen, nicht nur, gar kein problem, überhaupt kein problem,
    kein thema, können den|ihren|die|ihre termin|buchung als, macht nichts, keine ursache, nicht der rede wert, warum nicht, ohne probleme,
    ohne problem, problemlos, nein nein, keine frage, zweifellos`,
  pending: `
    anfrage, angefragt, vorbehaltlich, muss noch bestätigt, noch zu bestätigen,
    noch nicht bestätigt, noch bestätigt`,
  cancellation: `stornierung, absage, storniert, abgesagt`,
  offer: {
    cues: `
      wir|sie könnten|können, machen, als freie|freien, frei, freie, freien, freier, verfügbar,
      verfügbare, möglich, offen, geöffnet, passt, passen, passend, ginge, geht, gehen, gehts,
      klappt, klappen, wie wäre|wärs|ists|ist, wir|ich hätten|hätte|haben|habe,
      hätten|hätte|haben|habe wir|ich, gibt es, gäbe es, es gibt, anbieten, biete, bieten,
      vorschlagen, schlage, soll|sollen ich|wir, möchten sie, bevorzugen, lieber, wäre,
      würde .. gehen|passen, recht, frühestens, früheste, nächste freie, der nächste, kommen sie,
      könnten sie|wir|ich, können sie|wir|ich, kann ich, ich kann, vielleicht, eventuell, buche ich,
      ich buche, nehme ich, nehmen wir, trage ich, ich trage, sagen wir, machen wir, zur auswahl,
      zur verfügung, alternativ, ansonsten, am besten, gut aus, sieht gut, noch was, noch etwas,
      platz, lücke, wollen wir, warum nicht, reserviere, eher`,
    vacant: `
      frei, freie, freien, verfügbar, möglich, offen, geöffnet, platz, lücke, passt, ginge, hätte,
      hätten`,
    exempt: `
      kalender|ansicht auf die woche, nachgesehen, nachgeschaut, geschaut, angesehen,      nicht, kein, keine, keinen, nichts, nie, leider, ausgebucht, belegt, vergeben, geschlossen,
      voll, sagten sie, meinten sie, meinen sie, sie sagten, sie meinten, prüfe, prüfen, schaue,
      schau, schauen, sehe .. nach, sehe ich nach, suche, suchen, nachsehen, nachschauen, nachsehe,
      ^ # ist #, ob, ohne, statt, anstatt, ihr termin, entschuldigung, bisher, wollten, verstanden,
      gesucht, haben sie .. #, nein, gebucht, es ist gerade|jetzt, sehen, gerade #`,
    fillers: `
      am, um, oder, und, den, der, auch, dann, uhr, vormittag, nachmittag, option, erstens,
      zweitens, vielleicht, bis, früh, zum, beispiel, also, ab, eins, zwei, drei`,
  },
  promise: {
    phrases: `
      mail|email|nachricht|zusammenfassung .. geschickt|gesendet|geschrieben|verschickt|zugeschickt,
      von|vom uns|ihm|ihr|unserem|meinem|team .. hören, hören .. von|vom uns|unserem|team|der,
      anruf von, ärztin|arzt|praxis|team|kollege|kollegin|doktor|dr|jemand ruft|schreibt|meldet,
      schicke|schicken|sende|senden|schick ihnen .. sms|nachricht|whatsapp|details|unterlagen|informationen|infos|link|erinnerung|mail|email|wegbeschreibung|zusammenfassung|angaben|daten,
      ihnen .. sms|nachricht|whatsapp|details|unterlagen|informationen|infos|link|erinnerung|wegbeschreibung .. schicken|senden|zusenden|zuschicken|zukommen,
      sms, whatsapp, per post|fax|textnachricht, rufe|ruf sie .. an|zurück, wir rufen sie,
      rufen wir sie, rufe ich sie, anrufen, zurückrufen, rückruf, ruft sie .. an|zurück,
      erinnere|erinnern sie, sie .. erinnern, erinnerung, erinnerungsanruf, erinnerungs*,
      meldet|melden sich|uns, sich .. melden, sich .. mit ihnen in verbindung,
      kontaktiert|kontaktieren, benachrichtige|benachrichtigen|benachrichtigt,
      verständige|verständigen,
      dem|der|den doktor|arzt|ärztin|team|kollegen|kollegin|praxis|chef|zahnarzt .. bescheid|sagen|mit|weiter|ausrichten|informieren|mitteilen,
      sage|gebe|geben|sagen dem|der|den|dr|frau|herrn|unserem|meinem .. bescheid,
      leite|leiten|gebe|geben .. weiter, weiterleiten, weitergeben, ausrichten,
      richte|richten .. aus, warteliste, informiere|informieren|informiert,
      maile|mailen ihnen,
      melde|melden mich|uns, geben|gebe ihnen .. bescheid .. wenn|falls|sobald .. frei,
      bescheid .. frei, frei .. bescheid, kollege|kollegin|mitarbeiter|jemand|team|arzt|ärztin wird,
      textnachricht, per email|mail .. details|unterlagen|informationen|infos,
      details|unterlagen|informationen|infos .. per|email|mail,
      werden .. angerufen|benachrichtigt|informiert|kontaktiert`,
    handOver: `
      verbinde|verbinden sie|ich|wir, sie .. verbinden|verbunden|weiterverbunden|weiterverbinden,
      stelle|stellen sie .. durch, durchstellen, durchgestellt, sie .. weitergeleitet|weiterleiten|übergeben,
      leite|leiten|gebe|geben|reiche|reichen sie .. weiter|ab, übergebe|übergeben sie|ich`,
    handOverOffer: `
      kann|könnte|können|könnten .. verbinden|durchstellen|weiterleiten|weiterverbinden|übergeben`,
    confirmation: `
      bestätigung .. email|mail|geht|kommt|erhalten|bekommen|schicke|unterwegs|gesendet|verschickt|an,
      einladung|kalendereinladung|mail|email ist|sind|geht|kommt .. unterwegs|raus|an|bei|da,
      mail|email|einladung|kalendereinladung .. bekommen|erhalten|kommen, postfach, posteingang,
      bestätigungsmail, bestätigungs*, per mail|email bestätigt,
      erhalten|bekommen .. bestätigung|email|einladung`,
    later: `dann, danach, anschließend, nach der|ihrer buchung, im anschluss, wenn, sobald`,
  },
  zones: `
    ihrer|unserer|ihre|unsere zeit, ortszeit, zeitzone, in berlin|london|madrid|new, utc, mez, gmt,
    bei ihnen|uns`,
};
