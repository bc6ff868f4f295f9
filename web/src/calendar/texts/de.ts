/** German, with the polite form of address. */
import type { Texts } from '../texts.ts';
import type { AgentWords } from './agent-words.ts';
import { PLACES } from './places.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const freeTimes = (count: number) => plural(count, 'freie Zeit', 'freie Zeiten');

export const language = 'de';

export const texts: Texts = {
  panelName: 'Terminkalender',
  chooseTitle: 'Zeit wählen',
  detailsTitle: 'Ihre Angaben',
  bookedTitle: 'Ihr Termin ist gebucht',
  requestedTitle: 'Anfrage gesendet',
  close: 'Kalender schließen',
  duration: (minutes) =>
    minutes % 60 === 0 && minutes >= 60
      ? plural(minutes / 60, 'Stunde', 'Stunden')
      : `${minutes} Min.`,
  withHost: (host) => `mit ${host}`,
  range: { '1w': '1 Woche', '2w': '2 Wochen', '1m': '1 Monat', '3m': '3 Monate' },
  rangeName: 'Gezeigter Zeitraum',
  lengthName: 'Dauer des Termins',
  previous: 'Frühere Tage',
  next: 'Spätere Tage',
  options: 'Optionen',
  today: 'Heute',
  tomorrow: 'Morgen',
  goToSoonest: 'Nächste freie Zeit',
  soonest: 'Früheste freie Zeit',
  paid: 'Dieser Termin wird beim Buchen bezahlt, auf einer eigenen Seite.',
  paidLink: 'Buchungsseite öffnen',
  filter: {
    name: 'Welche Zeiten',
    part: { morning: 'Vormittags', afternoon: 'Nachmittags', evening: 'Abends' },
    more: 'Tage und Stunden',
    weekdays: 'Wochentage',
    notBefore: 'Nicht vor',
    startBefore: 'Beginn vor',
    anyTime: 'Jederzeit',
    only: (days) => `Nur ${days}`,
    not: (days) => `Nicht ${days}`,
    from: (time) => `Ab ${time}`,
    before: (time) => `Vor ${time}`,
    until: (time) => `Bis ${time}`,
    asYouSaid: (words) => `${words}, wie Sie gesagt haben`,
    remove: 'Entfernen:',
  },

  zoneYours: (name) => `Zeiten in Ihrer Zeitzone (${name})`,
  zoneHosts: (name) => `Zeiten in der Zeitzone des Gastgebers (${name})`,
  zoneOther: (name, city) => `Zeiten in ${city} (${name})`,
  showYours: (city) => `Ihre Zeit zeigen (${city})`,
  showHosts: (city) => `Zeit des Gastgebers zeigen (${city})`,
  zoneLabel: 'Zeitzone',
  zoneIsYours: (city) => `${city} (Ihre)`,
  zoneIsHosts: (city) => `${city} (Gastgeber)`,
  allZones: 'Alle Zeitzonen',
  shortClock12: '12 Std.',
  shortClock24: '24 Std.',
  clock12: 'Uhr mit 12 Std.',
  clock24: 'Uhr mit 24 Std.',

  freeTimes,
  noTimes: 'Keine Zeiten',
  unread: 'Noch nicht bekannt',
  gone: 'nicht mehr frei',
  slotListName: 'Freie Zeiten. Die Pfeiltasten gehen von einer zur anderen.',
  timesOf: (day) => `Zeiten am ${day}`,
  suggested: 'Vorschlag',
  seatsLeft: (count) => plural(count, 'Platz frei', 'Plätze frei'),
  pickDay: 'Wählen Sie einen Tag, um seine Zeiten zu sehen.',
  monthKeys: 'Die Pfeiltasten gehen tageweise, Bild auf und Bild ab monatsweise.',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',

  loading: 'Freie Zeiten werden nachgesehen…',
  refreshing: 'Wird aufgefrischt…',
  staleAge: (age) => `Stand: ${age}`,
  justNow: 'gerade eben',
  minutesAgo: (minutes) => `vor ${plural(minutes, 'Minute', 'Minuten')}`,
  hoursAgo: (hours) => `vor ${plural(hours, 'Stunde', 'Stunden')}`,
  slotsFailed: 'Die freien Zeiten lassen sich gerade nicht nachsehen.',
  retry: 'Noch einmal versuchen',
  emptyTitle: 'Hier ist nichts frei',
  emptyFiltered: (filter) => `In diesen Tagen ist nichts frei für: ${filter}.`,
  emptyPlain: 'In diesen Tagen ist alles vergeben.',
  laterDates: 'Spätere Tage ansehen',
  nextAvailable: (day) => `Nächste freie Zeit: ${day}`,
  showAll: 'Alle Zeiten zeigen',
  alternatives: 'Andere Zeiten',
  dismiss: 'Ausblenden',

  when: 'Wann',
  hostTime: (time, city) => `${time} in ${city}, beim Gastgeber`,
  changeTime: 'Andere Zeit wählen',
  holdAsking: 'Diese Zeit wird für Sie reserviert…',
  holdMinutes: (minutes) => `Noch ${plural(minutes, 'Minute', 'Minuten')} für Sie reserviert`,
  holdEnding: 'Nur noch weniger als eine Minute für Sie reserviert',
  holdNone: 'Nicht reserviert, aber frei: Sie können diese Zeit trotzdem buchen.',
  requiredMark: '(erforderlich)',
  optionalMark: 'freiwillig',
  heardMark: 'So hat es der Assistent verstanden, bitte prüfen',
  heardRight: 'Das stimmt',
  requiredError: {
    name: 'Geben Sie Ihren Namen ein.',
    email: 'Geben Sie Ihre E-Mail-Adresse ein.',
    phone: 'Geben Sie Ihre Telefonnummer ein.',
    other: (label) => `Bitte beantworten Sie: ${label}`,
  },
  problem: (problem) => {
    switch (problem.kind) {
      case 'too_long': {
        const unit = {
          characters: 'Zeichen',
          entries: 'Angaben',
          characters_each: 'Zeichen je Angabe',
        };
        return `Das ist zu lang: höchstens ${problem.max} ${unit[problem.of]}.`;
      }
      case 'name':
        return 'Bitte geben Sie einen Namen an.';
      case 'email':
        return 'Das sieht nicht nach einer E-Mail-Adresse aus. Sie braucht die Form name@example.com.';
      case 'emails':
        return `${problem.bad} ist keine E-Mail-Adresse.`;
      case 'phone':
        return 'Das sieht nicht nach einer Telefonnummer aus. Bitte mit Ländervorwahl, etwa +49 30 901820.';
      case 'number':
        return 'Bitte geben Sie eine Zahl an.';
      case 'url':
        return 'Bitte geben Sie eine ganze Web-Adresse an, etwa https://example.com.';
      case 'option':
        return `Bitte wählen Sie eines davon: ${problem.options.join(', ')}.`;
      case 'options':
        return `Bitte wählen Sie daraus: ${problem.options.join(', ')}.`;
      case 'yes_or_no':
        return 'Bitte antworten Sie mit Ja oder Nein.';
      case 'needs_yes':
        return 'Ohne ein Ja hierzu kann nicht gebucht werden.';
    }
  },
  chooseOption: 'Bitte wählen',
  severalEmails: 'Mehrere Adressen werden durch Kommas getrennt.',
  yourZone: 'Ihre Zeit',
  confirm: 'Termin buchen',
  request: 'Termin anfragen',
  needsConfirmation: (host) => `${host} bestätigt jede Anfrage, bevor sie gebucht ist.`,
  sending: 'Ihre Buchung wird gesendet…',
  sendingHint: 'Gebucht ist erst, wenn der Kalender es sagt.',
  checking: 'Wir fragen beim Kalender nach…',
  checkingHint:
    'Es ist noch keine Antwort da: Der Termin ist weder gebucht noch gescheitert. Das kann einen Moment dauern.',

  status: {
    accepted: 'Gebucht',
    pending: 'Angefragt',
    cancelled: 'Abgesagt',
    rejected: 'Abgelehnt',
  },
  statusHint: {
    accepted: (email) => `Eine Bestätigung geht an ${email}.`,
    pending: (email) =>
      `Noch nicht gebucht: Der Gastgeber muss zustimmen. Die Antwort geht an ${email}.`,
  },
  who: 'Wer',
  where: 'Wo',
  place: PLACES.de,
  notes: 'Notizen',
  youAnd: (attendee, host) => `${attendee} und ${host}`,
  addToCalendar: 'In Ihren Kalender eintragen',
  google: 'Google',
  outlook: 'Outlook',
  download: 'Herunterladen (.ics)',
  copy: 'Angaben kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren ist hier nicht erlaubt.',
  bookAnother: 'Noch einen Termin buchen',

  findEntry: 'Meinen Termin finden',
  findAnother: 'Einen anderen Termin finden',
  findTitle: 'Ihren Termin finden',
  findHint: 'Er wird an der E-Mail-Adresse, mit der er gebucht wurde, und am Tag erkannt.',
  findByReference: 'Ich habe eine Buchungsnummer',
  findByEmail: 'Mit E-Mail-Adresse und Tag suchen',
  findEmail: 'E-Mail-Adresse',
  findDate: 'Tag des Termins',
  findReference: 'Buchungsnummer',
  findReferenceHint: 'Sie steht in der Bestätigung, falls Sie eine bekamen. Der Link geht auch.',
  findSubmit: 'Suchen',
  findAsking: 'Es wird gesucht…',
  findDateError: 'Bitte geben Sie den Tag des Termins an.',
  findReferenceError: 'Bitte geben Sie die Buchungsnummer ein.',
  findNothing: 'Dazu wurde kein künftiger Termin gefunden.',
  findNothingHint: 'Bitte prüfen Sie Adresse und Tag.',
  findFailed: 'Termine lassen sich gerade nicht suchen. Dieser Versuch zählt nicht.',
  findTries: (count) => `noch ${plural(count, 'Versuch', 'Versuche')}`,
  findNoTries: 'In diesem Gespräch kann kein weiterer Termin gesucht werden.',
  findSeveral: (count) => `${plural(count, 'Termin', 'Termine')} gefunden. Welcher ist es?`,
  back: 'Zurück',
  backToTimes: 'Zurück zu den freien Zeiten',

  foundTitle: 'Ihr Termin',
  movedTitle: 'Ihr Termin ist verlegt',
  moveRequestedTitle: 'Die neue Zeit ist angefragt',
  cancelledTitle: 'Ihr Termin ist abgesagt',
  rejectedTitle: 'Diese Anfrage wurde abgelehnt',
  partlyTitle: (done, all) => `Gebucht: ${done} von ${all} Terminen`,
  partlyRequestedTitle: (done, all) => `Angefragt: ${done} von ${all} Terminen`,
  seriesTitle: 'Alle Termine der Reihe',
  outcome: {
    booked: 'Gebucht',
    requested: 'Angefragt',
    taken: 'Nicht gebucht: von jemand anderem vergeben',
    failed: 'Nicht gebucht',
    checking: 'Wird geprüft: noch weder gebucht noch gescheitert',
  },
  foundHint: {
    accepted: 'So steht er im Kalender.',
    pending: 'Der Gastgeber hat noch nicht zugestimmt.',
    cancelled: 'Dieser Termin wurde abgesagt.',
    rejected: 'Der Gastgeber hat diese Anfrage abgelehnt.',
  },
  cancelledHint: (email) => `Die Zeit ist wieder frei. Eine Nachricht geht an ${email}.`,
  movedHint: (email) => `Die neue Zeit geht an ${email}.`,
  you: 'Sie',
  reschedule: 'Zeit ändern',
  cancel: 'Termin absagen',
  cancelQuestion: 'Diesen Termin absagen?',
  cancelReason: 'Grund',
  cancelConfirm: 'Ja, absagen',
  cancelKeep: 'Behalten',
  cancelSending: 'Wird abgesagt…',

  moveBanner: (when) => `Neue Zeit für Ihren Termin am ${when}`,
  moveStop: 'Alte Zeit behalten',
  moveTitle: 'Ihren Termin verlegen?',
  moveFrom: 'Bisher',
  moveTo: 'Neue Zeit',
  moveConfirm: 'Termin verlegen',
  moveOther: 'Andere Zeit wählen',
  moveSending: 'Ihr Termin wird verlegt…',
  moveHint: 'Verlegt ist er erst, wenn der Kalender es sagt.',
  cancelHint: 'Abgesagt ist er erst, wenn der Kalender es sagt.',
  changeChecking:
    'Es ist noch keine Antwort da: Ob der Termin geändert ist, steht noch nicht fest. Das kann einen Moment dauern.',

  repeat: 'Wiederholen',
  repeatNever: 'Keine Wiederholung',
  repeatWords: ({ frequency, interval }) => {
    const once = { weekly: 'Jede Woche', monthly: 'Jeden Monat', yearly: 'Jedes Jahr' };
    const units = { weekly: 'Wochen', monthly: 'Monate', yearly: 'Jahre' };
    return interval === 1 ? once[frequency] : `Alle ${interval} ${units[frequency]}`;
  },
  repeatCount: 'Wie oft',
  repeatTimes: (count) => `${count}-mal`,
  repeatDates: 'Termine der Reihe',
  repeatHint: 'Nur der erste Termin ist reserviert. Jeder wird einzeln gebucht.',

  lost: 'Die Verbindung ist unterbrochen. Was Sie sehen, kann veraltet sein.',
  mismatchTitle: 'Diese Seite und der Assistent passen nicht zusammen',
  mismatch: 'Bitte laden Sie die Seite neu.',
  reload: 'Neu laden',
  noAgent: 'Der Assistent ist gerade nicht da. Was Sie eingegeben haben, bleibt erhalten.',
  notArrived: {
    select: 'Diese Zeit ist nicht gewählt: Ihr Druck kam nicht an. Bitte drücken Sie noch einmal.',
    book: 'Es ist nichts gebucht: Ihr Druck kam nicht an. Bitte drücken Sie noch einmal.',
    confirm_move: 'Es ist nichts verlegt: Ihr Druck kam nicht an. Bitte drücken Sie noch einmal.',
    cancel: 'Es ist nichts abgesagt: Ihr Druck kam nicht an. Bitte drücken Sie noch einmal.',
    find: 'Es wurde nichts gesucht: Ihr Druck kam nicht an. Bitte drücken Sie noch einmal.',
  },
  noAnswer: {
    press: 'Noch kam keine Antwort. Hier steht dann, was daraus geworden ist.',
    other: 'Es kam keine Antwort. Bitte versuchen Sie es noch einmal.',
    details: 'Ihre Angaben konnten noch nicht gesendet werden. Hier bleiben sie erhalten.',
  },

  said: {
    opened: (count, from, to) => `Kalender offen. ${freeTimes(count)} vom ${from} bis ${to}.`,
    window: (count, from, to) => `${freeTimes(count)} vom ${from} bis ${to}.`,
    suggested: (count) => `${plural(count, 'Zeit', 'Zeiten')} vorgeschlagen.`,
    chosen: (name) => `${name} gewählt. Bitte ergänzen Sie Ihre Angaben.`,
    booked: (name) => `Gebucht: ${name}.`,
    requested: (name) => `Angefragt: ${name}. Der Gastgeber muss noch zustimmen.`,
    closed: 'Kalender geschlossen.',
    choosingNewTime: (when) => `Wählen Sie eine neue Zeit für den Termin am ${when}.`,
    moving: (from, to) => `Den Termin von ${from} auf ${to} verlegen? Bitte bestätigen Sie.`,
    moved: (name) => `Verlegt: Der Termin ist jetzt ${name}.`,
    cancelled: (name) => `Abgesagt: ${name}.`,
    rejected: (name) => `Abgelehnt: ${name}.`,
    found: (name) => `Gefunden: Ihr Termin am ${name}.`,
    foundSeveral: (count) => `${plural(count, 'Termin', 'Termine')} gefunden.`,
    finding: 'Ihren Termin finden: Geben Sie E-Mail-Adresse und Tag des Termins ein.',
  },
};

