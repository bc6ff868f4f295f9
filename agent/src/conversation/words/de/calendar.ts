import { labelOf, type DefaultLabels } from '@in-call-calendar/shared';
import type { CalendarWords } from '../../../calendar/calendar-words.ts';

const LABELS: DefaultLabels = {
  name: 'Ihr Name',
  email: 'E-Mail-Adresse',
  attendeePhoneNumber: 'Telefonnummer',
  smsReminderNumber: 'Telefonnummer für Erinnerungen',
  title: 'Worum es geht',
  notes: 'Anmerkungen',
};
const UNITS = {
  characters: 'Zeichen',
  entries: 'Angaben',
  characters_each: 'Zeichen je Angabe',
} as const;
const LINK =
  'In der Bestätigungs-E-Mail steht ein Link, um einen Termin zu verlegen oder abzusagen.';
const NOT_AN_ADDRESS =
  'Das sieht nicht nach einer E-Mail-Adresse aus. Sie braucht die Form name@example.com.';

export const calendar: CalendarWords = {
  language: 'de',

  notice(notice) {
    switch (notice.reason) {
      case 'taken':
        return 'Diese Zeit hat gerade jemand anderes genommen. Bitte wählen Sie eine andere.';
      case 'taken_while_moving':
        return 'Diese Zeit wurde gerade vergeben. Ihr Termin bleibt, wie er war; bitte wählen Sie eine andere Zeit.';
      case 'not_bookable_any_more':
        return 'Diese Zeit lässt sich nicht mehr buchen. Bitte wählen Sie eine andere.';
      case 'hold_expired':
        return 'Die Reservierung ist abgelaufen. Sie können diese Zeit noch buchen, solange sie niemand anderes nimmt.';
      case 'given_back':
        return 'Von Ihnen kam eine Weile nichts, deshalb ist diese Zeit nicht mehr reserviert. Ihre Angaben sind noch da, und Sie können sie noch buchen, wenn niemand schneller ist.';
      case 'still_there':
        return 'Sind Sie noch da? Diese Zeit ist für Sie reserviert. Ohne ein Zeichen von Ihnen wird sie in einer Minute freigegeben.';
      case 'details_refused':
        return 'Der Kalender hat die Angaben nicht angenommen. Bitte prüfen Sie sie.';
      case 'address_limit':
        return 'Mit dieser E-Mail-Adresse sind vorerst keine weiteren Buchungen möglich.';
      case 'hold_limit':
        return calendar.refusal({ kind: 'limit_reached', reason: 'holds' });
      case 'not_bookable':
        return 'Das lässt sich hier nicht buchen.';
      case 'change_refused':
        return `Der Kalender lässt nicht zu, dass dieser Termin hier ${notice.task === 'cancel' ? 'abgesagt' : 'verlegt'} wird. Er bleibt, wie er war; in der Bestätigungs-E-Mail steht ein Link.`;
      case 'not_booked':
        return 'Die Buchung hat nicht geklappt. Es wurde nichts gebucht.';
      case 'booking_unavailable':
        return 'Der Kalender ist gerade nicht erreichbar. Es wurde nichts gebucht; bitte versuchen Sie es gleich noch einmal.';
      case 'change_unavailable':
        return `Der Kalender ist gerade nicht erreichbar. Ihr Termin wurde nicht ${notice.task === 'cancel' ? 'abgesagt' : 'verlegt'}; bitte versuchen Sie es gleich noch einmal.`;
      case 'cancelled_elsewhere':
        return 'Dieser Termin wurde gerade anderswo abgesagt.';
      case 'changed_elsewhere':
        return 'Dieser Termin wurde gerade anderswo geändert.';
      case 'change_interrupted':
        return 'Ihr Termin wurde gerade geändert, als der Assistent unterbrochen wurde. Er ist nicht mehr zur alten Zeit: Suchen Sie ihn am neuen Tag, oder sehen Sie in der Nachricht nach, die Ihnen geschickt wurde.';
      case 'booking_gone':
        return 'Der Termin ist im Kalender nicht mehr zu finden. Vielleicht wurde er verlegt oder abgesagt.';
      case 'booking_not_sent':
        return 'Ihre Buchung ist nicht beim Kalender angekommen: Es wurde nichts gebucht. Bitte bestätigen Sie noch einmal.';
    }
  },

  problem(problem) {
    switch (problem.kind) {
      case 'too_long':
        return `Das ist zu lang: höchstens ${problem.max} ${UNITS[problem.of]}.`;
      case 'name':
        return 'Bitte geben Sie einen Namen an.';
      case 'email':
        return NOT_AN_ADDRESS;
      case 'emails':
        return `${problem.bad} ist keine E-Mail-Adresse.`;
      case 'phone':
        return 'Das sieht nicht nach einer Telefonnummer aus. Bitte mit Ländervorwahl, etwa +49 30 901820.';
      case 'phone_digits':
        return 'Das sieht nicht nach einer Telefonnummer aus. Bitte prüfen Sie die Ziffern.';
      case 'phone_country':
        return 'Bitte geben Sie die Nummer mit Ländervorwahl an, etwa +49 30 901820.';
      case 'phone_unknown':
        return 'Diese Telefonnummer gibt es in ihrem Land nicht. Bitte prüfen Sie die Ziffern.';
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
      case 'refused':
        return 'Der Kalender nimmt diese Angabe nicht an. Bitte prüfen Sie sie.';
    }
  },

  refusal(refusal) {
    switch (refusal.reason) {
      case 'busy':
        return 'Es wird gerade etwas an den Kalender gesendet. Bitte warten Sie erst das Ergebnis ab.';
      case 'booked_already':
        return 'Hier geht es um einen Termin, den es schon gibt. Wählen Sie eine andere Zeit, um noch einen zu buchen.';
      case 'details_final':
        return 'Dieser Termin ist schon gebucht. Wählen Sie eine andere Zeit, um noch einen zu buchen.';
      case 'moving':
        return 'Es wird gerade ein Termin verlegt. Bestätigen Sie erst seine neue Zeit, oder lassen Sie ihn, wie er ist.';
      case 'no_time_chosen':
        return 'Bitte wählen Sie erst eine Zeit.';
      case 'call_over':
        return 'Dieses Gespräch ist beendet.';
      case 'other_time_chosen':
        return 'Die gewählte Zeit hat sich geändert. Bitte sehen Sie sie an und bestätigen Sie noch einmal.';
      case 'no_new_time_chosen':
        return 'Bitte wählen Sie erst die neue Zeit für diesen Termin.';
      case 'move_to_series':
        return 'Aus einem Termin, der verlegt wird, kann keine Reihe werden.';
      case 'move_to_same_time':
        return 'Der Termin ist schon zu dieser Zeit.';
      case 'over':
        return 'Dieser Termin ist vorbei oder abgesagt und lässt sich nicht mehr ändern.';
      case 'not_on_offer':
        return 'Diese Zeit wird nicht angeboten. Bitte wählen Sie eine der freien Zeiten.';
      case 'missing':
        return `Noch nötig: ${refusal.missing.map((field) => labelOf(field, LABELS)).join(', ')}.`;
      case 'no_such_field':
        return 'Danach fragt das Formular nicht.';
      case 'email':
        return NOT_AN_ADDRESS;
      case 'paid':
        return 'Dieser Termin ist kostenpflichtig und wird auf einer eigenen Seite gebucht. Den Link dazu zeigt der Kalender.';
      case 'not_authorised':
        return 'Bitte suchen Sie diesen Termin erst, mit seiner E-Mail-Adresse und seinem Tag.';
      case 'lookUps':
        return `In diesem Gespräch kann kein weiterer Termin gesucht werden. ${LINK}`;
      case 'holds':
        return 'In diesem Gespräch kann keine weitere Zeit reserviert werden. Eine freie können Sie trotzdem buchen.';
      case 'bookings':
        return 'In diesem Gespräch kann kein weiterer Termin gebucht werden.';
      case 'changes':
        return `In diesem Gespräch kann kein weiterer Termin geändert werden. ${LINK}`;
    }
  },

  request(refusal) {
    switch (refusal) {
      case 'forbidden':
        return 'Dieser Kalender gehört zu einem anderen Gespräch.';
      case 'rate_limited':
        return 'Das waren zu viele Anfragen auf einmal. Bitte warten Sie einen Moment.';
      case 'too_large':
        return 'Das ist zu viel Text auf einmal.';
      case 'bad_request':
        return 'Der Kalender hat die Seite nicht verstanden.';
      case 'internal':
        return 'Hier ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.';
    }
  },
};
