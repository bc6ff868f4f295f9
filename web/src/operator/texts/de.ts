/** German, with the polite form of address. */
import type { Texts } from './en.ts';
import { embed, forget, secret } from './embed-de.ts';
import { checks, timeline } from './reports-de.ts';

export const texts: Texts = {
  brand: 'In-Call Calendar',
  agents: 'Agenten',
  skip: 'Zum Inhalt',
  loading: 'Wird geladen…',
  retry: 'Noch einmal versuchen',
  refresh: 'Aktualisieren',
  more: 'Mehr anzeigen',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  optional: '(freiwillig)',
  status: {
    name: 'Server, Anrufe und Kalender',
    asking: 'Der Server wird gefragt…',
    server: {
      ready: 'Server bereit',
      version: (version) => `Server bereit (${version})`,
      not_ready: 'Server nicht bereit',
      silent: 'Server nicht erreichbar',
    },
    database: { answers: 'Datenbank antwortet', silent: 'Datenbank antwortet nicht' },
    unknown: 'Anrufe und Kalender unbekannt',
    noMedia: 'Medienserver antwortet nicht',
    calls: (count) =>
      count === 0
        ? 'Gerade keine Anrufe'
        : count === 1
          ? 'Gerade 1 Anruf'
          : `Gerade ${count} Anrufe`,
    waiting: (count) =>
      count === 1 ? '1 Anruf wartet auf einen Agenten' : `${count} Anrufe warten auf einen Agenten`,
    workers: {
      heard: (when) => `Worker meldete sich ${when}`,
      before: (when) => `Worker unbekannt: zuletzt gehört ${when}`,
      never: 'Worker unbekannt: noch keiner gehört',
    },
    calendars: {
      answered: (when) => `Cal.com antwortete ${when}`,
      some: (count, all, when) => `Cal.com antwortete für ${count} von ${all} Agenten, ${when}`,
      fails: (count, all) => `Cal.com versagt für ${count} von ${all} Agenten`,
      unknown: 'Cal.com seit einer Stunde nicht gefragt',
    },
    at: (time) => `Stand ${time}`,
  },

  development:
    'Entwicklungsmodus: Wer an diesem Rechner sitzt, gilt ohne Anmeldung als Eigentümer. Halten Sie diesen Server vom Netz fern.',
  noEncryption:
    'Dieser Server kann noch keine Cal.com-Schlüssel aufbewahren: Setzen Sie ENCRYPTION_KEY und starten Sie ihn neu.',
  off: {
    title: 'Dieser Server hat keine Eigentümer',
    lead: 'Agenten gehören Eigentümern, und keine Einstellung sagt, wer einer sein könnte. Setzen Sie AUTH_ISSUER mit AUTH_JWKS_URL oder AUTH_SECRET, auf dem eigenen Rechner AUTH_DEVELOPMENT=1, und starten Sie den Server neu.',
  },

  signIn: {
    title: 'Anmelden',
    why: {
      missing: 'Fügen Sie ein Zugangs-Token des Dienstes ein, der Sie anmeldet.',
      expired:
        'Ihr Token ist abgelaufen. Fügen Sie ein neues ein: Nichts von dem, was Sie eingegeben haben, geht verloren.',
      refused:
        'Dieses Token gilt hier nicht. Fügen Sie ein anderes ein: Nichts von dem, was Sie eingegeben haben, geht verloren.',
    },
    label: 'Zugangs-Token',
    hint: 'Bleibt nur im Speicher dieses Tabs und ist weg, wenn er geschlossen wird.',
    submit: 'Weiter',
    missing: 'Fügen Sie zuerst ein Token ein.',
    wrongForm:
      'Das ist kein Token: Es hat Leerzeichen oder andere Zeichen, die darin nicht vorkommen.',
    signOut: 'Abmelden',
  },

  failure: {
    no_connection:
      'Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    bad_answer:
      'Die Antwort des Servers ist unverständlich. Ist diese Seite so neu wie der Server?',
    rate_limited: 'Zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es noch einmal.',
    not_found: 'Das gibt es nicht: gelöscht, oder es gehört Ihnen nicht.',
    auth_unavailable: 'Der Dienst, der Sie anmeldet, ist gerade nicht zu erreichen.',
    encryption_unavailable:
      'Der Server kann keinen Cal.com-Schlüssel aufbewahren: Ihm fehlt ENCRYPTION_KEY.',
    calendar_disabled:
      'Es gibt noch nichts zu prüfen: Speichern Sie zuerst einen Cal.com-Schlüssel und eine Terminart.',
    unavailable: 'Cal.com ist gerade nicht zu erreichen.',
  },
  failed: 'Das hat nicht geklappt.',

  list: {
    new: 'Neuer Agent',
    noEventType: 'Keine Terminart',
    access: { private: 'Nur Sie', public: 'Öffentlich', signed: 'Angemeldete Besucher' },
  },
  lamp: {
    works: 'Kalender geht',
    failed: 'Kalenderprüfung gescheitert',
    untested: 'Kalender nicht geprüft',
    off: 'Kein Kalender',
  },
  tested: (when) => `geprüft ${when}`,

  first: {
    title: 'Ihr erster Agent in zwei Minuten',
    lead: 'Ein Agent spricht mit Ihren Anrufern und bucht in Ihrem Cal.com-Kalender.',
    steps: ['Namen geben', 'Cal.com verbinden', 'Verbindung prüfen', 'In Ihre Seite einsetzen'],
    stepsName: 'Schritte',
    done: 'erledigt',
    start: 'Ersten Agenten anlegen',
  },
  create: {
    title: 'Neuer Agent',
    submit: 'Anlegen und prüfen',
    busy: 'Wird angelegt…',
  },
  setup: {
    title: (name) => `${name}: Verbindung prüfen`,
    next: 'Weiter: in Ihre Seite einsetzen',
    anyway: 'Ohne funktionierenden Kalender weiter',
    correct: 'Berichtigen und neu prüfen',
  },

  tabs: {
    settings: 'Einstellungen',
    embed: 'Einbetten',
    calls: 'Gespräche',
    bookings: 'Buchungen',
    changes: 'Änderungen',
  },
  tabsName: (name) => `Teile von ${name}`,
  tryCall: 'Gespräch ausprobieren',
  tryCallHint: 'öffnet einen neuen Tab',

  fields: {
    name: 'Name des Agenten',
    nameHint: 'So nennt sich der Agent.',
    description: 'Beschreibung',
    descriptionHint: 'Für Sie; Anrufer sehen sie nie.',
    language: 'Sprache des Agenten',
    languages: { en: 'Englisch', de: 'Deutsch', es: 'Spanisch' },
    voice: 'Stimme',
    voiceHint: 'Wie der Anbieter der Stimmen sie nennt; leer für die des Servers.',
    cal_enabled: 'Bucht in Cal.com',
    cal_api_key: 'API-Schlüssel von Cal.com',
    cal_api_keyHint:
      'In Cal.com: Settings > Developer > API keys. Wird verschlüsselt aufbewahrt und nie wieder gezeigt.',
    cal_event_type_slug: 'Terminart',
    cal_event_type_slugHint:
      'Das Ende der Adresse ihrer Buchungsseite, wie „consultation“ in cal.com/you/consultation.',
    cal_event_type_id: 'Nummer der Terminart',
    cal_timezone: 'Zeitzone',
    cal_timezoneHint: 'Wo der Gastgeber ist, zum Beispiel Europe/Berlin.',
    greeting: 'Erster Satz',
    greetingHint: 'Leer für den des Agenten. Höchstens 500 Zeichen.',
    instructions: 'Anweisungen',
    instructionsHint:
      'Was er wissen und wie er sprechen soll. Die Schutzregeln heben sie nicht auf. Höchstens 8.000 Zeichen.',
    access: 'Wer anrufen darf',
    accesses: {
      private: 'Nur Sie',
      public: 'Alle, von den Seiten unten',
      signed: 'Besucher, die Ihr eigener Server angemeldet hat',
    },
    allowed_origins: 'Seiten, die anrufen dürfen',
    allowed_originsHint: 'Ursprünge wie https://www.example.com, einer je Zeile, ohne Pfad.',
    calls_per_day: 'Höchstens Gespräche am Tag',
    transfer_mode: 'Übergabe an einen Menschen',
    transfers: {
      none: 'Nein',
      show: 'Zeigen, wie man einen erreicht',
      transfer: 'Anruf weiterleiten',
      dial: 'Diesen Menschen dazuholen',
    },
    transfer_to: 'Nummer oder Adresse dieses Menschen',
    transfer_toHint:
      'Eine Nummer mit Landesvorwahl (+49 …) oder ein Link, der mit https:// beginnt. Wo nicht weitergeleitet werden kann, wird sie gezeigt und gesagt.',
    transfer_sentence: 'Was der Agent dabei sagt',
    visitor_secret: 'Geheimnis für Besucher',
  },
  fault: {
    required: 'Bitte füllen Sie das aus.',
    not_an_origin:
      'Eines davon ist kein Ursprung. Nötig sind Schema und Rechnername, wie https://example.com.',
    not_a_count: 'Geben Sie eine ganze Zahl von 1 bis 100.000 an.',
    not_a_zone: 'Das ist keine Zeitzone. Nötig ist ein Name wie Europe/Berlin.',
    too_long: 'Das ist zu lang.',
    refused: 'Der Server nimmt das nicht an.',
  },
  key: {
    ends: (hint) => `Ein Schlüssel ist gespeichert. Er endet auf ${hint}.`,
    replace: 'Schlüssel ersetzen',
    remove: 'Schlüssel entfernen',
    keep: 'Gespeicherten Schlüssel behalten',
    willGo: 'Der Schlüssel wird beim Speichern entfernt.',
    label: 'Neuer API-Schlüssel von Cal.com',
  },

  settings: {
    basics: 'Allgemeines',
    calendar: 'Kalender',
    speech: 'Was er sagt',
    access: 'Wer anrufen darf',
    transfer: 'Übergabe',
    save: 'Speichern',
    saving: 'Wird gespeichert…',
    saved: 'Gespeichert.',
    discard: 'Änderungen verwerfen',
    unsaved: (count) =>
      count === 1
        ? '1 Änderung ist nicht gespeichert'
        : `${count} Änderungen sind nicht gespeichert`,
    nothing: 'Alles ist gespeichert',
    wrong: 'Sehen Sie sich einige Felder noch einmal an.',
    conflict:
      'Der Agent wurde inzwischen anderswo geändert. Was Sie eingegeben haben, ist noch da; sehen Sie es durch und speichern Sie noch einmal.',
    theirs: (value) => `Anderswo gespeichert: ${value}`,
    nothingThere: '(leer)',
  },
  test: {
    button: 'Verbindung prüfen',
    running: 'Cal.com wird gefragt…',
    savedOnly: 'Geprüft wird, was gespeichert ist. Speichern Sie zuerst Ihre Änderungen.',
    good: 'Der Agent kann in diesem Kalender buchen.',
    bad: 'Der Agent kann noch nicht buchen.',
    ok: 'Gut',
    attention: 'Hinweis',
    failed: 'Zu beheben',
  },
  checks,
  remove: {
    title: 'Diesen Agenten löschen',
    lead: 'Sein Cal.com-Schlüssel, seine Gespräche und seine Einstellungen gehen mit ihm. Buchungen bleiben in Cal.com.',
    button: 'Agenten löschen',
    ask: (name) => `${name} löschen?`,
    warn: 'Seiten, in die dieser Agent eingebettet ist, können keine Gespräche mehr beginnen. Das lässt sich nicht rückgängig machen.',
    yes: 'Ja, löschen',
  },

  embed,
  secret,
  forget,

  calls: {
    title: 'Gespräche',
    filter: 'Was daraus wurde',
    all: 'Alle Gespräche',
    empty: 'Noch keine Gespräche.',
    emptyFiltered: 'Keine solchen Gespräche.',
    live: 'Läuft gerade',
    channels: { browser: 'im Browser', phone: 'am Telefon' },
    outcomes: {
      booked: 'Gebucht',
      moved: 'Verschoben',
      cancelled: 'Abgesagt',
      none: 'Nichts gebucht',
      failed: 'Gescheitert',
      handed_over: 'Übergeben',
    },
    unknown: 'Nicht bekannt',
    lasted: (duration) => `dauerte ${duration}`,
    since: (duration) => `seit ${duration}`,
  },
  call: {
    title: (when) => `Gespräch vom ${when}`,
    back: 'Alle Gespräche',
    outcome: 'Was daraus wurde',
    length: 'Dauer',
    channel: 'Wie',
    end: 'Wie es endete',
    ends: {
      hung_up: 'Der Anrufer hat aufgelegt',
      goodbye: 'Beide haben sich verabschiedet',
      gone: 'Der Anrufer ging weg',
      stopped: 'Der Server hat es beendet',
      lost: 'Die Verbindung riss ab',
    },
    timeline: 'Was geschah',
    timelineEmpty: 'Es wurde nichts aufgezeichnet.',
    waits: (count) =>
      count === 0
        ? 'Cal.com brauchte nie länger als 2 Sekunden.'
        : count === 1
          ? 'Cal.com brauchte einmal länger als 2 Sekunden.'
          : `Cal.com brauchte ${count}-mal länger als 2 Sekunden.`,
    waited: (seconds) => `${seconds} s auf Cal.com gewartet`,
    unanswered: 'Cal.com hat darauf nie geantwortet',
  },
  timeline,
  bookings: {
    title: 'Buchungen',
    empty: 'Noch keine Buchungen.',
    statuses: {
      confirmed: 'Bestätigt',
      moved: 'Verschoben',
      cancelled: 'Abgesagt',
      pending: 'Wartet auf den Gastgeber',
    },
    minutes: (count) => `${count} Min.`,
    one: (when) => `Buchung für ${when}`,
    back: 'Alle Buchungen',
    status: 'Stand',
    when: 'Wann',
    made: 'Gebucht am',
    attendee: 'Wer',
    email: 'E-Mail',
    noAttendee: 'Cal.com sagt gerade nicht, für wen sie ist.',
    attendeeErrors: {
      forgotten: 'Für wen sie war, wurde hier auf Wunsch vergessen.',
      calendar_disabled:
        'Der Agent hat jetzt keinen Kalender; Cal.com kann nicht gefragt werden, für wen sie ist.',
      not_found: 'Cal.com hat diese Buchung nicht mehr.',
    },
    privacy:
      'Name und E-Mail kennt nur Cal.com; sie wurden erfragt, als Sie diese Buchung geöffnet haben.',
    call: 'Das Gespräch, in dem sie gemacht wurde',
  },
  audit: {
    title: 'Änderungen an diesem Agenten',
    empty: 'Es sind keine Änderungen aufgezeichnet.',
    lead: 'Welche Felder wann geändert wurden; nie, was darin stand.',
    fields: (names) => `Felder: ${names}`,
    actions: {
      create: 'Angelegt',
      update: 'Geändert',
      delete: 'Gelöscht',
    },
  },
};
