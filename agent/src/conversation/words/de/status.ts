import type { Press } from '@in-call-calendar/shared';
import type { StatusWords } from '../words.ts';
import { times } from './times.ts';

const NOT_ARRIVED: Record<Press['kind'], string> = {
  select:
    'Diese Zeit ist nicht gewählt: Ihr Tippen ist bei mir nicht angekommen. Bitte tippen Sie noch einmal darauf.',
  book: 'Es ist nichts gebucht: Ihr Tippen ist bei mir nicht angekommen. Bitte tippen Sie noch einmal darauf.',
  confirm_move:
    'Es ist nichts verlegt: Ihr Tippen ist bei mir nicht angekommen. Bitte tippen Sie noch einmal darauf.',
  cancel:
    'Es ist nichts abgesagt: Ihr Tippen ist bei mir nicht angekommen. Bitte tippen Sie noch einmal darauf.',
  find: 'Es wurde nichts gesucht: Ihr Tippen ist bei mir nicht angekommen. Bitte tippen Sie noch einmal darauf.',
};

export const status: StatusWords = {
  choosing: () => 'Wir waren bei den freien Zeiten.',
  lookingForNewTime: (start, speaking) =>
    `Wir waren dabei, eine neue Zeit für Ihren Termin zu suchen: ${times.start(start, speaking)}.`,
  chosen: (start, speaking) =>
    `Sie hatten ${times.start(start, speaking)} gewählt. Das ist noch nicht gebucht.`,
  checkingBooking: (start, speaking) =>
    `Ich prüfe, ob Ihre Buchung angekommen ist: ${times.start(start, speaking)}.`,
  chosenInstead: (start, from, speaking) =>
    from === undefined
      ? `Sie hatten ${times.start(start, speaking)} gewählt. Es ist noch nichts verlegt.`
      : `Sie hatten ${times.start(start, speaking)} gewählt, statt ${times.start(from, speaking)}. Es ist noch nichts verlegt.`,
  checkingChange: (start, task, speaking) =>
    `Ich prüfe, ob Ihr Termin ${task === 'cancel' ? 'abgesagt' : 'verlegt'} wurde: ${times.start(start, speaking)}.`,
  finding: () => 'Wir waren dabei, Ihren Termin zu suchen.',
  notArrived: (press) => NOT_ARRIVED[press],
  booked(start, status, speaking) {
    const when = times.startWithZone(start, speaking);
    switch (status) {
      case 'cancelled':
        return `Ihr Termin ist abgesagt: ${when}.`;
      case 'rejected':
        return `Ihre Anfrage wurde abgelehnt: ${when}.`;
      case 'pending':
        return `Ihre Anfrage ist gesendet und muss noch bestätigt werden: ${when}.`;
      case 'accepted':
        return `Ihr Termin ist gebucht: ${when}.`;
    }
  },
};
