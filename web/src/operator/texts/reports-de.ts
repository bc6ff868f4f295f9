/** What tests of a calendar and timelines of calls say in German. */
import type { checks as englishChecks, timeline as englishTimeline } from './reports-en.ts';

export const checks: typeof englishChecks = {
  event_type: { found: 'Die Terminart ist da.', fix: '' },
  slots: { found: 'Es gibt freie Zeiten.', fix: '' },
  key_refused: {
    found: 'Cal.com nimmt den Schlüssel nicht an.',
    fix: 'Erzeugen Sie in Cal.com unter Settings > Developer > API keys einen neuen Schlüssel und kopieren Sie ihn ganz, mit cal_ am Anfang. Schlüssel von cal.eu gelten auf einem Server, der für cal.eu eingerichtet ist.',
  },
  slug_missing: {
    found: 'Es ist keine Terminart genannt.',
    fix: 'Tragen Sie das Ende der Adresse der Buchungsseite ein.',
  },
  event_type_unknown: {
    found: 'Das Konto hat keine Terminart dieses Namens.',
    fix: 'Nehmen Sie das Ende der Adresse der Buchungsseite.',
  },
  not_allowed: {
    found: 'Der Schlüssel darf dieses Konto oder diese Terminart nicht lesen.',
    fix: 'Nehmen Sie einen Schlüssel des Kontos, dem die Terminart gehört.',
  },
  rate_limited: {
    found: 'Cal.com hatte mit diesem Schlüssel zu viele Anfragen.',
    fix: 'Warten Sie eine Minute und prüfen Sie noch einmal; suchen Sie nach anderen Programmen mit demselben Schlüssel.',
  },
  unreachable: {
    found: 'Cal.com ist nicht zu erreichen.',
    fix: 'Prüfen Sie gleich noch einmal; status.cal.com meldet Ausfälle.',
  },
  not_calcom: {
    found: 'Was antwortet, ist nicht die API von Cal.com.',
    fix: 'Bitten Sie die Betreiber dieses Servers, CAL_API_URL anzusehen.',
  },
  paid: {
    found: 'Die Terminart kostet etwas, und im Gespräch kann nicht bezahlt werden.',
    fix: 'Wählen Sie eine kostenlose Terminart.',
  },
  unaskable_questions: {
    found: 'Sie hat Pflichtfragen, die im Gespräch nicht gestellt werden können.',
    fix: 'Machen Sie sie in Cal.com unter Event type > Advanced > Booking questions freiwillig.',
  },
  needs_confirmation: {
    found:
      'Buchungen sind nur Anfragen, bis der Gastgeber sie bestätigt; Anrufern wird das gesagt.',
    fix: 'Schalten Sie in Cal.com „Requires confirmation“ aus, wenn Gespräche mit einem festen Termin enden sollen.',
  },
  no_availability: {
    found: 'In den nächsten 30 Tagen ist keine Zeit frei.',
    fix: 'Sehen Sie in Cal.com nach Arbeitszeiten, Buchungszeitraum, Mindestvorlauf und verbundenen Kalendern.',
  },
  slots_failed: {
    found: 'Freie Zeiten lassen sich nicht lesen.',
    fix: 'Prüfen Sie noch einmal. Bleibt es dabei, bitten Sie die Betreiber dieses Servers, CAL_API_URL anzusehen.',
  },
};

export const timeline: typeof englishTimeline = {
  by: { voice: 'mit der Stimme', touch: 'durch Antippen', system: 'von selbst' },
  refusals: {
    wrong_state: 'abgelehnt: in diesem Schritt nicht möglich',
    slot_unknown: 'abgelehnt: keine angebotene Zeit',
    invalid_details: 'abgelehnt: eine Angabe fehlt oder passt nicht',
    not_allowed: 'abgelehnt: Kalender oder Anruf lassen es nicht zu',
    limit_reached: 'abgelehnt: öfter, als ein Anruf darf',
  },
  refused: (kind) => `abgelehnt: ${kind}`,
  for: (when) => `für ${when}`,
  events: {
    described: 'Terminart aus Cal.com gelesen',
    availability: 'Freie Zeiten',
    open: 'Kalender geöffnet, oder andere Tage gezeigt',
    close: 'Kalender geschlossen',
    highlight: 'Auf Zeiten hingewiesen',
    select: 'Zeit gewählt',
    release: 'Zeit aufgegeben',
    held: 'Zeit reserviert',
    hold_failed: 'Zeit ließ sich nicht reservieren',
    hold_ending: 'Reservierung läuft bald ab',
    hold_expired: 'Reservierung abgelaufen',
    details: 'Angaben gemacht',
    book: 'Buchung abgeschickt',
    booked: 'Gebucht',
    book_failed: 'Buchung gescheitert',
    series: 'Reihe von Buchungen',
    timezone: 'Zeitzone oder Uhr geändert',
    find: 'Frühere Buchung gesucht',
    found: 'Frühere Buchung gefunden',
    find_failed: 'Frühere Buchung nicht gefunden',
    move: 'Neue Zeit gesucht',
    reschedule: 'Verschiebung abgeschickt',
    cancel: 'Absage abgeschickt',
    changed: 'Buchung geändert',
    change_failed: 'Änderung gescheitert',
    booking_changed: 'Buchung anderswo geändert',
    silent: 'Anrufer still',
    sign_of_life: 'Anrufer wieder da',
    unanswered: 'Druck ohne Antwort',
    again: 'Weitere Buchung begonnen',
    takeover: 'Ein anderer Agent hat übernommen',
  },
  calls: {
    began: 'Gespräch begann',
    ended: 'Gespräch endete',
    'caller away': 'Verbindung des Anrufers weg',
    'caller back': 'Verbindung des Anrufers wieder da',
    'claim dropped': 'Unwahren Satz zurückgehalten',
    'voice failed': 'Stimme ausgefallen',
    'voice restarted': 'Stimme neu gestartet',
    'handover shown': 'Gezeigt, wie man einen Menschen erreicht',
    'handover started': 'Ein Mensch wird angerufen',
    'handover answered': 'Ein Mensch hat übernommen',
    'handover failed': 'Kein Mensch zu erreichen',
    'handover over': 'Der Mensch hat aufgelegt',
  },
};
