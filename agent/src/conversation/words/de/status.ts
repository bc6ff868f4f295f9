import type { Press } from '@in-call-calendar/shared';
import type { StatusWords } from '../words.ts';
import { times } from './times.ts';

const NOT_ARRIVED: Record<Press['kind'], string> = {
  select:
    'Die gedrückte Zeit ist bei mir nicht angekommen und also nicht gewählt. Bitte drücken Sie noch einmal darauf.',
  book: 'Ihre Buchung ist bei mir nicht angekommen, es ist also nichts gebucht. Bitte drücken Sie noch einmal auf die Schaltfläche.',
  confirm_move:
    'Das Verlegen ist bei mir nicht angekommen, Ihr Termin bleibt also, wie er war. Bitte drücken Sie noch einmal auf die Schaltfläche.',
  cancel:
    'Die Absage ist bei mir nicht angekommen, Ihr Termin besteht also weiter. Bitte drücken Sie noch einmal auf die Schaltfläche.',
  find: 'Ihre Suche ist bei mir nicht angekommen, ich habe also nichts gesucht. Bitte drücken Sie noch einmal auf die Schaltfläche.',
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
