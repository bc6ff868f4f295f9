import { zoneName, type Occurrence } from '@in-call-calendar/shared';
import { capital } from '../capital.ts';
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
      return `Ihre Anfrage ist gesendet: ${when}. ${record.hostName} muss sie noch bestätigen, Sie hören dann per E-Mail davon.`;
    }
    return `Ihr Termin ist gebucht: ${when}. Eine Bestätigung geht an ${record.attendee.email}.`;
  },

  series(record, series, speaking) {
    const starts = (...wanted: Occurrence['outcome'][]): string[] =>
      series.filter(({ outcome }) => wanted.includes(outcome)).map(({ start }) => start);
    const spoken = (of: readonly string[]): string =>
      times.join(
        of.map((start) => times.start(start, speaking)),
        'and',
      );
    const missed = (of: readonly string[], what: string): string =>
      of.length === 0 ? '' : `${capital(spoken(of))} ${of.length === 1 ? 'war' : 'waren'} ${what}.`;
    const booked = starts('booked', 'requested');
    const requests = starts('requested').length > 0;
    const all = booked.length === series.length;
    const [first] = booked;
    const last = booked.at(-1);
    const span =
      first === undefined || last === undefined
        ? ''
        : `, von ${times.start(first, speaking)} bis ${times.start(last, speaking)}, ${zoneName(speaking.zones.shown, record.start, 'de-DE')}`;
    const open = starts('checking');
    return [
      `${requests ? 'Angefragt' : 'Gebucht'}: ${all ? `alle ${series.length} Termine${span}` : `${booked.length} von ${series.length} Terminen`}.`,
      missed(starts('taken'), 'schon vergeben'),
      missed(starts('failed'), 'nicht möglich'),
      open.length > 0
        ? `${capital(spoken(open))} prüfe ich noch und sage Ihnen dann Bescheid.`
        : '',
      requests ? `${record.hostName} muss das noch bestätigen.` : '',
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
