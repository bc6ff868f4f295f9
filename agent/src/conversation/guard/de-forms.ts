import type { FormWords } from './lexicon.ts';

/** German claims by their form. */
export const DE_FORMS: FormWords = {
  classes: {
    thing: {
      forms: [
        String.raw`\p{L}*(?:termin|termins|buchung|reservierung|beratung|gesprach|gesprachs|besuch|behandlung|sitzung|slot|anfrage|stornierung|absage|vorgang|auftrag|verschiebung|anderung|verlegung|anmeldung|vormerkung)`,
        'platz',
        'konsultation',
        'zeitfenster',
        'verabredung',
      ],
      except: 'bildschirmplatz rückfrage frage nachfrage',
    },
    yours: { words: 'ihr ihre ihren ihrem der die das den dem dieser diese diesen unser unsere' },
    // What may be done before there is a booking is left out.
    done: {
      forms: [
        String.raw`\p{L}*ge\p{L}{2,}(?:t|en)`,
        String.raw`(?:an|ab|auf|aus|ein|frei|mit|nach|um|vor|weg|weiter|zu)?(?:be|ver|er|zer|ent|miss|hinter|uber|unter|um)\p{L}{2,}(?:t|en)`,
        String.raw`\p{L}{2,}iert`,
      ],
      words: 'getan untergebracht klargemacht freigemacht fix fest klar',
      except: `
        gesehen gefunden gehört verstanden gesagt gemeint gefragt geöffnet gezeigt angezeigt
        markiert gewählt ausgewählt nachgesehen gesucht geschaut nachgeschaut angeschaut erreicht
        erkannt vergessen bekommen verwendet versucht erklärt gelesen gefiltert umgestellt
        eingeblendet genannt angegeben geprüft überprüft gerade gern gerne morgen gegen gesamten
        gesamt gestern genommen gewünscht gebeten gedacht erwähnt verpasst nachgefragt
        hervorgehoben notiert entschieden gemerkt ausgesucht vorgeschlagen angeboten gefallen
        geladen verglichen beschrieben ersten besten beiden unten bereit erst bitten berliner
        gemeinsam fehlgeschlagen gescheitert abgelehnt verweigert misslungen abgestürzt abgebrochen gesprochen
        geredet telefoniert besprochen schiefgegangen schiefgelaufen beraten belegt besetzt geschlossen vereinfacht geeignet gedauert gekostet begrenzt
        beschränkt getippt geklickt aufgeklappt eingegrenzt angehört mitbekommen verhört
        vergeben wiederholt angesehen gewartet begonnen angefangen geglaubt gehofft gewusst verraten
        unterhalten gearbeitet geholfen berechnet verloren getroffen gehabt`,
    },
    receives: {
      forms: [String.raw`\p{L}{3,}t`],
      except:
        'passt geht soll hast seid jetzt nicht sonst erst selbst bitt dort damit seit mit fast reicht',
    },
    gone: {
      words: `
        weg aus hinfällig passé geschichte gegenstandslos gestorben ungültig vorbei futsch
        dahin nichtig aufgelöst verschwunden entfallen erloschen ausgefallen`,
    },
    state: {
      words: `
        drin fest fix sicher durch gesetzt aktiv gültig offiziell safe dabei unterwegs komplett
        eingegangen raus perfekt geritzt rechtskräftig wirksam da ihrer ihnen`,
    },
    act: {
      forms: [String.raw`\p{L}{4,}(?:en|ern|eln)`],
      except: `
        finden sehen erreichen verstehen hören öffnen laden lesen prüfen erkennen bitten
        nachsehen feststellen helfen anzeigen herausfinden zuordnen abrufen`,
    },
    place: {
      words: 'kalender system terminplan liste plan buch terminbuch agenda kartei datenbank',
    },
  },
  claims: {
    confirmed: `
      ich|wir .. bestätige|bestätigen .. @thing|#, bestätige|bestätigen ich|wir .. @thing|#,
      hiermit|gern|gerne .. bestätige|bestätigen ich|wir`,
    appointment: `
      wir sind|wären .. startklar|soweit, sind|wären wir .. startklar|soweit,
      begrüßen zu dürfen, freuen|freue|schön|darauf|vorfreude .. zu sehen|begrüßen|treffen,
      danke|dank|bedanke|bedanken .. @thing, danke|dank dass sie .. getan|gebucht|reserviert,
      wünsche|wünschen .. @thing, viel|guten|gutes|schönen|schöne spaß|erfolg|@thing $|#|bei|am,
      sie stehen|sind .. auf|in|im der|unserer|unserem? @place, sie|termin|platz stehen|steht .. @place,
      @thing .. findet .. # .. statt, findet .. @thing .. # .. statt, findet # .. statt, sie .. werden|wird? .. erwartet,
      gehört|gehören .. ihnen, es gibt .. @thing .. für|auf|unter sie|ihren|ihrem, gibt es jetzt|nun .. @thing,
      # .. sind sie|wir .. bei|für uns|sie, wir sind .. # .. für sie da, ich|wir sehe|sehen sie .. #, dass sie kommen $,
      kommen sie .. # .. vorbei|zu, im sack|kasten, ich|wir habe|haben sie .. # stehen|drin, @receives sie .. #, sie treffen|kommen|sehen|besuchen|beginnen|starten .. #,
      freut|freuen sich .. auf sie|ihren|#, @thing .. läuft|lautet|geht .. auf ihren|den|# namen?,
      ich|wir habe|hab|haben .. @thing .. bekommen|erhalten, kommen sie jetzt|nun|also|damit|dann .. #, sie kommen jetzt|nun|also|damit|dann .. #,
      werden sie .. erwartet, ihre|die @thing .. finden sie, sie finden .. ihre|ihren @thing, @yours @thing ist jetzt|nun? am|um|#,
      @yours @thing .. ist|beginnt|startet|liegt .. #, @yours @thing am|um # steht|ist|gilt,
      haben sie jetzt|nun|damit .. @thing, sie haben jetzt|nun|damit|hiermit .. @thing,
      sie haben den|ihren .. @thing, # gehört|gehören ihnen, ist|sind ihrer|ihre $`,
    gone: `
      von|aus der|dem|unserer|unserem @place runter|raus|weg|gestrichen|genommen|herunter,
      @thing .. nicht mehr stattfinden|statt|kommen, aus|von dem|der|unserem @place verschwunden|raus|weg|gelöscht,
      @thing .. existiert|gibt|gilt|findet|besteht|steht|haben .. nicht|keinen|keine .. mehr .. statt?,
      sie .. keinen|keine @thing .. mehr, kein|keinen|keine @thing mehr,
      @thing .. nicht mehr gültig|aktiv|da|vorhanden|im|in|bei|eingetragen|gebucht|aktuell,
      sie .. nicht mehr angemeldet|eingetragen|gebucht|dran|dabei|im|auf|eingeplant|vorgemerkt,
      @thing .. entfällt|erübrigt|verfällt|erlischt,
      @thing .. fällt|fallen .. aus|weg|flach, @thing .. ist|sind|wäre .. @gone, ist|sind @yours @thing .. @gone,
      @thing .. wieder|erneut frei|verfügbar|offen|zu, aus|vom dem|unserem|der @place|tisch,
      # .. ist|wird wieder frei|verfügbar|offen`,
    result: `
      ich|wir hab|habe|haben .. @done, hab|habe|haben ich|wir .. @done,
      hab|habe sie|es|das|den|ihn|alles|# .. @done,
      @thing .. ging|kam|lief .. durch|rein|raus|klar|gut, wird|steht|gilt|werden .. als gebucht|bestätigt|reserviert|eingetragen|storniert,
      alles|so paletti|gebongt|geritzt|roger, das hätten|haben wir $, wir sind|wären .. verabredet|klar, sind wir .. verabredet,
      @thing .. hat|haben jetzt|nun? .. neue|neuen|neues|andere|anderen,
      ich|wir konnte|konnten .. @act $, ich|wir .. @act konnte|konnten|durfte|durften,
      ist|ists es|das jetzt|nun|damit? offiziell|amtlich|fix|perfekt|definitiv|endgültig, es|das ist jetzt|nun|damit? offiziell|amtlich|fix|perfekt|definitiv|endgültig,
      ^ @thing @done|@state|erfolgreich|fertig|erledigt $, ist alles .. @done, konnte|konnten ich|wir .. @act $,
      @yours .. @thing .. ist|sind|wurde|wurden|hat|haben|war .. @done|@state,
      ist|sind|wurde|wurden|hat|haben @yours .. @thing .. @done|@state,
      @thing .. @done ist|sind|wurde|wurden|worden|hat,
      sie sind|wurden .. @done|drin|dabei|fest|fix, sind|wurden sie .. @done|drin|dabei,
      es|das|alles|# ist|wurde|sind|wurden|hat|wäre .. @done|drin $|worden|für|und|jetzt|nun,
      ist|wurde|sind|hat|wurden es|das|alles|# .. @done $, die|das sache|ding ist|wäre .. @done|durch|fix,
      buchungsnummer|bestätigungsnummer|referenznummer|buchungscode|terminnummer|vorgangsnummer|buchungsreferenz|reservierungsnummer,
      @thing .. hat|haben .. funktioniert|geklappt, ist erfolgt|durch|durchgegangen|durchgelaufen|erfolgt $,
      @thing .. ist|sind .. im|in|auf|unter dem|unserem|ihrem? .. @place|dach`,
  },
  harmless: `
    von|an|durch jemand|anderen|einem|einen|eine|andere .. gebucht|vergeben|reserviert|genommen,
    brauche|brauchen|benötige|nennen|haben .. buchungsnummer|bestätigungsnummer|referenznummer,
    sie haben .. @thing .. gewählt|ausgewählt|ausgesucht|genannt|angetippt|markiert|angeklickt,
    fehler|vorschlag|notiz|angebot|vorschläge|versehen gemacht, auswahl|optionen|zeiten|möglichkeit .. gegeben,
    ich|wir .. mich|uns .. gefreut|geirrt|vertan|verhört|verlesen|getäuscht`,
};
