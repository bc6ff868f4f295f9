import { labelOf, type DefaultLabels } from '@in-call-calendar/shared';
import { calendarWords } from '../calendar-words.ts';
import { times } from './times.ts';

const LABELS: DefaultLabels = {
  name: 'Ihr Name',
  email: 'E-Mail-Adresse',
  attendeePhoneNumber: 'Telefonnummer',
  smsReminderNumber: 'Telefonnummer für Erinnerungen',
  title: 'Worum es geht',
  notes: 'Anmerkungen',
};

export const calendar = calendarWords(
  {
    language: 'de',
    link: 'Ein Link zum Ändern steht in der Bestätigungs-E-Mail.',
    notices: {
      taken: 'Diese Zeit hat gerade jemand anderes genommen. Bitte wählen Sie eine andere.',
      taken_while_moving:
        'Diese Zeit wurde gerade vergeben. Ihr Termin bleibt, wie er war; bitte wählen Sie eine andere Zeit.',
      not_bookable_any_more:
        'Diese Zeit lässt sich nicht mehr buchen. Bitte wählen Sie eine andere.',
      hold_expired:
        'Die Reservierung ist abgelaufen. Sie können diese Zeit noch buchen, solange sie niemand anderes nimmt.',
      given_back:
        'Von Ihnen kam eine Weile nichts, deshalb ist diese Zeit nicht mehr reserviert. Ihre Angaben sind noch da, und Sie können sie noch buchen, wenn niemand schneller ist.',
      still_there:
        'Sind Sie noch da? Diese Zeit ist für Sie reserviert. Ohne ein Zeichen von Ihnen wird sie in einer Minute freigegeben.',
      details_refused: 'Der Kalender hat die Angaben nicht angenommen. Bitte prüfen Sie sie.',
      address_limit: 'Mit dieser E-Mail-Adresse sind vorerst keine weiteren Buchungen möglich.',
      not_bookable: 'Das lässt sich hier nicht buchen.',
      not_booked: 'Die Buchung hat nicht geklappt. Es wurde nichts gebucht.',
      booking_unavailable:
        'Der Kalender ist gerade nicht erreichbar. Es wurde nichts gebucht; bitte versuchen Sie es gleich noch einmal.',
      cancelled_elsewhere: 'Dieser Termin wurde gerade anderswo abgesagt.',
      changed_elsewhere: 'Dieser Termin wurde gerade anderswo geändert.',
      change_interrupted:
        'Ihr Termin wurde gerade geändert, als der Assistent unterbrochen wurde. Er ist nicht mehr zur alten Zeit: Suchen Sie ihn am neuen Tag.',
      booking_gone:
        'Der Termin ist im Kalender nicht mehr zu finden. Vielleicht wurde er verlegt oder abgesagt.',
      booking_not_sent:
        'Ihre Buchung ist nicht beim Kalender angekommen: Es wurde nichts gebucht. Bitte bestätigen Sie noch einmal.',
    },
    changeNotices: {
      change_refused: (isCancel) =>
        `Der Kalender lässt nicht zu, dass dieser Termin hier ${isCancel ? 'abgesagt' : 'verlegt'} wird. Er bleibt, wie er war.`,
      change_unavailable: (isCancel) =>
        `Der Kalender ist gerade nicht erreichbar. Ihr Termin wurde nicht ${isCancel ? 'abgesagt' : 'verlegt'}; bitte versuchen Sie es gleich noch einmal.`,
    },
    changeNeedsAnswer: (isCancel, question) =>
      `Der Kalender fragt jetzt nach „${question}“, bevor dieser Termin ${isCancel ? 'abgesagt' : 'verlegt'} werden kann, und antworten geht hier nicht. Der Termin bleibt, wie er war.`,
    notThatLong: (length) =>
      `Diese Zeit ist nicht für ${length} frei. Bitte wählen Sie eine andere.`,
    problems: {
      name: 'Bitte geben Sie einen Namen an.',
      email:
        'Das sieht nicht nach einer E-Mail-Adresse aus. Sie braucht die Form name@example.com.',
      phone:
        'Das sieht nicht nach einer Telefonnummer aus. Bitte mit Ländervorwahl, etwa +49 30 901820.',
      phone_digits: 'Das sieht nicht nach einer Telefonnummer aus. Bitte prüfen Sie die Ziffern.',
      phone_country: 'Bitte geben Sie die Nummer mit Ländervorwahl an, etwa +49 30 901820.',
      phone_unknown:
        'Diese Telefonnummer gibt es in ihrem Land nicht. Bitte prüfen Sie die Ziffern.',
      number: 'Bitte geben Sie eine Zahl an.',
      url: 'Bitte geben Sie eine ganze Web-Adresse an, etwa https://example.com.',
      yes_or_no: 'Bitte antworten Sie mit Ja oder Nein.',
      needs_yes: 'Ohne ein Ja hierzu kann nicht gebucht werden.',
      refused: 'Der Kalender nimmt diese Angabe nicht an. Bitte prüfen Sie sie.',
    },
    units: {
      characters: 'Zeichen',
      entries: 'Angaben',
      characters_each: 'Zeichen je Angabe',
    },
    tooLong: (max, unit) => `Das ist zu lang: höchstens ${max} ${unit}.`,
    notAnAddress: (given) => `${given} ist keine E-Mail-Adresse.`,
    chooseOne: (options) => `Bitte wählen Sie eines davon: ${options}.`,
    chooseFrom: (options) => `Bitte wählen Sie daraus: ${options}.`,
    refusals: {
      busy: 'Es wird gerade etwas an den Kalender gesendet. Bitte warten Sie erst das Ergebnis ab.',
      booked_already:
        'Hier geht es um einen Termin, den es schon gibt. Wählen Sie eine andere Zeit, um noch einen zu buchen.',
      details_final:
        'Dieser Termin ist schon gebucht. Wählen Sie eine andere Zeit, um noch einen zu buchen.',
      moving:
        'Es wird gerade ein Termin verlegt. Bestätigen Sie erst seine neue Zeit, oder lassen Sie ihn, wie er ist.',
      no_time_chosen: 'Bitte wählen Sie erst eine Zeit.',
      call_over: 'Dieses Gespräch ist beendet.',
      other_time_chosen:
        'Die gewählte Zeit hat sich geändert. Bitte sehen Sie sie an und bestätigen Sie noch einmal.',
      no_new_time_chosen: 'Bitte wählen Sie erst die neue Zeit für diesen Termin.',
      move_to_series: 'Aus einem Termin, der verlegt wird, kann keine Reihe werden.',
      move_to_same_time: 'Der Termin ist schon zu dieser Zeit.',
      over: 'Dieser Termin ist vorbei oder abgesagt und lässt sich nicht mehr ändern.',
      not_on_offer: 'Diese Zeit wird nicht angeboten. Bitte wählen Sie eine der freien Zeiten.',
      no_such_field: 'Danach fragt das Formular nicht.',
      paid: 'Dieser Termin ist kostenpflichtig und wird auf einer eigenen Seite gebucht. Den Link dazu zeigt der Kalender.',
      length_of_move: 'Ein Termin, der verlegt wird, behält seine Dauer.',
      not_authorised:
        'Bitte suchen Sie diesen Termin erst, mit seiner E-Mail-Adresse und seinem Tag.',
      lookUps: 'In diesem Gespräch kann kein weiterer Termin gesucht werden.',
      holds:
        'In diesem Gespräch kann keine weitere Zeit reserviert werden. Eine freie können Sie trotzdem buchen.',
      bookings: 'In diesem Gespräch kann kein weiterer Termin gebucht werden.',
      changes: 'In diesem Gespräch kann kein weiterer Termin geändert werden.',
    },
    noSuchLength: (lengths) => `Es dauert ${lengths}; eine andere Dauer gibt es nicht.`,
    missing: (fields) => `Noch nötig: ${fields.map((field) => labelOf(field, LABELS)).join(', ')}.`,
    requests: {
      forbidden: 'Dieser Kalender gehört zu einem anderen Gespräch.',
      rate_limited: 'Das waren zu viele Anfragen auf einmal. Bitte warten Sie einen Moment.',
      too_large: 'Das ist zu viel Text auf einmal.',
      bad_request: 'Der Kalender hat die Seite nicht verstanden.',
      internal: 'Hier ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
    },
  },
  times,
);
