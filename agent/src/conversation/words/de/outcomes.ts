import { zoneName } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
import { seriesParts } from '../series.ts';
import type { OutcomeWords } from '../words.ts';
import { times } from './times.ts';

/** What a question is called in a sentence, by its slug; its own name for others. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['name', 'Ihrem Namen'],
  ['email', 'Ihrer E-Mail-Adresse'],
  ['attendeePhoneNumber', 'Ihrer Telefonnummer'],
  ['smsReminderNumber', 'Ihrer Telefonnummer'],
  ['notes', 'Ihren Anmerkungen'],
]);

export const outcomes: OutcomeWords = {
  booked(record, speaking) {
    const when = times.startWithZone(record.start, speaking);
    if (record.status === 'pending') {
      return `Ihre Anfrage ist gesendet: ${when}. ${record.hostName} muss sie noch bestätigen${speaking.notifiesAttendee ? ', Sie hören dann per E-Mail davon' : ''}.`;
    }
    const sent = speaking.notifiesAttendee
      ? ` Eine Bestätigung geht an ${record.attendee.email}.`
      : '';
    return `Ihr Termin ist gebucht: ${when}.${sent}`;
  },

  series(record, series, speaking) {
    const { had, isRequest, taken, failed, checking } = seriesParts(series, speaking, times);
    const missed = ({ count, spoken }: typeof taken, what: string): string =>
      count === 0 ? '' : `${capital(spoken)} ${count === 1 ? 'war' : 'waren'} ${what}.`;
    const between = `, von ${had.first} bis ${had.last}, ${zoneName(speaking.zones.shown, record.start, 'de-DE')}`;
    return [
      `${isRequest ? 'Angefragt' : 'Gebucht'}: ${had.count === series.length ? `alle ${series.length} Termine${between}` : `${had.count} von ${series.length} Terminen`}.`,
      missed(taken, 'schon vergeben'),
      missed(failed, 'nicht möglich'),
      checking.count === 0
        ? ''
        : `${capital(checking.spoken)} prüfe ich noch und sage Ihnen dann Bescheid.`,
      isRequest ? `${record.hostName} muss das noch bestätigen.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },

  taken(start, alternatives, speaking) {
    const gone = `Es tut mir leid, ${times.start(start, speaking)} wurde gerade vergeben.`;
    return alternatives.length === 0
      ? gone
      : `${gone} Am nächsten daran ist frei: ${times.choices(alternatives.slice(0, 2), speaking)}.`;
  },

  notThatLong(start, minutes, alternatives, speaking) {
    const gone = `Es tut mir leid, ${times.start(start, speaking)} ist nicht für ${times.length(minutes)} frei.`;
    return alternatives.length === 0
      ? gone
      : `${gone} Am nächsten daran ist frei: ${times.choices(alternatives.slice(0, 2), speaking)}.`;
  },

  checking: () =>
    'Ich frage noch beim Kalender nach, ob das geklappt hat. Sobald ich es weiß, sage ich Ihnen Bescheid.',

  failed(kind, field) {
    switch (kind) {
      case 'slot_taken':
      case 'out_of_window':
        return 'Diese Zeit lässt sich nicht mehr buchen. Bitte wählen Sie eine andere.';
      case 'invalid_details':
        return field === undefined
          ? 'Der Kalender hat die Angaben nicht angenommen. Könnten Sie sie prüfen?'
          : `Der Kalender hat meine Angabe zu ${FIELDS.get(field) ?? field} nicht angenommen. Könnten Sie sie prüfen?`;
      case 'limit_reached':
        return 'Mit dieser E-Mail-Adresse sind vorerst keine weiteren Buchungen möglich, es wurde also nichts gebucht.';
      case 'not_allowed':
        return 'Das lässt sich hier nicht buchen, es wurde also nichts gebucht.';
      case 'rate_limited':
      case 'unavailable':
        return 'Der Kalender ist gerade nicht erreichbar, es wurde also nichts gebucht. Ihre Angaben bleiben erhalten; wir können es gleich noch einmal versuchen.';
      case 'not_found':
      case 'unauthorized':
      case 'bad_response':
        return 'Die Buchung hat nicht geklappt, es wurde also nichts gebucht. Ihre Angaben bleiben erhalten.';
      case 'unknown_outcome':
        return outcomes.checking();
    }
  },
};