export const agentWords: AgentWords = {
  notice: {
    slot_taken: 'Diese Zeit ist nicht mehr frei. Bitte wählen Sie eine andere.',
    slot_unknown: 'Diese Zeit wird nicht angeboten. Bitte wählen Sie eine der freien Zeiten.',
    unavailable:
      'Der Kalender ist gerade nicht erreichbar. Es wurde nichts gebucht oder geändert; bitte versuchen Sie es gleich noch einmal.',
    invalid_details: 'Der Kalender hat die Angaben nicht angenommen. Bitte prüfen Sie sie.',
    limit_reached: 'Das geht in diesem Gespräch nicht noch einmal.',
    not_allowed: 'Das ist hier nicht möglich. Ein Termin, den es schon gibt, bleibt wie er war.',
    hold_expired:
      'Die Reservierung ist abgelaufen. Sie können diese Zeit noch buchen, solange sie niemand anderes nimmt.',
    failed: 'Das hat nicht geklappt. Es wurde nichts gebucht.',
  },
  info: {
    cancelled_elsewhere: 'Dieser Termin wurde gerade anderswo abgesagt.',
    changed_elsewhere: 'Dieser Termin wurde gerade anderswo geändert.',
    change_interrupted:
      'Ihr Termin wurde gerade geändert, als der Assistent unterbrochen wurde. Bitte suchen Sie ihn am neuen Tag.',
    booking_gone: 'Der Termin ist im Kalender nicht mehr zu finden.',
    booking_not_sent:
      'Ihre Buchung ist nicht beim Kalender angekommen: Es wurde nichts gebucht. Bitte bestätigen Sie noch einmal.',
    still_there:
      'Sind Sie noch da? Ohne ein Zeichen von Ihnen wird diese Zeit in einer Minute freigegeben.',
  },
  notAccepted: 'Der Kalender nimmt diese Angabe nicht an. Bitte prüfen Sie sie.',
  labels: {
    name: 'Ihr Name',
    email: 'E-Mail',
    attendeePhoneNumber: 'Telefonnummer',
    smsReminderNumber: 'Telefonnummer für Erinnerungen',
    title: 'Worum geht es?',
    notes: 'Anmerkungen',
  },
  refused: {
    bad_request: 'Das hat der Assistent nicht verstanden. Bitte versuchen Sie es noch einmal.',
    forbidden: 'Das ist hier nicht erlaubt.',
    too_large: 'Das ist zu viel auf einmal. Bitte kürzen Sie Ihre Angaben.',
    rate_limited: 'Das ging etwas zu schnell. Bitte versuchen Sie es gleich noch einmal.',
    wrong_state: 'Das geht gerade nicht.',
    slot_unknown: 'Diese Zeit wird nicht angeboten. Bitte wählen Sie eine der freien Zeiten.',
    invalid_details: 'Eine Angabe passt noch nicht. Bitte prüfen Sie sie.',
    not_allowed: 'Das ist hier nicht möglich.',
    limit_reached: 'Das geht in diesem Gespräch nicht noch einmal.',
    unavailable:
      'Der Kalender ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    internal: 'Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  },
};
